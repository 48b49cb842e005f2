public import PlantModel

/// What a plan leaves on a day: the state in which the next horizon opens.
///
/// All names are identifiers of scenarios; quantities are in the units of the plan they come from.
public struct OpeningState: Sendable {
  /// Units of an item in a store.
  public struct Stock: Sendable {
    /// The item.
    public var item: String
    /// The store.
    public var store: String
    /// How much.
    public var quantity: Double
    /// Its unit.
    public var unit: String

    /// Makes a stock.
    public init(item: String, store: String, quantity: Double, unit: String) {
      self.item = item
      self.store = store
      self.quantity = quantity
      self.unit = unit
    }
  }

  /// What is left of a lot in a store.
  public struct Lot: Sendable {
    /// What lies there.
    public var stock: Stock
    /// The lot it is left of.
    public var lot: SurplusLot

    /// Makes a lot.
    public init(stock: Stock, lot: SurplusLot) {
      self.stock = stock
      self.lot = lot
    }
  }

  /// What is on its way to a site.
  public struct Arrival: Sendable {
    /// The item.
    public var item: String
    /// The site.
    public var site: String
    /// How much arrives evenly over the days.
    public var quantity: Double
    /// Its unit.
    public var unit: String
    /// The days.
    public var days: DayInterval

    /// Makes an arrival.
    public init(item: String, site: String, quantity: Double, unit: String, days: DayInterval) {
      self.item = item
      self.site = site
      self.quantity = quantity
      self.unit = unit
      self.days = days
    }
  }

  /// People of a pool.
  public struct Staff: Sendable {
    /// The pool.
    public var pool: String
    /// People at work.
    public var people: Double
    /// People who begin later.
    public var joining: [Tranche]

    /// Makes a staff.
    public init(pool: String, people: Double, joining: [Tranche]) {
      self.pool = pool
      self.people = people
      self.joining = joining
    }
  }

  /// Where a contract stands.
  public struct Position: Sendable {
    /// The contract.
    public var contract: String
    /// Units late.
    public var late: Double
    /// Units ahead.
    public var ahead: Double
    /// Their unit.
    public var unit: String

    /// Makes a position.
    public init(contract: String, late: Double, ahead: Double, unit: String) {
      self.contract = contract
      self.late = late
      self.ahead = ahead
      self.unit = unit
    }
  }

  /// What a framework still asks for and allows.
  public struct Call: Sendable {
    /// The contract.
    public var contract: String
    /// The least that is still to be taken.
    public var least: Double
    /// The most that may still be taken; nothing where there is no limit.
    public var most: Double?
    /// Their unit.
    public var unit: String

    /// Makes a call.
    public init(contract: String, least: Double, most: Double?, unit: String) {
      self.contract = contract
      self.least = least
      self.most = most
      self.unit = unit
    }
  }

  /// What is left of a permit in the calendar unit of the day.
  public struct Allowance: Sendable {
    /// The permit.
    public var permit: String
    /// What may still be drawn.
    public var left: Double
    /// Its unit.
    public var unit: String

    /// Makes an allowance.
    public init(permit: String, left: Double, unit: String) {
      self.permit = permit
      self.left = left
      self.unit = unit
    }
  }

  /// Money of a wallet.
  public struct Purse: Sendable {
    /// The wallet.
    public var wallet: String
    /// Lek in it.
    public var balance: Money
    /// What is still paid into it, or below zero out of it.
    public var settlements: [Wallet.Inflow]

    /// Makes a purse.
    public init(wallet: String, balance: Money, settlements: [Wallet.Inflow]) {
      self.wallet = wallet
      self.balance = balance
      self.settlements = settlements
    }
  }

  /// The name of the plan.
  public var plan: String
  /// The first day of the next horizon.
  public var date: CivilDate
  /// Stock, beside lots.
  public var stocks: [Stock] = []
  /// Lots of surplus.
  public var lots: [Lot] = []
  /// What is on its way.
  public var arrivals: [Arrival] = []
  /// People.
  public var staff: [Staff] = []
  /// Contracts.
  public var positions: [Position] = []
  /// Frameworks whose window is open.
  public var calls: [Call] = []
  /// Permits whose calendar unit has begun.
  public var allowances: [Allowance] = []
  /// Wallets.
  public var purses: [Purse] = []
  /// Lek owed, by loan.
  public var debts: [(loan: String, amount: Money)] = []
  /// The profit of the calendar year so far.
  public var earned = Money.zero
  /// The loss of earlier years that is still to be set against profits; nothing where losses are not carried.
  public var loss: Money?

  /// Makes the state of a day in which there is nothing yet.
  public init(plan: String, date: CivilDate) {
    self.plan = plan
    self.date = date
  }
}
