import LinearProgramming
import TestSupport

/// A program like a plan's: items made from items on shared lines, stocks carried, demand met late at a price.
enum PlanningProgram {
  static func make(items: Int, periods: Int, seed: UInt64, lines: Int = 5, demandFactor: Double = 1) -> LinearProgram {
    var random = SplitMix64(seed: seed)
    var program = LinearProgram(name: "planning")
    func number(_ range: ClosedRange<Double>) -> Double { Double.random(in: range, using: &random) }
    let hours = (0..<items).map { _ in number(0.5...3) }
    let parts = (0..<items).map { item in
      item == 0 ? [] : (0..<2).map { _ in (Int.random(in: 0..<item, using: &random), number(0.1...1)) }
    }
    let costs = (0..<items).map { _ in number(1...20) }
    var capacity: [[RowID]] = []
    for _ in 0..<periods {
      capacity.append((0..<lines).map { _ in program.addRow(.atMost(Double(items) * 30 / Double(lines))) })
    }
    var former: [(stock: ColumnID, late: ColumnID)] = []
    for period in 0..<periods {
      let balances = (0..<items).map { _ in program.addRow(.fixed((number(0...10) * demandFactor).rounded())) }
      var current: [(stock: ColumnID, late: ColumnID)] = []
      for item in 0..<items {
        let made = program.addColumn(.nonNegative, cost: costs[item])
        let stock = program.addColumn(.between(0, 500), cost: 0.1 * costs[item])
        let late = program.addColumn(.nonNegative, cost: 2 * costs[item])
        program.add(hours[item], to: capacity[period][item % lines], at: made)
        program.add(1, to: balances[item], at: made)
        program.add(-1, to: balances[item], at: stock)
        program.add(1, to: balances[item], at: late)
        for (part, quantity) in parts[item] { program.add(-quantity, to: balances[part], at: made) }
        if period > 0 {
          program.add(1, to: balances[item], at: former[item].stock)
          program.add(-1, to: balances[item], at: former[item].late)
        }
        current.append((stock, late))
      }
      former = current
    }
    return program
  }
}
