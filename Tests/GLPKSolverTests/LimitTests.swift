import Dispatch
import GLPKSolver
import LinearProgramming
import Testing

@Suite("Limits, starts and repeated solves")
struct LimitTests {
  private let program = PlanningProgram.make(items: 30, periods: 12, seed: 7)

  @Test("an iteration limit stops and claims nothing")
  func iterations() throws {
    var options = SolverOptions()
    options.iterationLimit = 50
    let solution = try GLPKSolver().solve(program, options: options)
    #expect(solution.termination == .iterationLimit)
    #expect(solution.vector == .infeasiblePoint || solution.vector == .feasiblePoint)
    #expect(solution.duals == .multipliers)
    let optimum = try GLPKSolver().solve(program)
    if let bound = solution.bound { #expect(bound <= optimum.objective) }
  }

  @Test("a limit with the primal method leaves a feasible point, never better than the optimum")
  func primalLimit() throws {
    let optimum = try GLPKSolver().solve(program)
    var options = SolverOptions()
    options.method = .primal
    options.iterationLimit = optimum.iterations
    let solution = try GLPKSolver().solve(program, options: options)
    if solution.vector == .feasiblePoint { #expect(solution.objective >= optimum.objective - 1e-6) }
    #expect(solution.termination == .iterationLimit || solution.termination == .optimal)
  }

  @Test("no time leaves no time")
  func time() throws {
    var options = SolverOptions()
    options.timeLimit = 0
    #expect(try GLPKSolver().solve(program, options: options).termination == .timeLimit)
  }

  @Test("cancelled before it begins")
  func cancelled() throws {
    var options = SolverOptions()
    let cancellation = SolveCancellation()
    options.cancellation = cancellation
    #expect(try GLPKSolver().solve(program, options: options).termination == .optimal)
    cancellation.cancel()
    #expect(try GLPKSolver().solve(program, options: options).termination == .cancelled)
  }

  @Test("cancelled while it runs")
  func cancelledMidway() throws {
    let large = PlanningProgram.make(items: 150, periods: 60, seed: 3)
    let cancellation = SolveCancellation()
    var options = SolverOptions()
    options.cancellation = cancellation
    // Not a task: the solve blocks its thread, and other tests may block all the others that tasks run on.
    DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(300)) { cancellation.cancel() }
    #expect(try GLPKSolver().solve(large, options: options).termination == .cancelled)
  }

  @Test("from its own basis an optimum takes no iteration")
  func warm() throws {
    let first = try GLPKSolver().solve(program)
    let again = try GLPKSolver().solve(program, options: SolverOptions(), startingFrom: first.basis)
    #expect(first.iterations > 100)
    #expect(again.iterations == 0)
    #expect(abs(again.objective - first.objective) <= 1e-9 * abs(first.objective))
  }

  @Test("after changed limits the dual method goes on, after changed costs the primal one")
  func changes() throws {
    let first = try GLPKSolver().solve(program)
    var limits = program
    for row in limits.rowIDs where limits.bounds(of: row).isFixed {
      limits.setBounds(.fixed(limits.bounds(of: row).lower * 1.05), of: row)
    }
    let afterLimits = try GLPKSolver().solve(limits, options: SolverOptions(), startingFrom: first.basis)
    #expect(afterLimits.attempts[0].setting.hasPrefix("long-step dual simplex from the given basis"))
    #expect(afterLimits.iterations < first.iterations / 3)
    var costs = program
    for column in costs.columnIDs where column.position % 3 == 0 {
      costs.setCost(costs.cost(of: column) * (column.position % 2 == 0 ? 1.2 : 0.8), of: column)
    }
    let afterCosts = try GLPKSolver().solve(costs, options: SolverOptions(), startingFrom: first.basis)
    #expect(afterCosts.attempts[0].setting.hasPrefix("primal simplex from the given basis"))
    let cold = try GLPKSolver().solve(costs)
    #expect(abs(afterCosts.objective - cold.objective) <= 1e-9 * abs(cold.objective))
  }

  @Test("the same bits, on one thread or on many")
  func threads() async throws {
    let program = program
    let expected = try GLPKSolver().solve(program)
    try await withThrowingTaskGroup(of: LinearSolution.self) { group in
      for _ in 0..<6 { group.addTask { try GLPKSolver().solve(program) } }
      for try await solution in group { #expect(solution == expected) }
    }
  }

  @Test("a rigorous bound within a billionth")
  func bound() throws {
    let solution = try GLPKSolver().solve(program)
    let gap = try #require(RigorousBound.relativeGap(of: solution, for: program))
    #expect(gap < 1e-9)
    let bound = try #require(RigorousBound.of(program, rowDuals: solution.rowDuals))
    #expect(bound <= solution.objective)
  }
}
