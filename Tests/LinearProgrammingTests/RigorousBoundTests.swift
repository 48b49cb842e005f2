import Testing

@testable import LinearProgramming

@Suite("Bounds that rounding cannot break")
struct RigorousBoundTests {
  /// Stock carried over periods, with no bound written on any column: production is limited by hours, purchases by money,
  /// money by what comes in, and all else follows.
  private func plan(periods: Int) -> (LinearProgram, stocks: [Int]) {
    var program = LinearProgram(sense: .maximise)
    var stocks: [Int] = []
    var former: (stock: ColumnID, money: ColumnID)?
    for _ in 0..<periods {
      let made = program.addColumn(.nonNegative)
      let bought = program.addColumn(.nonNegative)
      let sold = program.addColumn(.nonNegative, cost: 3)
      let stock = program.addColumn(.nonNegative, cost: -0.01)
      let money = program.addColumn(.nonNegative)
      stocks.append(stock.position)
      let hours = program.addRow(.atMost(40))
      program.add(0.3, to: hours, at: made)
      let balance = program.addRow(.fixed(0))
      let wallet = program.addRow(.fixed(100))
      for (coefficient, column) in [(1.0, made), (1, bought), (-1, sold), (-1, stock)] {
        program.add(coefficient, to: balance, at: column)
      }
      program.add(0.7, to: wallet, at: bought)
      program.add(1, to: wallet, at: money)
      if let former {
        program.add(1, to: balance, at: former.stock)
        program.add(-1, to: wallet, at: former.money)
      }
      former = (stock, money)
    }
    return (program, stocks)
  }

  @Test("every column of a chained plan gets finite bounds from the rows")
  func implied() {
    let (program, stocks) = plan(periods: 12)
    let implied = ImpliedBounds(program, rows: program.rows())
    #expect(implied.upper.allSatisfy { $0.isFinite })
    #expect(!implied.isEmpty)
    // Stock can never exceed all hours and all money turned into goods.
    for (period, stock) in stocks.enumerated() {
      let most = Double(period + 1) * 40 / 0.3 + Double((period + 1) * (period + 2) / 2) * 100 / 0.7
      #expect(implied.upper[stock] >= Double(period + 1) * 40 / 0.3)
      #expect(implied.upper[stock] <= most * (1 + 1e-9))
    }
  }

  @Test("rows in any order")
  func reversed() {
    let (program, _) = plan(periods: 10)
    let rows = program.rows()
    var mirrored = LinearProgram(sense: program.sense)
    for column in program.columnIDs { mirrored.addColumn(program.bounds(of: column), cost: program.cost(of: column)) }
    for row in program.rowIDs.reversed() {
      let added = mirrored.addRow(program.bounds(of: row))
      for place in rows.places(of: row.position) {
        mirrored.add(rows.values[place], to: added, at: ColumnID(Int(rows.columns[place])))
      }
    }
    #expect(ImpliedBounds(mirrored, rows: mirrored.rows()).upper.allSatisfy { $0.isFinite })
  }

  @Test("contradicting limits are a proof of their own")
  func empty() {
    var program = LinearProgram()
    let column = program.addColumn(.nonNegative)
    program.add(1, to: program.addRow(.atMost(-1)), at: column)
    #expect(RigorousBound.of(program, rowDuals: [0]) == .infinity)
    #expect(InfeasibilityProof.isProven(for: program, rowMultipliers: [0]))
    program.sense = .maximise
    #expect(RigorousBound.of(program, rowDuals: [0]) == -.infinity)
  }

  @Test("no bound where none follows")
  func unbounded() {
    var program = LinearProgram()
    program.addColumn(.free, cost: 1)
    #expect(RigorousBound.of(program, rowDuals: []) == nil)
    #expect(RigorousBound.of(program, rowDuals: [1]) == nil)
  }

  @Test("multipliers that are no numbers, or price a limit that is none, count as zero")
  func badMultipliers() throws {
    var program = LinearProgram()
    program.objectiveConstant = 2
    let column = program.addColumn(.between(1, 4), cost: 3)
    program.add(1, to: program.addRow(.atLeast(2)), at: column)
    for multiplier in [Double.nan, .infinity, -1] {
      let bound = try #require(RigorousBound.of(program, rowDuals: [multiplier]))
      #expect(bound <= 5 && bound > 5 - 1e-9)
    }
    let sharp = try #require(RigorousBound.of(program, rowDuals: [3]))
    #expect(sharp <= 8 && sharp > 8 - 1e-9)
  }

  @Test("a tenth has no exact number, yet the bound stays on the safe side")
  func tenth() throws {
    var program = LinearProgram()
    let columns = (0..<10).map { _ in program.addColumn(.nonNegative, cost: 0.1) }
    let row = program.addRow(.atLeast(1))
    for column in columns { program.add(0.1, to: row, at: column) }
    // 0.1·Σx ≥ 1 prices to exactly one.
    let bound = try #require(RigorousBound.of(program, rowDuals: [1]))
    #expect(bound <= 1 && bound > 1 - 1e-12)
    // A dual that is a trace too large would drive the columns to infinity; it is moved back by that trace.
    let corrected = try #require(RigorousBound.of(program, rowDuals: [Double(1).nextUp]))
    #expect(corrected <= 1)
  }

  @Test("a false certificate proves nothing")
  func falseCertificate() {
    var program = LinearProgram()
    let column = program.addColumn(.between(0, 1))
    program.add(1, to: program.addRow(.atLeast(1)), at: column)
    #expect(!InfeasibilityProof.isProven(for: program, rowMultipliers: [1]))
    #expect(!InfeasibilityProof.isProven(for: program, rowMultipliers: []))
    program.setBounds(.between(0, Double(1).nextDown), of: column)
    #expect(InfeasibilityProof.isProven(for: program, rowMultipliers: [1]))
  }

  @Test("columns without any bound: their reduced costs are made zero exactly, which no multipliers in binary do")
  func free() throws {
    // The optimum is 3/4 and the multipliers given are off by a trace; the rows carry no bounds to the columns.
    var program = LinearProgram()
    let columns = (0..<3).map { _ in program.addColumn(.free, cost: 1) }
    for place in 0..<3 {
      let row = program.addRow(.fixed(1))
      program.add(3, to: row, at: columns[place])
      program.add(1, to: row, at: columns[(place + 1) % 3])
    }
    let bound = try #require(RigorousBound.of(program, rowDuals: [0.25 + 1e-12, 0.25 - 1e-13, 0.25]))
    #expect(bound <= 0.75)
    #expect(bound > 0.75 - 1e-12)
    for column in columns { program.setCost(0.1 * Double(column.position + 1), of: column) }
    let duals = [0.1, 0.2 / 3, 0.1]
    let other = try #require(RigorousBound.of(program, rowDuals: duals))
    // Exactly: the sum of the columns is 3/4 and each is 1/4, so the optimum is a quarter of the costs' exact sum.
    let costs = columns.map { program.cost(of: $0) }
    #expect(other <= (costs[0] + costs[1] + costs[2]).nextUp / 4)
    #expect(other > (costs[0] + costs[1] + costs[2]) / 4 - 1e-12)
  }

  @Test("the two halves of a variable without a sign")
  func halves() throws {
    var program = LinearProgram()
    let halves = [program.addColumn(.nonNegative, cost: 0.1), program.addColumn(.nonNegative, cost: -0.1)]
    let row = program.addRow(.atLeast(1))
    program.add(3, to: row, at: halves[0])
    program.add(-3, to: row, at: halves[1])
    let bound = try #require(RigorousBound.of(program, rowDuals: [0.1 / 3]))
    #expect(3 * bound <= 0.1)
    #expect(bound > 0.1 / 3 - 1e-15)
    // With other costs there is no end to the gain, and no bound.
    program.setCost(-0.2, of: halves[1])
    #expect(RigorousBound.of(program, rowDuals: [0.1 / 3]) == nil)
  }
}
