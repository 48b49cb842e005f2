internal import PlantModel

/// Little helpers that write a model by hand: everything not stated is as plain as can be.
extension PlantModel {
  /// A model of one site `works` with a calendar of five days of eight hours; weeks first, then months.
  static func works(
    start: String = "2027-01-04", weeks: Int = 0, months: Int = 0, goal: Goal = .maximiseProfit,
    charges: ChargeBasis = .average
  ) -> PlantModel {
    let first = CivilDate(start) ?? CivilDate(dayNumber: 0)
    var model = PlantModel(
      horizon: Horizon(start: first, blocks: [.init(count: weeks, unit: .week), .init(count: months, unit: .month)]))
    model.goals = [RankedGoal(goal: goal, tolerance: 0)]
    model.chargeBasis = charges
    model.calendars = Catalogue([WorkCalendar(id: "five-days", workingWeekdays: [1, 2, 3, 4, 5], hoursPerShift: 8)])
    model.sites = Catalogue([Site(id: "works", name: "works", calendar: Reference(0))])
    return model
  }

  var works: Reference<Site> { Reference(0) }

  @discardableResult
  mutating func addSite(_ id: String) -> Reference<Site> {
    sites = Catalogue(sites.elements + [Site(id: id, name: id, calendar: Reference(0))])
    return Reference(sites.count - 1)
  }

  @discardableResult
  mutating func addItem(
    _ id: String, kind: ItemKind = .product, unit: String = "t", volume: Double = 0, explosive: Double = 0,
    hazard: HazardDivision? = nil, holding: Double = 0, closing: Double = 0
  ) -> Reference<Item> {
    let measure = MeasurementUnit(unit) ?? .one
    let item = Item(
      id: id, name: id, kind: kind, family: kind.rawValue, unit: ItemUnit(unit: measure, tonnesPerPiece: nil),
      volumePerUnit: volume, explosiveQuantityPerUnit: explosive, hazardDivision: hazard,
      holdingCost: StandingCharge(Rate(holding, per: .month)), closingValue: UnitPrice(lek: closing))
    items = Catalogue(items.elements + [item])
    return Reference(items.count - 1)
  }

  mutating func setAgeing(of item: Reference<Item>, to other: Reference<Item>, share: Double) {
    var elements = items.elements
    elements[item.position].ageing = Ageing(item: other, sharePerYear: share)
    items = Catalogue(elements)
  }

  @discardableResult
  mutating func addStore(
    _ id: String, at site: Reference<Site>? = nil, holding permitted: [Reference<Item>], volume: Double? = nil,
    hazards: [(division: HazardDivision, limit: Double)] = [], limits: [Store.ItemLimit] = [],
    mixing: Store.MixingLimit? = nil
  ) -> Reference<Store> {
    let store = Store(
      id: id, name: id, site: site ?? works, permittedItems: permitted, volume: volume, explosiveLimits: hazards,
      itemLimits: limits, mixing: mixing)
    stores = Catalogue(stores.elements + [store])
    return Reference(stores.count - 1)
  }

  mutating func addStock(_ quantity: Double, of item: Reference<Item>, in store: Reference<Store>) {
    let stock = OpeningStock(id: "stock-\(openingStocks.count + 1)", item: item, store: store, quantity: quantity)
    openingStocks = Catalogue(openingStocks.elements + [stock])
  }

  mutating func addLot(
    _ quantity: Double, of item: Reference<Item>, in store: Reference<Store>, deadline: String? = nil
  ) {
    let lot = SurplusLot(
      id: "lot-\(lots.count + 1)", item: item, store: store, quantity: quantity, condition: .unserviceable,
      yearMade: nil, deadline: deadline.flatMap { CivilDate($0) })
    lots = Catalogue(lots.elements + [lot])
  }

  @discardableResult
  mutating func addLine(
    _ id: String, hoursPerWeek: Double? = nil, open: Double = 1, extra: Line.ExtraHours? = nil, cost: Double = 0,
    explosivesPerShift: Double? = nil, configurations: [Line.Configuration] = [], changeover: Line.Changeover? = nil
  ) -> Reference<Line> {
    let line = Line(
      id: id, name: id, site: works, calendar: Reference(0), hours: hoursPerWeek.map { Rate($0, per: .week) },
      openShare: open, extraHours: extra, costPerHour: Price(Series(cost)), explosivesPerShift: explosivesPerShift,
      configurations: configurations, changeover: changeover)
    lines = Catalogue(lines.elements + [line])
    return Reference(lines.count - 1)
  }

  @discardableResult
  mutating func addSkill(_ id: String) -> Reference<Skill> {
    skills = Catalogue(skills.elements + [Skill(id: id, name: id)])
    return Reference(skills.count - 1)
  }

  @discardableResult
  mutating func addPool(
    _ id: String, skill: Reference<Skill>, people: Double, hoursPerWeek: Double? = 40, absence: Double = 0,
    attrition: Double = 0, wage: Double = 0, hiring: Pool.Hiring? = nil, dismissal: Pool.Dismissal? = nil,
    overtime: Pool.Overtime? = nil, idling: Pool.Idling? = nil, shortTime: Pool.ShortTime? = nil
  ) -> Reference<Pool> {
    let pool = Pool(
      id: id, name: id, site: works, skill: skill, openingHeadcount: people,
      hoursPerPerson: hoursPerWeek.map { Rate($0, per: .week) }, absence: absence, attritionPerMonth: attrition,
      wage: StandingCharge(Rate(wage, per: .month)), hiring: hiring, dismissal: dismissal, overtime: overtime,
      idling: idling, shortTime: shortTime)
    pools = Catalogue(pools.elements + [pool])
    return Reference(pools.count - 1)
  }

  @discardableResult
  mutating func addProcess(
    _ id: String, kind: ProcessKind = .produce, at site: Reference<Site>? = nil,
    lines uses: [(Reference<Line>, Double)] = [], labour: [(Reference<Skill>, Double)] = [],
    uses inputs: [(Reference<Item>, Double)] = [], makes outputs: [(Reference<Item>, Double)] = [],
    after delay: Delay = .none, permits permitUses: [(Reference<Permit>, Double)] = [], cost: Double = 0,
    maximum: Rate? = nil, minimum: Rate? = nil
  ) -> Reference<Process> {
    let process = Process(
      id: id, name: id, kind: kind, site: site ?? works,
      lineUses: uses.map { .init(line: $0.0, hours: $0.1) },
      labourUses: labour.map { .init(skill: $0.0, hours: $0.1) },
      inputs: inputs.map { .init(item: $0.0, quantity: $0.1) },
      outputs: outputs.map { .init(item: $0.0, quantity: $0.1, delay: delay) },
      permitUses: permitUses.map { .init(permit: $0.0, quantity: $0.1) }, costPerRun: Price(Series(cost)),
      maximum: maximum, minimum: minimum)
    processes = Catalogue(processes.elements + [process])
    return Reference(processes.count - 1)
  }
}
