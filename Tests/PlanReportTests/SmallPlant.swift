import PlantModel

/// A small enterprise made by hand: two sites, a press, people, stores, surplus, an order, trade, a project, money.
enum SmallPlant {
  static func date(_ text: String) -> CivilDate { CivilDate(text) ?? CivilDate(dayNumber: 0) }

  static func days(_ from: String, _ until: String) -> DayInterval {
    DayInterval(start: date(from), end: date(until))
  }

  private static func place<Element>(_ position: Int, of: Element.Type = Element.self) -> Reference<Element> {
    Reference(position)
  }

  /// Five periods over the turn of a year: two weeks, the rest of November, December, and a quarter.
  static let horizon = Horizon(
    start: date("2027-11-01"),
    blocks: [
      Horizon.Block(count: 2, unit: .week), Horizon.Block(count: 2, unit: .month),
      Horizon.Block(count: 1, unit: .quarter),
    ])

  static let model: PlantModel = {
    var model = PlantModel(horizon: horizon)
    model.name = "Small plant"
    model.discountRate = 0.06
    model.calendars = Catalogue([WorkCalendar(id: "weekdays", workingWeekdays: [1, 2, 3, 4, 5], hoursPerShift: 8)])
    model.sites = Catalogue([
      Site(id: "mill", name: "Mill", calendar: place(0)), Site(id: "yard", name: "Yard, outer", calendar: place(0)),
    ])
    model.items = Catalogue(items)
    model.stores = Catalogue(stores)
    model.openingStocks = Catalogue([OpeningStock(id: "steel-in-hall", item: place(0), store: place(0), quantity: 10)])
    model.skills = Catalogue([Skill(id: "fitter", name: "Fitter"), Skill(id: "porter", name: "Porter")])
    model.pools = Catalogue([
      Pool(
        id: "mill-fitters", name: "Fitters of the mill", site: place(0), skill: place(0), openingHeadcount: 12,
        hoursPerPerson: Rate(160, per: .month), wage: StandingCharge(Rate(60_000, per: .month)),
        hiring: Pool.Hiring(limit: nil, cost: Price(Series(20_000)), delay: .none),
        dismissal: Pool.Dismissal(limit: nil, cost: Price(Series(100_000))),
        overtime: Pool.Overtime(limit: Rate(20, per: .month), cost: Price(Series(500)))),
      Pool(
        id: "yard-porters", name: "Porters of the yard", site: place(1), skill: place(1), openingHeadcount: 3,
        hoursPerPerson: Rate(160, per: .month), wage: .zero, idling: .init(cost: .zero),
        shortTime: .init(cost: .zero, limit: nil, productivity: 0.5)),
    ])
    model.retrainings = Catalogue([
      Retraining(
        id: "porters-to-fitters", name: "Porters become fitters", origin: place(1), destination: place(0),
        cost: Price(Series(30_000)), delay: Delay(months: 1), leaverShare: 0.5)
    ])
    model.lines = Catalogue([
      Line(
        id: "press", name: "Press", site: place(0), calendar: place(0), hours: Rate(400, per: .month),
        extraHours: Line.ExtraHours(limit: Rate(40, per: .month), cost: Price(Series(900))),
        costPerHour: Price(Series(1_000)),
        configurations: [
          .init(start: date("2027-01-01"), kinds: [.produce]),
          .init(start: date("2027-12-15"), kinds: [.produce, .repair]),
        ])
    ])
    model.processes = Catalogue(processes)
    model.mixtures = Catalogue([
      Mixture(
        id: "furnace-load", name: "Load of the furnace",
        components: [.init(process: place(1), value: 0.75), .init(process: place(2), value: 4)], minimum: nil,
        maximum: Series(2.5))
    ])
    addTrade(to: &model)
    addSurplus(to: &model)
    model.projects = Catalogue([
      Project(
        id: "reopen-press", name: "Reopen the press", site: place(0), start: date("2027-11-01"),
        phases: [
          Project.Phase(
            name: "permits", duration: Delay(days: 14), capital: Money(lek: 1_000_000),
            runningCost: StandingCharge(Rate(70_000, per: .month)),
            labour: [.init(skill: place(0), hours: Rate(7.5, per: .week))]),
          Project.Phase(name: "works", duration: Delay(months: 1), capital: Money(lek: 8_000_000)),
        ],
        openings: [Project.Opening(line: place(0), share: 0.5)], ramp: .immediate, jobs: 15, overrun: 0.1),
      Project(
        id: "never", name: "Not done", site: place(1), start: nil, phases: [], openings: [], ramp: .immediate),
    ])
    model.wallets = Catalogue([
      Wallet(
        id: "budget", name: "Budget", openingBalance: Money(lek: 5_000_000),
        inflows: [Wallet.Inflow(amount: Money(lek: 12_000_000), interval: days("2027-11-01", "2028-05-01"))],
        purposes: [.operations, .demilitarization], receivesRevenue: true),
      Wallet(
        id: "grant", name: "Grant", openingBalance: Money(lek: 9_000_000), inflows: [], purposes: [.reactivation],
        receivesRevenue: false),
    ])
    model.loans = Catalogue([
      Loan(
        id: "bank", name: "Bank", wallet: place(0), limit: Money(lek: 3_000_000), interest: Rate(0.12, per: .year))
    ])
    return model
  }()

  private static func unit(_ text: String, tonnesPerPiece: Double? = nil) -> ItemUnit {
    ItemUnit(unit: MeasurementUnit(text) ?? .one, tonnesPerPiece: tonnesPerPiece)
  }

  private static let items = [
    Item(id: "steel", name: "Steel", kind: .material, family: "material", unit: unit("t"), volumePerUnit: 0.5),
    Item(
      id: "gear", name: "Gear, \"large\"", kind: .product, family: "equipment", unit: unit("pcs", tonnesPerPiece: 0.2),
      volumePerUnit: 1, closingValue: UnitPrice(lek: 9_000)),
    Item(
      id: "=old-stock", name: "Old stock", kind: .surplus, family: "surplus", unit: unit("t"), volumePerUnit: 2,
      explosiveQuantityPerUnit: 250, hazardDivision: .massExplosion),
    Item(id: "scrap", name: "Scrap", kind: .recovered, family: "recovered", unit: unit("t"), volumePerUnit: 0.4),
    Item(id: "ash", name: "Ash", kind: .waste, family: "waste", unit: unit("kg"), volumePerUnit: 0.002),
  ]

  private static let stores = [
    Store(
      id: "hall", name: "Hall", site: place(0), permittedItems: [place(0), place(1), place(3), place(4)], volume: 60),
    Store(
      id: "bunker", name: "Bunker", site: place(0), permittedItems: [place(2)], volume: nil,
      explosiveLimits: [(division: .massExplosion, limit: 30_000)],
      itemLimits: [
        .init(item: place(2), minimum: Series(0), maximum: nil, closingMinimum: 0, peakMaximum: Series(100))
      ], mixing: .init(limit: 20_000, weights: [.init(division: .massExplosion, weight: 0.5)])),
    Store(id: "yard-shed", name: "Shed", site: place(1), permittedItems: [place(3)], volume: 200),
  ]

  private static let processes = [
    Process(
      id: "make-gear", name: "Make gears", kind: .produce, site: place(0),
      lineUses: [Process.LineUse(line: place(0), hours: 2)],
      labourUses: [Process.LabourUse(skill: place(0), hours: 5)],
      inputs: [Process.Input(item: place(0), quantity: 0.25)],
      outputs: [Process.Output(item: place(1), quantity: 1, delay: .none)], costPerRun: Price(Series(300))),
    Process(
      id: "take-apart", name: "Take apart", kind: .demilitarize, site: place(0),
      labourUses: [Process.LabourUse(skill: place(0), hours: 40)],
      inputs: [Process.Input(item: place(2), quantity: 1)],
      outputs: [
        Process.Output(item: place(3), quantity: 0.6, delay: Delay(days: 7)),
        Process.Output(item: place(4), quantity: 50, delay: .none),
      ], costPerRun: Price(Series(25_000))),
    Process(
      id: "bury-ash", name: "Bury ash", kind: .dispose, site: place(0),
      inputs: [Process.Input(item: place(4), quantity: 100)], outputs: [], costPerRun: Price(Series(4_000))),
  ]

  private static func addTrade(to model: inout PlantModel) {
    model.contracts = Catalogue([
      Contract(
        id: "army-gears", name: "Gears for the army", customer: "Army", item: place(1), sites: [place(0)],
        tranches: [Tranche(quantity: 100, interval: days("2027-12-01", "2028-02-01"))], price: Price(Series(15_000)),
        lateness: StandingCharge(Rate(300, per: .week)), shortfall: Price(Series(6_000)),
        paymentDelay: Delay(months: 1))
    ])
    model.offers = Catalogue([
      Offer(
        id: "steel-trader", name: "Steel trader", item: place(0), site: place(0), price: Price(Series(70_000)),
        limit: nil, leadTime: Delay(days: 10))
    ])
    model.markets = Catalogue([
      Market(
        id: "scrap-dealer", name: "Scrap dealer", item: place(3), site: place(1), price: Price(Series(20_000)),
        limit: Rate(30, per: .month))
    ])
    model.routes = Catalogue([
      Route(
        id: "mill-yard", name: "Mill to yard", origin: place(0), destination: place(1),
        cargoes: [Route.Cargo(item: place(3), cost: Price(Series(800)), loadPerUnit: 1)], transit: Delay(days: 1),
        limit: Rate(100, per: .month), loadUnit: MeasurementUnit("t") ?? .one)
    ])
  }

  private static func addSurplus(to model: inout PlantModel) {
    model.lots = Catalogue([
      SurplusLot(
        id: "lot-1", item: place(2), store: place(1), quantity: 60, condition: .unserviceable, yearMade: 1978,
        deadline: date("2027-12-15")),
      SurplusLot(
        id: "lot-2", item: place(2), store: place(1), quantity: 40, condition: .hazardous, yearMade: nil,
        deadline: nil),
    ])
    model.surplusTargets = Catalogue([
      SurplusTarget(
        id: "half-by-year-end", name: "Half by the end of the year", items: [place(2)], date: date("2027-12-31"),
        tonnesLeft: 50, missPrice: Price(Series(10_000))),
      SurplusTarget(
        id: "all-by-2030", name: "All by 2030", items: [place(2)], date: date("2030-01-01"), tonnesLeft: 0,
        missPrice: nil),
    ])
    model.surplusPolicy = SurplusPolicy(overdue: StandingCharge(Rate(2_000, per: .month)))
  }
}
