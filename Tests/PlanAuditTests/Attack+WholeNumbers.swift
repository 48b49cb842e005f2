internal import PlanAudit
internal import PlantModel
internal import TestSupport

extension Attack {
  /// The periods in which a row of a grid is what a test asks for.
  private static func periods(_ grid: Grid, _ row: Int, where isWanted: (Double) -> Bool) -> [Int] {
    (0..<grid.periodCount).filter { isWanted(grid[row, $0]) }
  }

  /// Faults in set-ups, orders and overhauls.
  static let wholeNumbers: [Attack] = [
    Attack(
      "a set-up forgotten", Set.named(.setUp).union(Set.booked(.setUp)), also: taxed
    ) { plan, _, random in
      let places = periods(plan.setUps, 1) { $0 == 1 }.filter { plan.runs[1, $0] > 0.01 }
      guard let period = places.randomElement(using: &random) else { return false }
      plan.setUps[1, period] = 0
      return true
    },
    Attack("a set-up where there is none", .named(.setUp)) { plan, _, random in
      plan.setUps[0, Int.random(in: 0..<plan.setUps.periodCount, using: &random)] = 1
      return true
    },
    Attack(
      "most of a set-up", Set.named(.wholeNumbers).union(Set.booked(.setUp)), also: taxed.union(Set.named(.setUp))
    ) { plan, _, random in
      guard let period = periods(plan.setUps, 1, where: { $0 == 1 }).randomElement(using: &random) else { return false }
      plan.setUps[1, period] = 0.9
      return true
    },
    Attack(
      "two set-ups in a period", Set.named(.setUp).union(Set.booked(.setUp)), also: taxed.union(Set.named(.lineHours))
    ) { plan, _, random in
      guard let period = periods(plan.setUps, 1, where: { $0 == 1 }).randomElement(using: &random) else { return false }
      plan.setUps[1, period] = 2
      return true
    },
    Attack("a larger least lot", .named(.setUp)) { plan, workshop, _ in
      workshop.leastLot = 1e5
      return plan.runs.total(row: 1) > 0.1
    },
    Attack("set-ups that take more hours", .named(.lineHours)) { plan, workshop, _ in
      workshop.setUpHours = 1e4
      return plan.setUps.total(row: 1) > 0
    },
    Attack("cost of a set-up", .booked(.setUp), also: taxed) { plan, workshop, _ in
      workshop.setUpCost += 0.25
      return plan.setUps.total(row: 1) > 0
    },
    Attack("an order without an order", .named(.offerOrder)) { plan, _, random in
      let places = periods(plan.orders, 0) { $0 == 1 }.filter { plan.purchases[0, $0] > 0.01 }
      guard let period = places.randomElement(using: &random) else { return false }
      plan.orders[0, period] = 0
      return true
    },
    Attack("half an order", .named(.wholeNumbers), also: .named(.offerOrder)) { plan, _, random in
      guard let period = periods(plan.orders, 0, where: { $0 == 1 }).randomElement(using: &random) else { return false }
      plan.orders[0, period] = 0.5
      return true
    },
    Attack("a larger least order", .named(.offerOrder)) { plan, workshop, _ in
      workshop.leastOrder = 59.9
      return (0..<plan.orders.periodCount).contains { plan.orders[0, $0] == 1 && plan.purchases[0, $0] < 12 }
    },
    Attack("an overhaul forgotten", .named(.maintenance)) { plan, _, random in
      guard let period = periods(plan.overhauls, 0, where: { $0 > 0 }).randomElement(using: &random) else {
        return false
      }
      plan.overhauls[0, period] -= 1
      return true
    },
    Attack("an overhaul too late", .named(.maintenance)) { plan, _, random in
      guard let period = periods(plan.overhauls, 0, where: { $0 > 0 }).randomElement(using: &random) else {
        return false
      }
      plan.overhauls[0, period] -= 1
      plan.overhauls[0, plan.overhauls.periodCount - 1] += 1
      return true
    },
    Attack("an overhaul in two halves", .named(.wholeNumbers), also: .named(.lineHours)) { plan, _, random in
      guard let period = periods(plan.overhauls, 0, where: { $0 > 0 }).randomElement(using: &random) else {
        return false
      }
      plan.overhauls[0, period] -= 0.5
      plan.overhauls[0, period + 1] += 0.5
      return true
    },
    Attack("more machines due", .named(.maintenance)) { _, workshop, _ in
      workshop.overhauled += 1
      return true
    },
    Attack("overhauls that take more hours", .named(.lineHours)) { _, workshop, _ in
      workshop.overhaulHours = 1e4
      return true
    },
  ]
}
