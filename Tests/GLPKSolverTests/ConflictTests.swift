import GLPKSolver
import LinearProgramming
import TestSupport
import Testing

@Suite("Smallest conflicts")
struct ConflictTests {
  private func isFeasible(_ program: LinearProgram, keeping rows: Set<Int>) throws -> Bool {
    var part = program
    part.clearObjective()
    for row in part.rowIDs where !rows.contains(row.position) { part.setBounds(.free, of: row) }
    return try GLPKSolver().solve(part).termination == .optimal
  }

  @Test("among rows: a conflict, and none without any one of them", arguments: OracleTests.seeds)
  func rows(seed: UInt64) throws {
    let tiny = TinyProgram.random(seed: seed)
    let program = tiny.program
    var search = ConflictSearch(in: program, solver: GLPKSolver())
    guard Oracle.solve(tiny) == .infeasible else {
      if seed < 30 { #expect(try search.find() == nil) }
      return
    }
    let conflict = try #require(try search.find())
    #expect(conflict.isIrreducible)
    #expect(!conflict.groups.isEmpty)
    let rows = Set(conflict.groups)
    #expect(try !isFeasible(program, keeping: rows))
    for row in rows { #expect(try isFeasible(program, keeping: rows.subtracting([row]))) }
  }

  @Test("in a plan: the promise, the hours and the balances between them", arguments: UInt64(1)...5)
  func plan(seed: UInt64) throws {
    let items = 12
    let periods = 6
    var program = PlanningProgram.make(items: items, periods: periods, seed: seed)
    // Nobody waits beyond the end, which the hours of this plan do not allow for all items.
    var late: [ColumnID] = []
    for column in program.columnIDs where column.position % 3 == 2 { late.append(column) }
    for row in program.rowIDs where program.bounds(of: row).lower == -.infinity {
      program.setBounds(.atMost(5), of: row)
    }
    for column in late { program.setBounds(.fixed(0), of: column) }
    var search = ConflictSearch(in: program, solver: GLPKSolver())
    let conflict = try #require(try search.find())
    #expect(conflict.isIrreducible)
    #expect(conflict.groups.count < program.rowCount / 2)
    #expect(try !isFeasible(program, keeping: Set(conflict.groups)))
    for row in conflict.groups {
      #expect(try isFeasible(program, keeping: Set(conflict.groups).subtracting([row])))
    }
  }

  @Test("among named groups, with bounds of columns in them")
  func groups() throws {
    var program = LinearProgram()
    let made = program.addColumn(.between(0, 4))
    let bought = program.addColumn(.between(0, 2))
    let demand = program.addRow(.atLeast(10))
    let store = program.addRow(.atMost(100))
    for row in [demand, store] {
      program.add(1, to: row, at: made)
      program.add(1, to: row, at: bought)
    }
    let groups = [
      ConflictGroup(name: "store", rows: [store]),
      ConflictGroup(name: "capacity", rows: [], columns: [made]),
      ConflictGroup(name: "market", rows: [], columns: [bought]),
      ConflictGroup(name: "demand", rows: [demand]),
    ]
    var search = ConflictSearch(in: program, groups: groups, solver: GLPKSolver())
    let conflict = try #require(try search.find())
    #expect(conflict.groups.map { groups[$0].name } == ["capacity", "market", "demand"])
    #expect(conflict.steps.count < 10)
    // Bounds that nobody lists are never questioned.
    var demandAlone = ConflictSearch(in: program, groups: [groups[3]], solver: GLPKSolver())
    #expect(try demandAlone.find()?.groups == [0])
  }

  @Test("fractions do not contradict each other, whole numbers do")
  func wholeNumbers() throws {
    var program = LinearProgram()
    let machines = program.addColumn(.between(0, 9), kind: .integer)
    let people = program.addColumn(.between(0, 9))
    for bounds in [Bounds.between(0.4, 3), .between(1.2, 1.8), .atMost(8)] {
      let row = program.addRow(bounds)
      program.add(1, to: row, at: bounds.upper == 8 ? people : machines)
    }
    let other = program.addRow(.atLeast(1))
    program.add(1, to: other, at: people)
    program.add(1, to: other, at: machines)
    var search = ConflictSearch(in: program, solver: GLPKSolver())
    let conflict = try #require(try search.find())
    #expect(conflict.groups == [1])
    #expect(conflict.isIrreducible)
  }

  @Test("no time: no claim; a program without a conflict has none")
  func nothing() throws {
    var options = SolverOptions()
    options.timeLimit = 0
    let program = PlanningProgram.make(items: 5, periods: 4, seed: 3)
    var hurried = ConflictSearch(in: program, solver: GLPKSolver(), options: options)
    #expect(try hurried.find() == nil)
    var search = ConflictSearch(in: program, solver: GLPKSolver())
    #expect(try search.find() == nil)
  }
}
