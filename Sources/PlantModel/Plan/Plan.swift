/// A plan: every decision in every period, as published numbers, with the ledger that follows from them.
///
/// Rows are counted by ``PlanShape`` where they are places, and by the model's catalogues otherwise. All values are
/// multiples of a millionth of their unit: a plan is what its files say, to the last digit.
public struct Plan: Sendable {
  /// Runs of each process.
  public var runs: Grid
  /// Extra hours of each line.
  public var extraHours: Grid
  /// Closing stock of each stock place, in the item's unit.
  public var stock: Grid
  /// Shipments of each lane, by the period of loading, in the item's unit.
  public var shipments: Grid
  /// Orders with each offer, by the period of ordering, in the item's unit.
  public var purchases: Grid
  /// Sales on each market, in the item's unit.
  public var sales: Grid
  /// Deliveries of each delivery place, in the item's unit.
  public var deliveries: Grid
  /// What each contract has had before it fell due, at the end of the period.
  public var ahead: Grid
  /// What is late of each contract at the end of the period.
  public var backlog: Grid
  /// What each contract loses: it will never be delivered.
  public var lost: Grid
  /// Units of each contract that fall due in the period and are cancelled.
  public var cancelled: Grid
  /// People of each pool at work in the period.
  public var headcount: Grid
  /// People each pool decides to hire, by the period of the decision.
  public var hires: Grid
  /// People each pool lets go.
  public var dismissals: Grid
  /// Overtime hours of each pool.
  public var overtime: Grid
  /// People who begin each retraining.
  public var retrained: Grid
  /// People of each pool who are paid and have no work.
  public var idle: Grid
  /// People of each pool on short time.
  public var shortTime: Grid
  /// Units of each item of ``PlantModel/itemsWithDeadlines`` that stay after their deadline, at the end of the period.
  public var overdue: Grid
  /// Set-ups of each process in the period: one where it runs, zero where it does not.
  public var setUps: Grid
  /// Orders with each offer that has a least order: one where something is ordered, zero where nothing is.
  public var orders: Grid
  /// Machines of each line that are out for overhaul.
  public var overhauls: Grid
  /// Whether each line that may stand is kept going: one or zero.
  public var kept: Grid
  /// Tonnes by which each surplus target is missed; one number each.
  public var targetMisses: [Double]
  /// Lek each wallet pays for each of its purposes, by ``PlanShape/fundings``.
  public var draws: [[Money]]
  /// Lek drawn from each loan.
  public var borrowed: [[Money]]
  /// Lek of each loan that are paid back.
  public var repaid: [[Money]]
  /// Lek of each loan that are owed at the end of the period.
  public var debts: [[Money]]
  /// Lek in each wallet at the end of the period.
  public var balances: [[Money]]
  /// The ledger, by account, then period; accounts without an amount are missing.
  public var ledger: [LedgerEntry]

  /// Makes an empty plan of a shape.
  public init(model: PlantModel, shape: PlanShape) {
    let periods = model.horizon.count
    func grid(_ rows: Int) -> Grid { Grid(rowCount: rows, periodCount: periods) }
    runs = grid(model.processes.count)
    extraHours = grid(model.lines.count)
    stock = grid(shape.stockPlaces.count)
    shipments = grid(shape.lanes.count)
    purchases = grid(model.offers.count)
    sales = grid(model.markets.count)
    deliveries = grid(shape.deliveryPlaces.count)
    ahead = grid(model.contracts.count)
    backlog = grid(model.contracts.count)
    lost = grid(model.contracts.count)
    cancelled = grid(model.contracts.count)
    headcount = grid(model.pools.count)
    hires = grid(model.pools.count)
    dismissals = grid(model.pools.count)
    overtime = grid(model.pools.count)
    retrained = grid(model.retrainings.count)
    idle = grid(model.pools.count)
    shortTime = grid(model.pools.count)
    overdue = grid(model.itemsWithDeadlines.count)
    setUps = grid(model.processes.count)
    orders = grid(model.offers.count)
    overhauls = grid(model.lines.count)
    kept = grid(model.lines.count)
    targetMisses = Array(repeating: 0, count: model.surplusTargets.count)
    draws = Array(repeating: Array(repeating: .zero, count: periods), count: shape.fundings.count)
    borrowed = Array(repeating: Array(repeating: .zero, count: periods), count: model.loans.count)
    repaid = borrowed
    debts = borrowed
    balances = Array(repeating: Array(repeating: .zero, count: periods), count: model.wallets.count)
    ledger = []
  }
}
