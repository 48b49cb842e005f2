internal import LinearProgramming
internal import PlantModel

/// Turns column values into a plan of published numbers with its ledger.
///
/// Each decision is rounded by itself to a millionth of its unit, so that no rule is missed by more than half a
/// millionth times its coefficients. Nothing is carried forward: a stock computed from rounded flows would drift.
struct PlanReader {
  let context: PlanningContext
  let layout: ColumnLayout

  /// The plan of a point, with money settled exactly.
  func plan(from columnValues: [Double]) -> Plan {
    var plan = Plan(model: context.model, shape: context.shape)
    var drawsWanted = plan.draws
    var borrowed = plan.borrowed
    var repaid = plan.repaid
    for (position, column) in layout.columns.enumerated() {
      let value = columnValues[position] * column.group.scale
      let money = max(.zero, Money(lek: value))
      switch column.group {
      case .draws: drawsWanted[column.row][column.period] = money
      case .borrowed: borrowed[column.row][column.period] = money
      case .repaid: repaid[column.row][column.period] = money
      case .balances, .debts, .taxes: break
      default: set(&plan, column, max(0, PublishedNumber(value).value))
      }
    }
    cancelLateAgainstEarly(&plan)
    DebtSettlement.settle(&plan, borrowed: borrowed, repaid: repaid, in: context)
    var settlement = WalletSettlement(context, LedgerBook(plan, context), drawsWanted)
    settlement.settle(&plan)
    plan.ledger = settlement.book.entries
    return plan
  }

  /// Being early and late at once says nothing: the smaller of the two is taken off both, which changes no balance.
  private func cancelLateAgainstEarly(_ plan: inout Plan) {
    for row in 0..<plan.backlog.rowCount {
      for period in 0..<plan.backlog.periodCount {
        let common = min(plan.ahead[row, period], plan.backlog[row, period])
        if common == 0 { continue }
        plan.ahead[row, period] = PublishedNumber(plan.ahead[row, period] - common).value
        plan.backlog[row, period] = PublishedNumber(plan.backlog[row, period] - common).value
      }
    }
  }

  private func set(_ plan: inout Plan, _ column: ColumnLayout.Column, _ value: Double) {
    let (row, period) = (column.row, column.period)
    switch column.group {
    case .runs: plan.runs[row, period] = value
    case .extraHours: plan.extraHours[row, period] = value
    case .stock: plan.stock[row, period] = value
    case .shipments: plan.shipments[row, period] = value
    case .purchases: plan.purchases[row, period] = value
    case .sales: plan.sales[row, period] = value
    case .deliveries: plan.deliveries[row, period] = value
    case .ahead: plan.ahead[row, period] = value
    case .backlog: plan.backlog[row, period] = value
    case .lost: plan.lost[row, period] = value
    case .cancelled: plan.cancelled[row, period] = value
    case .headcount: plan.headcount[row, period] = value
    case .hires: plan.hires[row, period] = value
    case .dismissals: plan.dismissals[row, period] = value
    case .overtime: plan.overtime[row, period] = value
    case .overdue: plan.overdue[row, period] = value
    case .targetMisses: plan.targetMisses[row] = value
    case .setUps: plan.setUps[row, period] = value
    case .orders: plan.orders[row, period] = value
    case .overhauls: plan.overhauls[row, period] = value
    case .retrained: plan.retrained[row, period] = value
    case .idle: plan.idle[row, period] = value
    case .shortTime: plan.shortTime[row, period] = value
    case .kept: plan.kept[row, period] = value
    case .draws, .balances, .borrowed, .repaid, .debts, .taxes, .apart, .starts: break
    }
  }
}
