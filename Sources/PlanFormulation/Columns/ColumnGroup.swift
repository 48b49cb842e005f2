internal import PlantModel

/// The kinds of decisions a plan consists of: one group of columns each, with a row for each place of the group.
///
/// The words are the ones a written program names its columns with: `runs(roll-bands,2027-01-04)`.
enum ColumnGroup: Int, CaseIterable, Sendable {
  case runs, extraHours, stock, shipments, purchases, sales, deliveries, ahead, backlog, lost, headcount, hires
  case dismissals, overtime, overdue, targetMisses, draws, balances, setUps, orders, overhauls
  case retrained, idle, shortTime, kept, apart, starts, cancelled
  case borrowed, repaid, debts, taxes

  /// The word in a column's name.
  var word: String {
    switch self {
    case .runs: "runs"
    case .extraHours: "extra-hours"
    case .stock: "stock"
    case .shipments: "shipments"
    case .purchases: "purchases"
    case .sales: "sales"
    case .deliveries: "deliveries"
    case .ahead: "ahead"
    case .backlog: "backlog"
    case .lost: "lost"
    case .headcount: "headcount"
    case .hires: "hires"
    case .dismissals: "dismissals"
    case .overtime: "overtime"
    case .overdue: "overdue"
    case .targetMisses: "target-miss"
    case .draws: "draws"
    case .balances: "balance"
    case .setUps: "set-ups"
    case .orders: "orders"
    case .overhauls: "overhauls"
    case .retrained: "retrained"
    case .idle: "idle"
    case .shortTime: "short-time"
    case .kept: "kept"
    case .apart: "apart"
    case .starts: "start"
    case .cancelled: "cancelled"
    case .borrowed: "borrowed"
    case .repaid: "repaid"
    case .debts: "debt"
    case .taxes: "tax"
    }
  }

  /// How many natural units one unit of the column is: money is counted in million lek, all else as the scenario
  /// counts it, since the unit of an item is the scenario's own choice of a natural size.
  var scale: Double {
    switch self {
    case .draws, .balances, .borrowed, .repaid, .debts, .taxes: 1_000_000
    default: 1
    }
  }

  /// What tells a bound of this group from the rule of the same family, in a reading's subject.
  var boundNote: String {
    switch self {
    case .extraHours, .hires, .dismissals, .ahead, .shortTime, .cancelled:
      " (\(word.split(separator: "-").joined(separator: " ")))"
    default: ""
    }
  }

  /// The number of rows of the group.
  func rowCount(in context: PlanningContext) -> Int {
    let model = context.model
    return switch self {
    case .runs: model.processes.count
    case .extraHours: model.lines.count
    case .stock: context.shape.stockPlaces.count
    case .shipments: context.shape.lanes.count
    case .purchases: model.offers.count
    case .sales: model.markets.count
    case .deliveries: context.shape.deliveryPlaces.count
    case .ahead, .backlog, .lost, .cancelled: model.contracts.count
    case .headcount, .hires, .dismissals, .overtime, .idle, .shortTime: model.pools.count
    case .retrained: model.retrainings.count
    case .overdue: context.deadlineItems.count
    case .targetMisses: model.surplusTargets.count
    case .draws: context.shape.fundings.count
    case .balances: model.wallets.count
    case .setUps: model.processes.count
    case .orders: model.offers.count
    case .overhauls, .kept: model.lines.count
    case .apart: context.apartPlaces.count
    case .starts: context.candidates.count
    case .borrowed, .repaid, .debts: model.loans.count
    case .taxes: context.taxYears.count
    }
  }

  /// The identifiers of a row, as the scenario writes them.
  func identifiers(of row: Int, in context: PlanningContext) -> [String] {
    let model = context.model
    let shape = context.shape
    switch self {
    case .runs: return [model.processes.elements[row].id]
    case .extraHours: return [model.lines.elements[row].id]
    case .stock:
      let place = shape.stockPlaces[row]
      return [model.items[place.item].id, model.stores[place.store].id]
    case .shipments:
      let lane = shape.lanes[row]
      let route = model.routes[lane.route]
      return [route.id, model.items[route.cargoes[lane.cargo].item].id]
    case .purchases: return [model.offers.elements[row].id]
    case .sales: return [model.markets.elements[row].id]
    case .deliveries:
      let place = shape.deliveryPlaces[row]
      return [model.contracts[place.contract].id, model.sites[place.site].id]
    case .ahead, .backlog, .lost, .cancelled: return [model.contracts.elements[row].id]
    case .headcount, .hires, .dismissals, .overtime, .idle, .shortTime: return [model.pools.elements[row].id]
    case .retrained: return [model.retrainings.elements[row].id]
    case .overdue: return [model.items[context.deadlineItems[row]].id]
    case .targetMisses: return [model.surplusTargets.elements[row].id]
    case .draws:
      let funding = shape.fundings[row]
      let cell = funding.cell == 0 ? [] : [context.name(ofCell: funding.cell)]
      return [model.wallets[funding.wallet].id, funding.purpose.rawValue] + cell
    case .balances: return [model.wallets.elements[row].id]
    case .setUps: return [model.processes.elements[row].id]
    case .orders: return [model.offers.elements[row].id]
    case .overhauls, .kept: return [model.lines.elements[row].id]
    case .apart:
      let place = context.apartPlaces[row]
      return [model.stores[place.store].id, "group \(place.group + 1)"]
    case .starts:
      let candidate = context.candidates[row]
      let choice = model.projectChoices.elements[candidate.choice]
      let date = candidate.project.start.map { [$0.description] } ?? []
      return [choice.id] + (choice.options[candidate.option].name.map { [$0] } ?? []) + date
    case .borrowed, .repaid, .debts: return [model.loans.elements[row].id]
    case .taxes: return [String(context.taxYears[row].year)]
    }
  }

  /// The natural unit of a row.
  func unit(of row: Int, in context: PlanningContext) -> String {
    let model = context.model
    func unit(_ item: Reference<Item>) -> String { model.items[item].unit.unit.symbol }
    switch self {
    case .runs: return "runs"
    case .extraHours, .overtime: return "h"
    case .stock: return unit(context.shape.stockPlaces[row].item)
    case .shipments:
      let lane = context.shape.lanes[row]
      return unit(model.routes[lane.route].cargoes[lane.cargo].item)
    case .purchases: return unit(model.offers.elements[row].item)
    case .sales: return unit(model.markets.elements[row].item)
    case .deliveries: return unit(model.contracts[context.shape.deliveryPlaces[row].contract].item)
    case .ahead, .backlog, .lost, .cancelled: return unit(model.contracts.elements[row].item)
    case .headcount, .hires, .dismissals, .retrained, .idle, .shortTime: return "people"
    case .overdue: return unit(context.deadlineItems[row])
    case .targetMisses: return "t"
    case .setUps: return "set-ups"
    case .orders: return "orders"
    case .overhauls: return "machines"
    case .kept: return "lines"
    case .apart: return "groups"
    case .starts: return "projects"
    case .draws, .balances, .borrowed, .repaid, .debts, .taxes: return "lek"
    }
  }
}
