internal import LinearProgramming
internal import PlantModel

/// One run of the planner over all stages.
struct PlanningRun {
  let formulation: Formulation
  let solver: any LinearSolver
  let options: PlanningOptions
  let progress: (PlanningProgress) -> Void

  /// A stage that was solved.
  private struct Solved {
    let stage: StageProgram
    let solution: LinearSolution
    let record: SolveRecord.Stage
  }

  func outcome() throws(PlanningError) -> PlanningOutcome {
    if let crossed = crossedBounds() {
      if let report = try explanation() { return .impossible(report) }
      throw .unsuitableModel(message: crossed)
    }
    var solved: [Solved] = []
    var reached: [StageProgram.Reached] = []
    for ranked in formulation.model.goals {
      let stage = StageProgram(formulation, goal: ranked.goal, keeping: reached)
      progress(
        .solving(
          goal: ranked.goal, stage: solved.count + 1, stageCount: formulation.model.goals.count,
          rows: stage.program.rowCount, columns: stage.program.columnCount))
      let quick = solved.isEmpty ? try quickAttempt(stage.program) : .notTried
      if case .givenUp = quick, let report = try explanation() { return .impossible(report) }
      var solution: LinearSolution
      if case .answered(let found) = quick {
        solution = found
      } else {
        solution = try solve(stage, after: solved.last?.solution)
      }
      if stage.program.hasIntegers { solution = try settled(solution, stage, after: solved.last?.solution) }
      if solution.termination != .optimal && !(stage.program.hasIntegers && solution.hasPoint) {
        let isFirst = solved.isEmpty
        return .impossible(try conflict(stage, solution, isFirst: isFirst))
      }
      let bound = proven(stage, solution)
      let value = solution.objective * stage.objectiveScale
      reached.append(StageProgram.Reached(goal: ranked, best: value))
      solved.append(
        Solved(
          stage: stage, solution: solution,
          record: SolveRecord.Stage(
            goal: ranked.goal, value: value, bound: bound, iterations: solution.iterations,
            method: solution.startMethod.rawValue)))
    }
    guard let last = solved.last else { throw .unsuitableModel(message: "it states no goal") }
    var point = last.solution.columnValues
    if options.breaksTies {
      progress(.breakingTies)
      point = TieBreak(formulation: formulation, stage: last.stage, optimum: last.solution)
        .point(solver: solver, options: options.solver)
    }
    progress(.publishing)
    let isBest = solved.allSatisfy { $0.solution.termination == .optimal }
    let status = isBest ? SolveRecord.optimal : SolveRecord.feasible
    return .planned(record(solved.map(\.record), status, last.stage, last.solution, point))
  }

  private func record(
    _ stages: [SolveRecord.Stage], _ status: String, _ stage: StageProgram, _ solution: LinearSolution,
    _ point: [Double]
  ) -> PlanRecord {
    let plan = PlanReader(context: formulation.context, layout: formulation.layout).plan(from: point)
    let readings = ReadingsReader(formulation: formulation, stage: stage, marginals: solution, point: point).readings()
    var solve = SolveRecord(
      solver: solver.name, status: status, stages: stages, rowCount: stage.program.rowCount,
      columnCount: stage.program.columnCount, coefficientCount: stage.program.coefficientCount)
    solve.integerCount = stage.program.integerColumns.count
    return PlanRecord(plan: plan, readings: readings, solve: solve)
  }

  private func solve(
    _ stage: StageProgram, after earlier: LinearSolution?
  ) throws(PlanningError) -> LinearSolution {
    let program = try strengthened(stage)
    if program.rowCount > stage.program.rowCount {
      // What is told of the rules comes from the program without the further rows, once the whole numbers are known.
      var found = try attempt(program, options.solver)
      found.rowDuals = []
      return found
    }
    guard solver.capabilities.contains(.startingBasis) else { return try attempt(stage.program, options.solver) }
    // A search begins from the solver's own start: its cuts come from the dual simplex.
    // Idleness is far from a large program's optimum; what an interior start finds is near.
    if earlier?.basis == nil && solver.startsFromInterior(stage.program, options: options.solver) {
      return try attempt(stage.program, options.solver)
    }
    if stage.program.hasIntegers && earlier?.basis == nil { return try attempt(stage.program, options.solver) }
    var options = options.solver
    var start = earlier?.basis ?? IdleStart.basis(of: formulation)
    let missing = stage.program.rowCount - start.rowStatuses.count
    start.rowStatuses += Array(repeating: .basic, count: max(0, missing))
    if solver.capabilities.contains(.choiceOfMethod), options.method == .automatic { options.method = .primal }
    return try attempt(stage.program, options, start)
  }

  func attempt(
    _ program: LinearProgram, _ options: SolverOptions, _ basis: Basis? = nil
  ) throws(PlanningError) -> LinearSolution {
    do {
      return try solver.solve(program, options: options, startingFrom: basis)
    } catch {
      switch error {
      case .invalidProgram(let reason): throw .unsuitableModel(message: reason.description)
      default: throw .solverFailed(message: error.description)
      }
    }
  }

  private func proven(_ stage: StageProgram, _ solution: LinearSolution) -> Double? {
    if stage.program.hasIntegers { return searchBound(stage, solution) }
    guard options.provesBounds, !solution.rowDuals.isEmpty else { return nil }
    progress(.proving(goal: stage.goal))
    return ProvenBound.of(stage.program, optimum: solution).map { $0 * stage.objectiveScale }
  }

  /// What stands in the way where a stage has no optimum.
  private func conflict(
    _ stage: StageProgram, _ solution: LinearSolution, isFirst: Bool
  ) throws(PlanningError) -> ConflictReport {
    switch solution.termination {
    case .unbounded: throw try unbounded(stage)
    case .infeasible, .infeasibleOrUnbounded:
      if isFirst, let report = try explanation() { return report }
      if solution.termination == .infeasibleOrUnbounded { throw try unbounded(stage) }
      throw .numericalTrouble(goal: stage.goal, message: "the limits could be met before, and now cannot")
    case .iterationLimit, .timeLimit, .cancelled, .gapReached:
      throw .limitReached(goal: stage.goal, message: words(of: solution))
    default:
      throw .numericalTrouble(goal: stage.goal, message: words(of: solution))
    }
  }

  func words(of solution: LinearSolution) -> String {
    solution.solverMessage.isEmpty ? solution.termination.sentence : solution.solverMessage
  }

  private func unbounded(_ stage: StageProgram) throws(PlanningError) -> PlanningError {
    let search = EndlessGain(formulation: formulation, stage: stage)
    let solution = try attempt(search.program, options.solver)
    return .unbounded(goal: stage.goal, activities: search.activities(in: solution))
  }

  /// A minimum above its maximum, which no solver may be given.
  private func crossedBounds() -> String? {
    let program = formulation.program
    for column in program.columnIDs where program.bounds(of: column).lower > program.bounds(of: column).upper {
      return "the least of \(formulation.layout.name(of: column.position, in: formulation.context)) exceeds the most"
    }
    return nil
  }
}
