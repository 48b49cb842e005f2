internal import LinearProgramming
internal import PlanFormulation
public import PlantModel

extension ChoiceProblem {
  /// What another goal must reach, whatever is decided.
  public struct Limit: Hashable, Sendable {
    /// The goal.
    public let goal: Goal
    /// The worst value it may have, in natural units: lek, or tonne-months.
    public let value: Double

    /// Makes a limit.
    public init(goal: Goal, value: Double) {
      self.goal = goal
      self.value = value
    }
  }

  /// Writes the program that drives one goal while others keep to their limits: one row for each limit.
  ///
  /// With a limit that is moved step by step, the best values of the goal are the frontier of the two (the ε-constraint
  /// method of Haimes, Lasdon and Wismer 1971).
  ///
  /// - Parameters:
  ///   - model: A model with choices.
  ///   - goal: The goal that is driven.
  ///   - limits: What the other goals must keep to.
  ///   - most: How many projects may be done at most; nothing for no limit.
  public init(_ model: PlantModel, driving goal: Goal, within limits: [Limit], doing most: Int? = nil) {
    let formulation = Formulation(of: model.withOpenProjectDates())
    var program = formulation.program(for: goal)
    for limit in limits { formulation.add(limit, to: &program) }
    if let most {
      let row = program.addRow(.atMost(Double(most)))
      for start in formulation.starts { program.add(1, to: row, at: start.column) }
    }
    self.init(
      model, formulation, goal: goal, program: program, unit: formulation.objectiveUnit(of: goal),
      furtherRows: limits.count + (most == nil ? 0 : 1))
    hasGoalLimits = !limits.isEmpty
  }

  /// Writes the program that drives one goal and has a row for another, whose limit is yet to be told.
  init(_ model: PlantModel, driving goal: Goal, limiting other: Goal) {
    let formulation = Formulation(of: model.withOpenProjectDates())
    var program = formulation.program(for: goal)
    let limit = formulation.addRow(limiting: other, to: &program)
    self.init(
      model, formulation, goal: goal, program: program, unit: formulation.objectiveUnit(of: goal), furtherRows: 1)
    movingLimit = limit
  }

  /// Writes the program that looks for a decision as unlike others as can be while goals keep to their limits.
  ///
  /// The objective counts, for each of the others, the projects of which one plan does and the other does not, and half of
  /// those that both do under different terms (modelling to generate alternatives: Brill, Chang and Hopkins 1982). It is
  /// turned to the sense of the model's first goal, so that better means more unlike.
  public init(_ model: PlantModel, unlike plans: [[ChosenStart]], within limits: [Limit]) {
    let formulation = Formulation(of: model.withOpenProjectDates())
    let goal = model.goals.first?.goal ?? .maximiseNetPresentValue
    var program = formulation.program(for: goal)
    for limit in limits { formulation.add(limit, to: &program) }
    program.clearObjective()
    let sign: Double = goal.isMaximised ? 1 : -1
    for start in formulation.starts {
      program.addCost(sign * ChoiceProblem.unlikeness(of: start, to: plans, in: model), of: start.column)
    }
    self.init(model, formulation, goal: goal, program: program, unit: 1, furtherRows: limits.count)
  }

  /// How much more unlike some plans a decision becomes by a start.
  static func unlikeness(of start: StartColumn, to plans: [[ChosenStart]], in model: PlantModel) -> Double {
    let choice = model.projectChoices.elements[start.choice]
    return plans.reduce(0) { sum, plan in
      guard let known = plan.first(where: { $0.project == choice.id }), known.start != nil else { return sum + 1 }
      return sum - (choice.options[start.option].name == known.variant ? 1 : 0.5)
    }
  }

  private init(
    _ model: PlantModel, _ formulation: Formulation, goal: Goal, program: LinearProgram, unit: Double, furtherRows: Int
  ) {
    self.model = model
    self.goal = goal
    self.program = program
    starts = formulation.starts
    objectiveUnit = unit
    onceRows = formulation.onceRows
    var basis = formulation.idleBasis
    basis.rowStatuses += Array(repeating: .basic, count: furtherRows)
    idleBasis = basis
    topics = formulation.topics.withLimits(count: furtherRows)
    var groups: [[Int]] = Array(repeating: [], count: model.projectChoices.count)
    for (position, start) in starts.enumerated() { groups[start.choice].append(position) }
    self.groups = groups
  }
}

extension Formulation {
  /// Adds the row that keeps a goal within its limit; its position is the last.
  func add(_ limit: ChoiceProblem.Limit, to program: inout LinearProgram) {
    let row = addRow(limiting: limit.goal, to: &program)
    program.setBounds(row.bounds(at: row.side(at: limit.value)), of: row.row)
  }

  /// Adds a row that counts a goal, without a limit as yet; its position is the last.
  func addRow(limiting goal: Goal, to program: inout LinearProgram) -> MovingLimit {
    let other = self.program(for: goal)
    let row = program.addRow(.free)
    for column in other.columnIDs where other.cost(of: column) != 0 {
      program.add(other.cost(of: column), to: row, at: column)
    }
    return MovingLimit(
      row: row, isLeast: goal.isMaximised, unit: objectiveUnit(of: goal), constant: other.objectiveConstant)
  }
}
