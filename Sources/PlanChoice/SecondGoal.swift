internal import LinearProgramming
internal import PlanFormulation
internal import PlantModel

/// The best value of a second goal once the first is reached and the days are decided: two sessions for all points.
///
/// The first goal is solved for the decision, from the vertex of the decision before; where it ends the row that keeps its
/// value is obeyed, and the second goal goes on from there.
struct SecondGoal {
  private let solver: any LinearSolver
  private let hasMethods: Bool
  private let firstProblem: ChoiceProblem
  private let problem: ChoiceProblem
  private let firstSession: any SolverSession
  private let session: any SolverSession
  private let row: RowID
  private let first: Goal
  private let firstUnit: Double
  private let firstConstant: Double
  private var isFirst = true

  init(_ model: PlantModel, first: Goal, second: Goal, solver: any LinearSolver) throws(PlanningError) {
    let loose = ChoiceProblem.Limit(goal: first, value: first.isMaximised ? -1e300 : 1e300)
    problem = ChoiceProblem(model, driving: second, within: [loose])
    firstProblem = ChoiceProblem(model, driving: first, within: [])
    firstUnit = firstProblem.objectiveUnit
    firstConstant = firstProblem.program.objectiveConstant
    self.first = first
    self.solver = solver
    hasMethods = solver.capabilities.contains(.choiceOfMethod)
    row = RowID(problem.program.rowCount - 1)
    let isWhole = problem.hasFurtherIntegers
    session = solver.session(for: isWhole ? problem.program : problem.program.relaxed(), options: SolverOptions())
    firstSession = solver.session(for: firstProblem.program.relaxed(), options: SolverOptions())
    session.basis = problem.idleBasis
    firstSession.basis = firstProblem.idleBasis
  }

  /// The value, in natural units; nothing where the solver finds no point.
  mutating func value(given outcome: ChoiceOutcome) throws(PlanningError) -> Double? {
    // What the tolerance of the search may have gained is not asked for again.
    let slack = 1e-7 * (1 + abs(outcome.value / firstUnit))
    let reached = outcome.value / firstUnit - firstConstant
    session.setBounds(first.isMaximised ? .atLeast(reached - slack) : .atMost(reached + slack), of: row)
    let taken = Set(problem.decision(nearestTo: outcome.starts).picks.compactMap { $0 })
    for (position, start) in problem.starts.enumerated() {
      session.setBounds(.fixed(taken.contains(position) ? 1 : 0), of: start.column)
      firstSession.setBounds(.fixed(taken.contains(position) ? 1 : 0), of: start.column)
    }
    let solution: LinearSolution
    do throws(SolverError) {
      if !problem.hasFurtherIntegers, var vertex = try firstVertex() {
        vertex.rowStatuses.append(.basic)
        session.basis = vertex
        if hasMethods { session.options.method = .primal }
      }
      solution = try session.solve()
    } catch {
      throw .solverFailed(message: error.description)
    }
    guard solution.termination == .optimal else { return nil }
    return solution.objective * problem.objectiveUnit
  }

  /// Where the first goal alone ends.
  private mutating func firstVertex() throws(SolverError) -> Basis? {
    // The first time from nothing, by whatever way the solver has for that.
    if isFirst {
      isFirst = false
      let solution = try solver.solve(firstSession.program, options: SolverOptions(), startingFrom: nil)
      if solution.termination == .optimal { firstSession.basis = solution.basis }
    }
    let solution = try firstSession.solve()
    guard solution.termination == .optimal else { return nil }
    if hasMethods { firstSession.options.method = .dual }
    return solution.basis
  }
}
