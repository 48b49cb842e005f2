import GLPKSolver
import LinearProgramming
import TestSupport
import Testing

@Suite("Sessions with integer columns")
struct IntegerSessionTests {
  @Test("any edits of tiny programs: what a fresh solve says", arguments: UInt64(1)...150)
  func random(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let session = GLPKSolver().session(for: TinyProgram.random(seed: seed, isInteger: true).program)
    func number(_ range: ClosedRange<Int>) -> Double { Double(Int.random(in: range, using: &random)) }
    for _ in 0..<10 {
      let (columns, rows) = (session.program.columnCount, session.program.rowCount)
      let column = ColumnID(Int.random(in: 0..<max(1, columns), using: &random))
      switch Int.random(in: 0..<9, using: &random) {
      case 0 where columns > 0: session.setBounds(.between(number(-3...1) - 0.5, number(1...6) + 0.25), of: column)
      case 1 where rows > 0:
        session.setBounds(.atMost(number(-3...9)), of: RowID(Int.random(in: 0..<rows, using: &random)))
      case 2 where columns > 0: session.setCost(number(-4...4), of: column)
      case 3 where rows > 0 && columns > 0: session.setCoefficient(number(-3...3), of: column, in: RowID(rows - 1))
      case 4 where columns > 0:
        session.apply(.kind(column, session.program.kind(of: column) == .integer ? .continuous : .integer))
      case 5:
        let entries = (0..<rows).map { ColumnEntry(number(-3...3), in: RowID($0)) }
        session.addColumn(.between(0.5, number(1...5)), cost: number(-4...4), kind: .integer, coefficients: entries)
      case 6:
        session.addRow(
          .between(number(-9...0), number(0...9)), coefficients: (0..<columns).map { RowEntry(1, of: ColumnID($0)) })
      case 7 where columns > 1: session.remove([column])
      default: session.apply(.sense(Bool.random(using: &random) ? .maximise : .minimise))
      }
      let answer = try session.solve()
      let fresh = try GLPKSolver().solve(session.program)
      #expect(answer.termination == fresh.termination)
      if fresh.termination == .optimal {
        #expect(abs(answer.objective - fresh.objective) <= 1e-7 * max(1, abs(fresh.objective)))
        #expect(FeasibilityReport(of: session.program, at: answer.columnValues).isFeasible(within: 1e-7))
      }
    }
  }

  /// A choice of lots over time: each has a set-up that must be whole.
  private func lots(seed: UInt64) -> (program: LinearProgram, needs: [RowID]) {
    var random = SplitMix64(seed: seed)
    var program = LinearProgram()
    var needs: [RowID] = []
    for _ in 0..<5 {
      var former: ColumnID?
      for _ in 0..<10 {
        let made = program.addColumn(.nonNegative, cost: Double(Int.random(in: 1...5, using: &random)))
        let setUp = program.addColumn(.zeroOrOne, cost: Double(Int.random(in: 20...60, using: &random)), kind: .integer)
        let kept = program.addColumn(.nonNegative, cost: 1)
        let need = program.addRow(.fixed(Double(Int.random(in: 0...20, using: &random))))
        program.add(1, to: need, at: made)
        program.add(-1, to: need, at: kept)
        if let former { program.add(1, to: need, at: former) }
        former = kept
        let link = program.addRow(.atMost(0))
        program.add(1, to: link, at: made)
        program.add(-80, to: link, at: setUp)
        needs.append(need)
      }
    }
    return (program, needs)
  }

  @Test("the relaxation goes on from the last one, and the answer is what a fresh solve says")
  func warm() throws {
    let (program, needs) = lots(seed: 4)
    let session = GLPKSolver().session(for: program)
    let cold = try session.solve()
    #expect(cold.termination == .optimal)
    let rootOfCold = cold.attempts[0].iterations
    for change in [0.0, 1, -1] {
      for need in needs.prefix(3) {
        session.setBounds(.fixed(max(0, program.bounds(of: need).lower + change)), of: need)
      }
      let warm = try session.solve()
      let fresh = try GLPKSolver().solve(session.program)
      #expect(warm.termination == .optimal && fresh.termination == .optimal)
      #expect(abs(warm.objective - fresh.objective) <= 1e-7 * fresh.objective)
      #expect(warm.attempts[0].setting.contains("the given basis"))
      #expect(warm.attempts[0].iterations <= rootOfCold / 4)
    }
  }

  @Test("a point that is known is the answer where nothing better is found in time")
  func known() throws {
    let (program, needs) = lots(seed: 9)
    let session = GLPKSolver().session(for: program)
    let best = try session.solve()
    // The old point stays feasible: one more lot could be left out, but needs no longer change.
    session.setCost(program.cost(of: ColumnID(1)) + 1, of: ColumnID(1))
    let again = try session.solve()
    #expect(again.termination == .optimal)
    #expect(again.objective >= best.objective && again.objective <= best.objective + 1)
    // One that has become infeasible is not looked at.
    session.setBounds(.fixed(program.bounds(of: needs[0]).lower + 3), of: needs[0])
    let changed = try session.solve()
    #expect(FeasibilityReport(of: session.program, at: changed.columnValues).isFeasible(within: 1e-6))
    let fresh = try GLPKSolver().solve(session.program)
    #expect(abs(changed.objective - fresh.objective) <= 1e-7 * fresh.objective)
  }
}
