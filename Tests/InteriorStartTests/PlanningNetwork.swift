import LinearProgramming
import TestSupport

/// A generated planning program in the shape of the product's own: sites with lines, items made from items after a lead
/// time, stores, people, transport between sites, disposal targets, sales, and cash that carries from period to period.
struct PlanningNetwork {
  var seed: UInt64
  var sites = 2
  var items = 12
  var lines = 3
  var periods = 12

  func program() -> LinearProgram {
    var builder = Builder(network: self, random: SplitMix64(seed: seed), program: LinearProgram(name: "network"))
    return builder.build()
  }

  private struct Process {
    let item: Int
    let line: Int
    let hours: Double
    let people: Double
    let cost: Double
    let lead: Int
    let parts: [(item: Int, quantity: Double)]
  }

  private struct Builder {
    let network: PlanningNetwork
    var random: SplitMix64
    var program: LinearProgram
    /// Balances by site, item and period.
    var balances: [[[RowID]]] = []
    var cash: [RowID] = []

    mutating func number(_ range: ClosedRange<Double>) -> Double { Double.random(in: range, using: &random) }
    mutating func index(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }

    mutating func build() -> LinearProgram {
      let periods = network.periods
      balances = (0..<network.sites).map { _ in
        (0..<network.items).map { _ in (0..<periods).map { _ in program.addRow(.fixed(0)) } }
      }
      cash = (0..<periods).map { _ in program.addRow(.fixed(0)) }
      for period in 0..<periods {
        let balance = program.addColumn(.atLeast(-1e4), cost: period == periods - 1 ? -1 : 0)
        program.add(-1, to: cash[period], at: balance)
        if period + 1 < periods { program.add(1, to: cash[period + 1], at: balance) }
      }
      for site in 0..<network.sites { add(site) }
      transport()
      return program
    }

    /// Processes, lines, people, stores and customers of a site.
    mutating func add(_ site: Int) {
      let processes = (0..<network.items * 2).map { process(for: $0 % network.items) }
      for period in 0..<network.periods {
        let hours = (0..<network.lines).map { _ in program.addRow(.atMost(400)) }
        let people = program.addRow(.atMost(0))
        let hired = program.addColumn(.between(0, 60), cost: 0)
        program.add(-40, to: people, at: hired)
        program.add(-3, to: cash[period], at: hired)
        let store = program.addRow(.atMost(900))
        for process in processes where period + process.lead < network.periods {
          let run = program.addColumn(.nonNegative)
          program.add(process.hours, to: hours[process.line], at: run)
          program.add(process.people, to: people, at: run)
          program.add(-process.cost, to: cash[period], at: run)
          program.add(1, to: balances[site][process.item][period + process.lead], at: run)
          for part in process.parts { program.add(-part.quantity, to: balances[site][part.item][period], at: run) }
        }
        for item in 0..<network.items { trade(item, at: site, in: period, store: store) }
      }
    }

    mutating func process(for item: Int) -> Process {
      var parts: [(item: Int, quantity: Double)] = []
      if item >= 3 {
        let first = index(item)
        let second = (first + 1 + index(item - 1)) % item
        parts = [(first, (number(0.2...2) * 8).rounded() / 8), (second, (number(0.2...1) * 8).rounded() / 8)]
      }
      return Process(
        item: item, line: index(network.lines), hours: (number(0.5...4) * 4).rounded() / 4,
        people: number(0.5...6).rounded(), cost: number(1...9).rounded(), lead: index(3), parts: parts)
    }

    /// Stock, purchases, sales and disposal of an item.
    mutating func trade(_ item: Int, at site: Int, in period: Int, store: RowID) {
      let balance = balances[site][item][period]
      let stock = program.addColumn(.between(0, 300), cost: 0.01)
      program.add(-1, to: balance, at: stock)
      program.add(0.5, to: store, at: stock)
      if period + 1 < network.periods { program.add(1, to: balances[site][item][period + 1], at: stock) }
      if item < 3 {
        let bought = program.addColumn(.between(0, 200), cost: 0)
        program.add(1, to: balance, at: bought)
        program.add(-Double(2 + item), to: cash[period], at: bought)
      }
      if item % 4 == 3 {
        let demand = program.addRow(.fixed(number(0...30).rounded()))
        let sold = program.addColumn(.nonNegative)
        let lost = program.addColumn(.nonNegative, cost: 80)
        program.add(-1, to: balance, at: sold)
        program.add(number(20...60).rounded(), to: cash[period], at: sold)
        program.add(1, to: demand, at: sold)
        program.add(1, to: demand, at: lost)
      } else if item % 4 == 2 {
        let disposed = program.addColumn(.between(0, 20), cost: -0.5)
        program.add(-1, to: balance, at: disposed)
        program.add(-1, to: cash[period], at: disposed)
      }
    }

    /// Shipments from each site to the next, a period later.
    mutating func transport() {
      for site in 0..<network.sites where network.sites > 1 {
        for period in 0..<max(0, network.periods - 1) {
          let trucks = program.addRow(.atMost(120))
          for item in 0..<network.items where item % 3 == 0 {
            let shipped = program.addColumn(.nonNegative)
            program.add(1, to: trucks, at: shipped)
            program.add(-1, to: balances[site][item][period], at: shipped)
            program.add(1, to: balances[(site + 1) % network.sites][item][period + 1], at: shipped)
            program.add(-0.2, to: cash[period], at: shipped)
          }
        }
      }
    }
  }
}
