import GLPKSolver
import LinearProgramming
import TestSupport
import Testing

@Suite("Sessions")
struct SessionTests {
  private let program = PlanningProgram.make(items: 30, periods: 12, seed: 11)

  enum Kind: CaseIterable {
    case keeping
    case restarting

    func session(for program: LinearProgram) -> any SolverSession {
      switch self {
      case .keeping: GLPKSolver().session(for: program)
      case .restarting: RestartingSession(for: program, with: GLPKSolver())
      }
    }
  }

  @Test(
    "changes of limits and costs, rows and columns added and removed: few iterations, the same optimum as from scratch",
    arguments: Kind.allCases)
  func changes(_ kind: Kind) throws {
    let session = kind.session(for: program)
    let cold = try session.solve()
    func again(atMost limit: Int) throws {
      let warm = try session.solve()
      let fresh = try GLPKSolver().solve(session.program)
      #expect(warm.termination == .optimal)
      #expect(abs(warm.objective - fresh.objective) <= 1e-8 * abs(fresh.objective))
      #expect(warm.iterations <= limit)
      #expect(session.steps.last?.iterations == warm.iterations)
    }
    try again(atMost: 0)
    session.setBounds(.atMost(150), of: RowID(2))
    try again(atMost: cold.iterations / 4)
    #expect(session.steps.last?.attempts.first?.setting.hasPrefix("long-step dual simplex") == true)
    for column in 0..<60 { session.setCost(program.cost(of: ColumnID(column)) * 1.1, of: ColumnID(column)) }
    try again(atMost: cold.iterations / 4)
    #expect(session.steps.last?.attempts.first?.setting.hasPrefix("primal simplex") == true)
    #expect(session.steps.last?.changes.costs == 60)
    let helper = session.addColumn(.between(0, 40), cost: 1, coefficients: [ColumnEntry(-1, in: RowID(0))])
    let limit = session.addRow(.atMost(300), coefficients: (0..<30).map { RowEntry(1, of: ColumnID($0)) })
    session.setCoefficient(2, of: helper, in: limit)
    session.setCoefficient(1.5, of: ColumnID(0), in: limit)
    try again(atMost: cold.iterations / 2)
    session.remove([ColumnID(1), ColumnID(4)])
    session.remove([RowID(3)])
    try again(atMost: cold.iterations / 2)
  }

  @Test("any edits of tiny programs: what a fresh solve says", arguments: UInt64(1)...200)
  func random(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let session = GLPKSolver().session(for: TinyProgram.random(seed: seed).program)
    func number(_ range: ClosedRange<Int>) -> Double { Double(Int.random(in: range, using: &random)) }
    for _ in 0..<12 {
      let (columns, rows) = (session.program.columnCount, session.program.rowCount)
      switch Int.random(in: 0..<9, using: &random) {
      case 0 where columns > 0:
        session.setBounds(.atLeast(number(-3...1)), of: ColumnID(Int.random(in: 0..<columns, using: &random)))
      case 1 where rows > 0:
        session.setBounds(.atMost(number(-3...9)), of: RowID(Int.random(in: 0..<rows, using: &random)))
      case 2 where columns > 0: session.setCost(number(-4...4), of: ColumnID(0))
      case 3 where rows > 0 && columns > 0:
        session.setCoefficient(
          number(-3...3), of: ColumnID(Int.random(in: 0..<columns, using: &random)), in: RowID(rows - 1))
      case 4:
        let entries = (0..<rows).map { ColumnEntry(number(-3...3), in: RowID($0)) }
        session.addColumn(.between(0, number(0...5)), cost: number(-4...4), coefficients: entries + entries.prefix(1))
      case 5:
        session.addRow(
          .between(number(-9...0), number(0...9)), coefficients: (0..<columns).map { RowEntry(1, of: ColumnID($0)) })
      case 6 where columns > 1: session.remove([ColumnID(Int.random(in: 0..<columns, using: &random))])
      case 7 where rows > 0: session.remove([RowID(Int.random(in: 0..<rows, using: &random))])
      default: session.apply(.sense(Bool.random(using: &random) ? .maximise : .minimise))
      }
      let answer = try session.solve()
      let fresh = try GLPKSolver().solve(session.program)
      #expect(answer.termination == fresh.termination)
      if fresh.termination == .optimal {
        #expect(abs(answer.objective - fresh.objective) <= 1e-9 * max(1, abs(fresh.objective)))
      }
      if fresh.termination == .infeasible || fresh.termination == .unbounded {
        #expect(answer.certificate != nil, "\(answer.attempts)")
      }
    }
  }

  @Test("a fault can be edited away; no memory and a cancelled solve leave a session that works")
  func troubles() throws {
    let program = PlanningProgram.make(items: 40, periods: 30, seed: 1)
    let session = GLPKSolver().session(for: program)
    let optimum = try session.solve().objective
    func works() throws {
      session.options = SolverOptions()
      let again = try session.solve()
      #expect(again.iterations == 0)
      #expect(abs(again.objective - optimum) <= 1e-9 * abs(optimum))
    }
    try works()
    session.setCost(.nan, of: ColumnID(0))
    #expect(throws: SolverError.self) { try session.solve() }
    session.setCost(program.cost(of: ColumnID(0)), of: ColumnID(0))
    try works()
    session.options.memoryLimit = 1 << 20
    session.setBounds(.atMost(150), of: RowID(2))
    #expect(throws: SolverError.self) { try session.solve() }
    session.setBounds(program.bounds(of: RowID(2)), of: RowID(2))
    try works()
    let cancellation = SolveCancellation()
    cancellation.cancel()
    session.options.cancellation = cancellation
    #expect(try session.solve().termination == .cancelled)
    try works()
  }

  @Test("limits hold for each solve by itself")
  func limits() throws {
    let session = GLPKSolver().session(for: program)
    session.options.iterationLimit = 100
    var solves = 0
    repeat { solves += 1 } while try session.solve().termination == .iterationLimit
    #expect(solves > 2)
    #expect(session.steps.last?.termination == .optimal)
    session.options.timeLimit = 0
    session.setBounds(.atMost(150), of: RowID(2))
    #expect(try session.solve().termination == .timeLimit)
  }

  @Test("opened on one thread, used and let go on others, several at a time")
  func threads() async throws {
    let program = program
    let expected = try GLPKSolver().solve(program).objective
    try await withThrowingTaskGroup(of: Double.self) { group in
      for _ in 0..<4 {
        group.addTask {
          let session = GLPKSolver().session(for: program)
          _ = try session.solve()
          await Task.yield()
          session.setBounds(.atMost(150), of: RowID(2))
          _ = try session.solve()
          await Task.yield()
          session.setBounds(program.bounds(of: RowID(2)), of: RowID(2))
          return try session.solve().objective
        }
      }
      for try await objective in group { #expect(abs(objective - expected) <= 1e-9 * abs(expected)) }
    }
  }

  @Test("whole numbers")
  func integers() throws {
    var program = LinearProgram(sense: .maximise)
    let machines = program.addColumn(.between(0, 9), cost: 3, kind: .integer)
    let row = program.addRow(.atMost(7))
    program.add(2, to: row, at: machines)
    let session = GLPKSolver().session(for: program)
    #expect(try session.solve().objective == 9)
    session.setBounds(.atMost(11), of: row)
    #expect(try session.solve().objective == 15)
    session.apply(.kind(machines, .continuous))
    #expect(try session.solve().objective == 16.5)
    session.setBounds(.atMost(10), of: row)
    #expect(try session.solve().objective == 15)
  }
}
