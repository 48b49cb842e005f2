internal import LinearProgramming
internal import PlantModel

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The program of one goal's stage, with the rows that keep what earlier goals have reached.
struct StageProgram: Sendable {
  /// What an earlier stage has reached.
  struct Reached: Sendable {
    let goal: RankedGoal
    let best: Double
  }

  let goal: Goal
  let program: LinearProgram
  /// What each row stands for, the rows of earlier goals last.
  let rows: [RuleRow]
  /// How many natural units one unit of the objective is.
  let objectiveScale: Double

  init(_ formulation: Formulation, goal: Goal, keeping reached: [Reached]) {
    let layout = formulation.layout
    var program = formulation.program
    var rows = formulation.rows
    for earlier in reached {
      let vector = formulation.vector(of: earlier.goal.goal)
      let scale = StageProgram.scale(of: vector, earlier.goal.goal, layout)
      let threshold = (GoalOrderRules.threshold(of: earlier.goal, best: earlier.best) - vector.constant) / scale
      let row = program.addRow(earlier.goal.goal.isMaximised ? .atLeast(threshold) : .atMost(threshold))
      for (column, coefficient) in vector.coefficients.enumerated() where coefficient != 0 {
        program.add(coefficient * layout.columns[column].group.scale / scale, to: row, at: ColumnID(column))
      }
      rows.append(
        RuleRow(
          family: .goalOrder, place: GoalOrderRules.place(of: earlier.goal.goal, in: formulation.model), period: nil,
          scale: scale))
    }
    let vector = formulation.vector(of: goal)
    let scale = StageProgram.scale(of: vector, goal, layout)
    program.sense = goal.isMaximised ? .maximise : .minimise
    program.objectiveConstant = vector.constant / scale
    for (column, coefficient) in vector.coefficients.enumerated() where coefficient != 0 {
      program.setCost(coefficient * layout.columns[column].group.scale / scale, of: ColumnID(column))
    }
    let context = formulation.context
    let named = rows
    program.names = LinearProgramNames(
      column: { layout.name(of: $0, in: context) }, row: { named[$0].name(in: context) })
    self.goal = goal
    self.program = program
    self.rows = rows
    objectiveScale = scale
  }

  /// Lek (or lek months), thousand lek or million lek, whichever is nearest to the geometric mean of the costs of the columns.
  private static func scale(of vector: GoalVector, _ goal: Goal, _ layout: ColumnLayout) -> Double {
    guard goal.isMoney || goal == .minimiseLateness else { return 1 }
    var sum = 0.0
    var count = 0.0
    for (column, coefficient) in vector.coefficients.enumerated() where coefficient != 0 {
      sum += log10(abs(coefficient) * layout.columns[column].group.scale)
      count += 1
    }
    let magnitude = count > 0 ? sum / count : 0
    return magnitude < 1.5 ? 1 : magnitude < 4.5 ? 1_000 : 1_000_000
  }
}
