internal import PlantModel
internal import TestSupport
internal import Testing

/// A random enterprise of three sites in which each optional thing is sometimes there and sometimes not.
///
/// A dear offer and a market that takes everything at a charge keep it possible to plan, whatever else is drawn.
struct Conglomerate {
  private var random: SplitMix64
  private(set) var model: PlantModel
  private let start: CivilDate

  static func model(seed: UInt64) -> PlantModel { Conglomerate(seed: seed).model }

  private init(seed: UInt64) {
    random = SplitMix64(seed: seed &+ 77_000)
    start = day("2027-01-04").adding(days: .random(in: 0...40, using: &random))
    let blocks: [Horizon.Block] = [
      .init(count: .random(in: 0...9, using: &random), unit: .week),
      .init(count: .random(in: 1...6, using: &random), unit: .month),
      .init(count: .random(in: 0...3, using: &random), unit: .quarter),
    ]
    model = PlantModel(horizon: Horizon(start: start, blocks: blocks))
    model.chargeBasis = ChargeBasis.allCases[Int(seed % 3)]
    model.discountRate = number(0...0.15)
    let goals: [Goal] = Goal.all.shuffled(using: &random)
    model.goals = goals.prefix(.random(in: 1...2, using: &random)).map {
      RankedGoal(goal: $0, tolerance: chance ? number(0...0.1) : 0)
    }
    addSites()
    addItems()
    addPeopleAndLines()
    addProcesses()
    addTrade()
    addSurplus()
    addProjects()
    addWallets()
    addMixtures()
    if seed.isMultiple(of: 2) {
      model.tax?.carriesLosses = true
      model.tax?.openingLoss = Money(lek: Double(seed % 3) * 50)
    }
    if seed.isMultiple(of: 4), let scope = OutputScope(seed.isMultiple(of: 8) ? "f" : "item 5", in: model.items) {
      model.goals.append(RankedGoal(goal: .maximiseOutput(scope), tolerance: 0))
    }
  }

  private var chance: Bool { mutating get { Bool.random(using: &random) } }

  private mutating func number(_ range: ClosedRange<Double>) -> Double {
    (Double.random(in: range, using: &random) * 1e4).rounded() / 1e4
  }

  private mutating func pick<Element>(_ catalogue: Catalogue<Element>) -> Reference<Element> {
    Reference(.random(in: 0..<catalogue.count, using: &random))
  }

  private mutating func delay(_ days: Int) -> Delay {
    chance ? .none : Delay(months: chance ? 0 : 1, days: .random(in: 0...days, using: &random))
  }

  private mutating func date(_ from: Int = -60, _ to: Int = 600) -> CivilDate {
    start.adding(days: .random(in: from...to, using: &random))
  }

  private mutating func interval() -> DayInterval {
    let from = date()
    return DayInterval(start: from, end: from.adding(days: .random(in: 1...200, using: &random)))
  }

  private mutating func series(_ range: ClosedRange<Double>) -> Series {
    if chance { return Series(number(range)) }
    var from = date(-100, 100)
    return Series(
      steps: (0..<3).map { _ in
        from = from.adding(days: .random(in: 1...120, using: &random))
        return Series.Step(from: from, value: number(range))
      })
  }

  private mutating func price(_ range: ClosedRange<Double>) -> Price { Price(series(range)) }

  private mutating func rate(_ range: ClosedRange<Double>) -> Rate {
    Rate(series(range), per: chance ? .month : .week)
  }

  private mutating func charge(_ range: ClosedRange<Double>) -> StandingCharge { StandingCharge(rate(range)) }

  private mutating func addSites() {
    model.calendars = Catalogue([
      WorkCalendar(
        id: "five", workingWeekdays: [1, 2, 3, 4, 5], hoursPerShift: 7.5, holidays: [date(), date()],
        shutdowns: [interval()]),
      WorkCalendar(id: "seven", workingWeekdays: [1, 2, 3, 4, 5, 6, 7], hoursPerShift: 10),
    ])
    model.sites = Catalogue(
      ["a", "b", "c"].map { id in
        Site(
          id: id, name: id, calendar: pick(model.calendars), fixedCost: chance ? .zero : charge(0...300))
      })
  }

  private mutating func addItems() {
    let units = ["t", "kg", "pcs", "kpcs"].map { MeasurementUnit($0) ?? .one }
    let divisions = HazardDivision.allCases
    model.items = Catalogue(
      (0..<9).map { position in
        let isExplosive = position < 3
        return Item(
          id: "item \(position)", name: "", kind: position < 3 ? .surplus : .product, family: "f",
          unit: ItemUnit(unit: units[position % 4], tonnesPerPiece: 0.01), volumePerUnit: number(0...3),
          explosiveQuantityPerUnit: isExplosive ? number(1...300) : 0,
          hazardDivision: isExplosive ? divisions[position % 2] : nil, isStorable: position < 3 || position != 8,
          holdingCost: charge(0...2), closingValue: UnitPrice(lek: chance ? 0 : number(0...30)))
      })
    if Int(start.dayNumber).isMultiple(of: 2) {
      var elements = model.items.elements
      elements[1].ageing = Ageing(item: Reference(2), sharePerYear: 0.2, unitsPerUnit: 0.1)
      elements[2].ageing = Ageing(item: Reference(0), sharePerYear: 0.05, unitsPerUnit: 0.01)
      model.items = Catalogue(elements)
    }
    let all = model.items.references
    model.stores = Catalogue(
      (0..<5).map { position in
        let limits = [Reference<Item>(position + 3)].map { item in
          Store.ItemLimit(
            item: item, minimum: chance ? Series(0) : series(0...1), maximum: chance ? nil : series(5...90),
            closingMinimum: chance ? 0 : number(0...2))
        }
        return Store(
          id: "store \(position)", name: "", site: Reference(position % 3),
          permittedItems: position < 3 || chance ? all : all.filter { $0.position > 2 },
          volume: chance ? nil : number(200...900),
          explosiveLimits: [(.massExplosion, number(4_000...9_000)), (.projection, number(4_000...9_000))],
          itemLimits: limits)
      })
    model.openingStocks = Catalogue(
      (0..<5).map { position in
        OpeningStock(
          id: "\(position)", item: Reference(position + 2), store: Reference(position % 3), quantity: number(0...9))
      })
    model.receipts = Catalogue(
      (0..<4).map { position in
        ScheduledReceipt(
          id: "\(position)", item: Reference(position * 2), site: pick(model.sites), quantity: number(0...20),
          interval: interval())
      })
  }

  private mutating func addPeopleAndLines() {
    model.skills = Catalogue([Skill(id: "one", name: ""), Skill(id: "two", name: "")])
    model.pools = Catalogue(
      (0..<6).map { position in
        let hiring = Pool.Hiring(limit: chance ? nil : rate(0...2), cost: price(10...400), delay: delay(40))
        let dismissal = Pool.Dismissal(limit: chance ? nil : rate(0...1), cost: price(10...300))
        let overtime = Pool.Overtime(limit: rate(0...8), cost: price(2...9))
        return Pool(
          id: "pool \(position)", name: "", site: Reference(position % 3), skill: Reference(position % 2),
          openingHeadcount: number(0...9), hoursPerPerson: chance ? nil : rate(20...100), absence: number(0...0.3),
          attritionPerMonth: chance ? 0 : number(0...0.06), wage: charge(20...400), hiring: chance ? nil : hiring,
          dismissal: chance ? nil : dismissal, overtime: chance ? nil : overtime)
      })
    model.lines = Catalogue(
      (0..<4).map { position in
        Line(
          id: "line \(position)", name: "", site: Reference(position % 3), calendar: pick(model.calendars),
          machines: series(1...3), shifts: series(0...2), hours: chance ? nil : rate(20...90),
          availability: series(0.5...1), openShare: number(0.2...1),
          maintenance: [.init(interval: interval(), share: number(0.1...1))],
          extraHours: chance ? nil : .init(limit: rate(0...20), cost: price(1...9)), costPerHour: price(0...3))
      })
    model.permits = Catalogue([
      Permit(id: "weekly", name: "", limit: Rate(series(1...30), per: .week), unit: .one),
      Permit(id: "yearly", name: "", limit: Rate(series(50...200), per: .year), unit: .one),
    ])
  }

  private mutating func addProcesses() {
    model.processes = Catalogue(
      (0..<9).map { position in
        let site = Reference<Site>(position % 3)
        let lines = model.lines.references.filter { model.lines[$0].site == site }
        return Process(
          id: "process \(position)", name: "", kind: ProcessKind.allCases[position], site: site,
          lineUses: lines.map { .init(line: $0, hours: number(0.1...2)) },
          labourUses: [.init(skill: pick(model.skills), hours: number(0.1...4))],
          inputs: [.init(item: Reference(position), quantity: number(0.3...2))],
          outputs: [
            .init(
              item: Reference((position + 3) % 9), quantity: number(0.1...2), delay: position == 5 ? .none : delay(50)),
            .init(item: Reference((position + 5) % 8), quantity: number(0.1...1), delay: delay(10)),
          ], permitUses: [.init(permit: pick(model.permits), quantity: number(0.1...2))], costPerRun: price(0...9),
          maximum: chance ? nil : rate(1...20))
      })
  }

  private mutating func addTrade() {
    let sites = model.sites.references
    model.contracts = Catalogue(
      (0..<4).map { position in
        Contract(
          id: "contract \(position)", name: "", customer: "", item: Reference(position + 3),
          sites: chance ? [pick(model.sites)] : sites,
          tranches: (0..<3).map { _ in Tranche(quantity: number(1...40), interval: interval()) },
          price: price(10...300), lateness: chance ? nil : charge(0...5), shortfall: chance ? nil : price(1...300),
          minimumFill: chance ? 0 : number(0...0.9), early: delay(60), mayEndLate: chance, paymentDelay: delay(60),
          priority: position * 2 + 1,
          cancellation: position == 1 ? Cancellation(price: price(0...90), notice: delay(90)) : nil)
      })
    var offers: [Offer] = []
    var markets: [Market] = []
    for item in model.items.references {
      for site in sites {
        let id = "\(item.position)\(site.position)"
        offers.append(
          Offer(id: "dear \(id)", name: "", item: item, site: site, price: Price(Series(5_000)), limit: nil))
        markets.append(
          Market(id: "dump \(id)", name: "", item: item, site: site, price: Price(Series(-40)), limit: nil))
      }
      let site = pick(model.sites)
      offers.append(
        Offer(
          id: "offer \(item.position)", name: "", item: item, site: site, price: price(1...200), limit: rate(0.5...9),
          minimum: chance ? nil : rate(0...0.1), leadTime: item.position == 8 ? .none : delay(50),
          paymentDelay: delay(70)))
      markets.append(
        Market(
          id: "market \(item.position)", name: "", item: item, site: pick(model.sites), price: price(-20...150),
          limit: rate(0.5...5), minimum: chance ? nil : rate(0...0.1), paymentDelay: delay(30)))
    }
    model.offers = Catalogue(offers)
    model.markets = Catalogue(markets)
    model.routes = Catalogue(
      (0..<3).map { position in
        Route(
          id: "route \(position)", name: "", origin: Reference(position), destination: Reference((position + 1) % 3),
          cargoes: (0..<5).map {
            .init(item: Reference((position + $0) % 8), cost: price(0...9), loadPerUnit: number(0.1...2))
          }, transit: delay(20), limit: chance ? nil : rate(1...30))
      })
  }

  private mutating func addSurplus() {
    model.lots = Catalogue(
      (0..<5).map { position in
        SurplusLot(
          id: "lot \(position)", item: Reference(position % 3),
          store: pick(model.stores).position < 3 ? Reference(0) : Reference(1),
          quantity: number(1...9), condition: .hazardous, yearMade: 1980, deadline: chance ? nil : date(0, 300))
      })
    model.surplusPolicy = SurplusPolicy(overdue: chance ? nil : charge(10...90), holdingRisk: charge(0...4))
    model.surplusTargets = Catalogue(
      (0..<3).map { position in
        SurplusTarget(
          id: "target \(position)", name: "", items: position == 0 ? [Reference(0)] : model.surplusItems,
          date: date(-20, 400), tonnesLeft: number(0...2), missPrice: chance ? nil : price(10...900))
      })
  }

  private mutating func addProjects() {
    model.projects = Catalogue(
      (0..<3).map { position in
        Project(
          id: "project \(position)", name: "", site: Reference(0), start: position == 2 ? nil : date(-90, 300),
          phases: [
            .init(name: "", duration: delay(60), capital: Money(lek: number(0...900))),
            .init(name: "", duration: Delay(days: 90), capital: Money(lek: number(0...900))),
          ], openings: [.init(line: pick(model.lines), share: number(0.1...1))],
          ramp: RampCurve(points: [
            .init(after: delay(20), share: number(0...0.5)), .init(after: Delay(months: 3), share: 1),
          ]), fixedCost: charge(-5...20), slip: Delay(days: position * 5),
          overrun: Double(position) / 8, reach: 1 - Double(position) / 10)
      })
  }

  /// Nothing at all always mixes, and no process must run.
  private mutating func addMixtures() {
    model.mixtures = Catalogue(
      (0..<2).map { position in
        let least = number(-1...2)
        return Mixture(
          id: "mixture \(position)", name: "",
          components: (0..<4).map { .init(process: Reference(position + $0 * 2), value: number(-2...5)) },
          minimum: position == 0 || chance ? Series(least) : nil,
          maximum: position == 1 || chance ? Series(least + number(0...2)) : nil
        )
      })
  }

  private mutating func addWallets() {
    if chance { return }
    model.wallets = Catalogue([
      Wallet(
        id: "all", name: "", openingBalance: Money(lek: number(0...9_000)),
        inflows: [.init(amount: Money(lek: number(0...9_000)), interval: interval())],
        purposes: SpendingPurpose.allCases, receivesRevenue: chance, minimumBalance: Money(lek: -1e8)),
      Wallet(
        id: "grant", name: "", openingBalance: Money(lek: number(0...90)),
        inflows: (0..<2).map { _ in .init(amount: Money(lek: number(0...900)), interval: interval()) },
        purposes: [.demilitarization, .reactivation], receivesRevenue: false,
        minimumBalance: .zero, sites: chance ? [Reference(0)] : [], projects: chance ? [Reference(1)] : [],
        interest: chance ? nil : Rate(0.03, per: .year)),
    ])
    model.loans = Catalogue(
      (0..<2).map { position in
        Loan(
          id: "loan \(position)", name: "", wallet: Reference(position), limit: Money(lek: number(100...9_000)),
          interest: Rate(series(0.01...0.2), per: .year), openingDebt: Money(lek: number(0...50)),
          availableFrom: chance ? nil : date(0, 90), repayBy: position == 1 || chance ? nil : date(200, 600))
      })
    if chance { model.tax = ProfitTax(rate: number(0.05...0.3), paymentDelay: delay(60)) }
  }
}
