import GLPKSolver
import InteriorStart
import LinearProgramming
import Testing

@Suite("The solver that begins from the interior")
struct SolverTests {
  private let solver = InteriorStartSolver(finishing: GLPKSolver())
  private var forced: SolverOptions {
    var options = SolverOptions()
    options.startMethod = .interior
    return options
  }

  @Test("proves what it finds, and says how it began")
  func solves() throws {
    let program = PlanningNetwork(seed: 1).program()
    let solution = try solver.solve(program, options: forced)
    #expect(solution.termination == .optimal)
    #expect(solution.startMethod == .interior)
    #expect(solution.attempts.count == 2)
    #expect(try #require(RigorousBound.relativeGap(of: solution, for: program)) < 1e-8)
  }

  @Test("leaves small programs to the simplex method unless told otherwise")
  func choice() throws {
    let small = PlanningNetwork(seed: 1, periods: 2).program()
    #expect(!solver.startsFromInterior(small, options: SolverOptions()))
    #expect(solver.startsFromInterior(small, options: forced))
    #expect(try solver.solve(small).startMethod == .simplex)
    let large = PlanningNetwork(seed: 1, periods: 40).program()
    #expect(large.rowCount >= InteriorStartSolver.rowLimit)
    #expect(solver.startsFromInterior(large, options: SolverOptions()))
    var huge = LinearProgram()
    while huge.rowCount <= InteriorStartSolver.largestRowCount { _ = huge.addRow(.free) }
    #expect(!solver.startsFromInterior(huge, options: SolverOptions()))
    #expect(solver.startsFromInterior(huge, options: forced))
    var plain = SolverOptions()
    plain.startMethod = .simplex
    #expect(!solver.startsFromInterior(large, options: plain))
    #expect(!GLPKSolver().startsFromInterior(large, options: forced))
  }

  @Test("an infeasible program is proven so from the interior")
  func infeasible() throws {
    var program = PlanningNetwork(seed: 2).program()
    // At least three million and at most 2.6 of the same five columns, each of which may be anything up to a million.
    let room = program.addColumn(.between(0, 1e5))
    let (least, most) = (program.addRow(.atLeast(3e6)), program.addRow(.atMost(2.5e6)))
    program.add(-1, to: most, at: room)
    for _ in 0..<5 {
      let column = program.addColumn(.between(0, 1e6))
      program.add(1, to: least, at: column)
      program.add(1, to: most, at: column)
    }
    let followsFromBounds = InfeasibilityProof.followsFromBounds(of: program)
    #expect(!followsFromBounds)
    let solution = try solver.solve(program, options: forced)
    #expect(solution.termination == .infeasible)
    #expect(solution.startMethod == .interior)
    #expect(solution.attempts.last?.setting == "the elastic program from the interior")
    guard case .infeasibility(let multipliers) = solution.certificate else {
      Issue.record("no certificate")
      return
    }
    #expect(InfeasibilityProof.isProven(for: program, rowMultipliers: multipliers))
  }

  @Test("what bounds contradict by themselves needs no start")
  func contradictoryBounds() throws {
    var program = PlanningNetwork(seed: 2).program()
    let row = program.addRow(.atLeast(1e9))
    for column in program.columnIDs.prefix(5) {
      program.setBounds(.between(0, 1e6), of: column)
      program.add(1, to: row, at: column)
    }
    let solution = try solver.solve(program, options: forced)
    #expect(solution.termination == .infeasible)
    #expect(solution.startMethod == .simplex)
    #expect(solution.certificate != nil && solution.attempts.isEmpty)
  }

  @Test("an unbounded program falls back and is proven so")
  func unbounded() throws {
    var program = PlanningNetwork(seed: 3).program()
    let gift = program.addColumn(.nonNegative, cost: -1)
    let row = program.addRow(.atLeast(0))
    program.add(1, to: row, at: gift)
    let solution = try solver.solve(program, options: forced)
    #expect(solution.termination == .unbounded)
    #expect(solution.startMethod == .simplex)
    #expect(solution.certificate != nil)
  }

  @Test("a given basis is used, and nothing else is asked")
  func givenBasis() throws {
    let program = PlanningNetwork(seed: 4).program()
    let first = try solver.solve(program, options: forced)
    let again = try solver.solve(program, options: forced, startingFrom: first.basis)
    #expect(again.startMethod == .simplex)
    #expect(again.iterations == 0)
  }

  @Test("a program with whole numbers is searched from the interior's relaxation")
  func integers() throws {
    var program = LinearProgram(sense: .maximise)
    let a = program.addColumn(.between(0, 3), cost: 5, kind: .integer)
    let b = program.addColumn(.nonNegative, cost: 4)
    let row = program.addRow(.atMost(7.5))
    program.add(2, to: row, at: a)
    program.add(3, to: row, at: b)
    let solution = try solver.solve(program, options: forced)
    #expect(solution.termination == .optimal)
    #expect(abs(solution.objective - 17) < 1e-9)
  }

  @Test("limits and wishes are kept, and what cannot be kept is refused")
  func limits() throws {
    let program = PlanningNetwork(seed: 5, periods: 40).program()
    var options = forced
    options.timeLimit = 0
    #expect(try solver.solve(program, options: options).termination == .timeLimit)
    options = forced
    let cancellation = SolveCancellation()
    options.cancellation = cancellation
    cancellation.cancel()
    #expect(try solver.solve(program, options: options).termination == .cancelled)
    options = forced
    options.memoryLimit = 1 << 30
    #expect(throws: SolverError.self) { try solver.solve(program, options: options) }
    #expect(throws: SolverError.self) { try GLPKSolver().solve(program, options: forced) }
  }

  @Test("a vertex from which the end is far is given up, and the attempts say so")
  func farVertex() throws {
    let program = PlanningNetwork(seed: 6).program()
    let solution = try InteriorStartSolver(finishing: EndlessFromBasis()).solve(program, options: forced)
    #expect(solution.termination == .optimal)
    #expect(solution.startMethod == .simplex)
    #expect(solution.attempts.count == 3)
    #expect(solution.attempts[1].outcome == "given up: too many iterations")
    #expect(solution.attempts.map(\.isAccepted) == [false, false, true])
    #expect(solution.iterations == solution.attempts.map(\.iterations).reduce(0, +))
    var limited = forced
    limited.iterationLimit = 1
    let stopped = try InteriorStartSolver(finishing: EndlessFromBasis()).solve(program, options: limited)
    #expect(stopped.termination == .iterationLimit)
    #expect(stopped.iterations == 1)
  }

  @Test("unfit programs are refused as the finishing solver refuses them")
  func unfit() {
    var program = LinearProgram()
    let column = program.addColumn(.nonNegative, cost: .nan)
    let row = program.addRow(.fixed(1))
    program.add(1, to: row, at: column)
    #expect(throws: SolverError.self) { try solver.solve(program, options: forced) }
    program.setCost(1, of: column)
    program.setBounds(Bounds(lower: 2, upper: 1), of: column)
    #expect(throws: SolverError.self) { try solver.solve(program, options: forced) }
  }
}

/// GLPK, but from a basis it makes all the pivots that it may and is not done.
private struct EndlessFromBasis: LinearSolver {
  private let glpk = GLPKSolver()
  var name: String { glpk.name }
  var capabilities: SolverCapabilities { glpk.capabilities }

  func solve(
    _ program: LinearProgram, options: SolverOptions, startingFrom basis: Basis?
  ) throws(SolverError) -> LinearSolution {
    guard basis != nil, let limit = options.iterationLimit else {
      return try glpk.solve(program, options: options, startingFrom: basis)
    }
    var solution = LinearSolution(termination: .iterationLimit)
    solution.iterations = limit
    solution.attempts = [
      SolveAttempt(setting: "dual simplex", outcome: "iteration limit", iterations: limit, isAccepted: true)
    ]
    return solution
  }
}
