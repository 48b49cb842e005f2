internal import GLPKSolver
internal import InteriorStart
internal import LinearProgramming
internal import PlanFormulation
internal import PlantModel

/// Measures the solver on the linear program of an enterprise: from nothing, and again after changes.
struct SolveBenchmark {
  let name: String
  let formulation: Formulation
  let goal: Goal
  let program: LinearProgram
  let settings: BenchmarkSettings
  let meter: ResourceMeter

  /// How many changes of each kind a re-solve is the mean of.
  static let changeCount = 5

  func measure(into list: inout BenchmarkList) throws(BenchmarkFailure) {
    let changes = ProgramChange.allCases.filter { list.wants($0.phase) }
    guard list.wants(.coldSolve) || !changes.isEmpty else { return }
    // A cold solve that is only the way to the warm ones is made once.
    let once = ResourceMeter(
      runLimit: list.wants(.coldSolve) ? settings.runLimit : 1, secondsLimit: settings.secondsLimit)
    let cold = try once.measure { () throws(BenchmarkFailure) in
      try solution { () throws(SolverError) in
        try Self.solver.solve(
          program, options: options, startingFrom: startsFromInterior ? nil : formulation.idleBasis)
      }
    }
    if list.wants(.coldSolve) {
      let unit = formulation.objectiveUnit(of: goal)
      list.add(.coldSolve, cold.reading)
      list.describe { measurement in
        measurement.iterations = cold.result.iterations
        measurement.objective = cold.result.objective * unit
        measurement.gap = Self.gap(program, cold.result)
      }
    }
    for change in changes { try measure(change, from: cold.result, into: &list) }
  }

  /// What a run of the planner solves with.
  private static let solver = InteriorStartSolver(finishing: GLPKSolver())

  /// The planner's choice: large programs begin from the interior, others from idleness by the primal method.
  private var startsFromInterior: Bool { Self.solver.startsFromInterior(program, options: SolverOptions()) }

  private var options: SolverOptions {
    var options = SolverOptions()
    options.timeLimit = settings.timeLimit
    if !startsFromInterior { options.method = .primal }
    return options
  }

  /// Each run solves one change; the session is brought back between runs, outside the time that counts.
  private func measure(
    _ change: ProgramChange, from cold: LinearSolution, into list: inout BenchmarkList
  ) throws(BenchmarkFailure) {
    var warm = SolverOptions()
    warm.timeLimit = settings.timeLimit
    let session = try opened(warm, cold.basis)
    var reading = ResourceMeter.Reading()
    var iterations = 0
    for number in 0..<Self.changeCount {
      let edits = change.edits(of: program, formulation, number: number)
      for edit in edits.there { session.apply(edit) }
      let solved = try ResourceMeter(runLimit: 1, secondsLimit: 0).measure { () throws(BenchmarkFailure) in
        try solution { () throws(SolverError) in try session.solve() }
      }
      reading.seconds += solved.reading.seconds
      reading.peakMemory = max(reading.peakMemory ?? 0, solved.reading.peakMemory ?? 0)
      iterations += solved.result.iterations
      for edit in edits.back { session.apply(edit) }
      session.basis = cold.basis
    }
    list.add(change.phase, reading)
    list.describe { $0.iterations = iterations / Self.changeCount }
  }

  private func opened(_ options: SolverOptions, _ basis: Basis?) throws(BenchmarkFailure) -> any SolverSession {
    do throws(SolverError) {
      let session = GLPKSolver().session(for: program, options: options)
      session.basis = basis
      // The first solve hands the problem over; it is not one of those that count.
      _ = try session.solve()
      return session
    } catch {
      throw BenchmarkFailure(name: name, message: error.description)
    }
  }

  private func solution(
    _ solve: () throws(SolverError) -> LinearSolution
  ) throws(BenchmarkFailure) -> LinearSolution {
    let solution: LinearSolution
    do throws(SolverError) {
      solution = try solve()
    } catch {
      throw BenchmarkFailure(name: name, message: error.description)
    }
    guard solution.termination == .optimal else {
      throw BenchmarkFailure(name: name, message: "no optimum: \(solution.termination.sentence)")
    }
    return solution
  }

  /// The relative distance to the rigorous bound; nothing where none can be proven.
  static func gap(_ program: LinearProgram, _ solution: LinearSolution) -> Double? {
    guard !solution.rowDuals.isEmpty, let bound = RigorousBound.of(program, rowDuals: solution.rowDuals), bound.isFinite
    else { return nil }
    return abs(solution.objective - bound) / max(1, abs(solution.objective))
  }
}
