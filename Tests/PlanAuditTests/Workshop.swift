internal import PlantModel
internal import Testing

func day(_ text: String) -> CivilDate {
  guard let date = CivilDate(text) else {
    Issue.record("\(text) is no day")
    return CivilDate(dayNumber: 0)
  }
  return date
}

func days(_ start: String, _ end: String) -> DayInterval { DayInterval(start: day(start), end: day(end)) }

/// A small enterprise with something in every family of rules; each knob changes one number of it.
struct Workshop {
  var blocks = [
    Horizon.Block(count: 8, unit: .week), .init(count: 4, unit: .month), .init(count: 2, unit: .quarter),
  ]
  var basis = ChargeBasis.average
  var goals = [RankedGoal(goal: .maximiseNetPresentValue, tolerance: 0)]
  var discountRate = 0.08
  // Times.
  var recoveryDelay = Delay(days: 5)
  var productDelay = Delay(months: 1)
  var leadTime = Delay(days: 12)
  var transit = Delay(days: 3)
  var hiringDelay = Delay(months: 1)
  var contractPayment = Delay(days: 30)
  var offerPayment = Delay(months: 1)
  var marketPayment = Delay(days: 10)
  // Prices.
  var productPrice = 900.0
  var steelPrice = 40.25
  var brassPrice = 310.0
  var runCost = 12.34
  var wage = 650.0
  var lateCharge = 3.0
  var shortfallPrice = 50.0
  var holding = 1.5
  var risk = 4.0
  var overdueCharge = 25.0
  var missPrice = 70.0
  var transportCost = 2.75
  var extraHourCost = 9.0
  var overtimeCost = 11.0
  var hireCost = 300.0
  var dismissalCost = 420.0
  var siteCost = 1_000.0
  var projectCost = 55.5
  var capital = 50_000.0
  var slip = Delay(days: 3)
  var overrun = 0.07
  var reach = 0.95
  var phaseCost = 12.5
  var phaseHours = 20.0
  var closingValue = 20.0
  // Limits.
  var lineHours = 160.0
  var extraHours = 40.0
  var permit = 400.0
  var routeLimit: Double? = 12.0
  var offerLimit: Double? = 60.0
  var offerMinimum: Double?
  var marketLimit: Double? = 10_000
  var demilMaximum: Double? = 30
  var demilMinimum: Double?
  var hireLimit = 2.0
  var dismissalLimit = 1.0
  var overtimeLimit = 20.0
  var magazineLimit = 1e6
  var storeVolume: Double? = 1e6
  var brassMaximum: Double?
  /// In the bunker, which alone takes shells at the depot.
  var shellPeak = 1e6
  var mixedLimit = 1e6
  /// Of the bay, in which shells are taken apart.
  var explosivesPerShift = 1e6
  var brassMinimum = 0.0
  var brassClosing = 0.0
  var minimumFill = 0.0
  /// Of the runs of both processes, the share that may be demilitarization.
  var mixture = (least: 0.0, most: 1.0)
  var early = Delay(days: 20)
  // State.
  var headcount = 9.0
  var attrition = 0.01
  var absence = 0.1
  var openingBrass = 3.0
  var lot = 40.0
  var deadline = "2027-04-10"
  var targetTonnes = 60.0
  var due = 400.0
  var receipt = 25.0
  // Projects and money.
  var projectStart: String? = "2027-01-18"
  var rampEnd = 1.0
  var openShare = 0.6
  var mainOpening = 1e6
  var mainMinimum = -1e6
  var donorInflow = 900.0
  // Yields.
  var brassYield = 0.3
  var labourPerRun = 4.0
  var ageShare = 0.04
  // Whole numbers.
  var setUpCost = 17.5
  var setUpHours = 2.0
  var leastLot: Double?
  var leastOrder: Double? = 0.5
  var overhauled = 2
  var overhaulHours: Double? = 3
  // Finance.
  var walletInterest = 0.02
  var loanInterest = 0.11
  var loanLimit = 4e5
  var taxRate = 0.2
  var lossBefore = 120.0
  var permitLeft: Double?
  var donorSites = [0]
  // Terms of contracts.
  var cancellationPrice = 4.5
  var notice = Delay(days: 40)
  var frameworkMinimum = 0.0
  var frameworkMaximum = 900.0

  var model: PlantModel {
    var model = PlantModel(horizon: Horizon(start: day("2027-01-04"), blocks: blocks))
    model.goals = goals
    model.chargeBasis = basis
    model.discountRate = discountRate
    model.calendars = Catalogue([
      WorkCalendar(
        id: "week", workingWeekdays: [1, 2, 3, 4, 5], hoursPerShift: 8, holidays: [day("2027-03-22")],
        shutdowns: [days("2027-08-02", "2027-08-16")])
    ])
    model.sites = Catalogue([
      Site(id: "plant", name: "Plant", calendar: Reference(0), fixedCost: StandingCharge(Rate(siteCost, per: .month))),
      Site(id: "depot", name: "Depot", calendar: Reference(0)),
    ])
    model.items = Catalogue(items)
    model.stores = Catalogue(stores)
    model.openingStocks = Catalogue([
      OpeningStock(id: "brass", item: Reference(1), store: Reference(0), quantity: openingBrass)
    ])
    model.lots = Catalogue([
      SurplusLot(
        id: "old", item: Reference(0), store: Reference(1), quantity: lot, condition: .unserviceable, yearMade: 1977,
        deadline: day(deadline)),
      SurplusLot(
        id: "good", item: Reference(0), store: Reference(2), quantity: 60, condition: .serviceable, yearMade: nil,
        deadline: nil),
    ])
    model.receipts = Catalogue([
      ScheduledReceipt(
        id: "steel", item: Reference(2), site: Reference(0), quantity: receipt,
        interval: days("2027-02-10", "2027-06-01"))
    ])
    model.surplusPolicy = SurplusPolicy(
      overdue: StandingCharge(Rate(overdueCharge, per: .month)), holdingRisk: StandingCharge(Rate(risk, per: .month)))
    model.surplusTargets = Catalogue([
      SurplusTarget(
        id: "spring", name: "Spring", items: [Reference(0)], date: day("2027-05-12"), tonnesLeft: targetTonnes,
        missPrice: Price(Series(missPrice)))
    ])
    model.skills = Catalogue([Skill(id: "fitter", name: "Fitter")])
    model.pools = Catalogue([pool])
    model.lines = Catalogue(lines)
    var burning = Permit(id: "burning", name: "Burning", limit: Rate(permit, per: .year), unit: .one)
    burning.remainder = permitLeft
    model.permits = Catalogue([burning])
    model.processes = Catalogue(processes)
    model.mixtures = Catalogue([
      Mixture(
        id: "bay-and-press", name: "Bay and press",
        components: [.init(process: Reference(0), value: 1), .init(process: Reference(1), value: 0)],
        minimum: Series(mixture.least), maximum: Series(mixture.most))
    ])
    addTrade(to: &model)
    addWholeNumbers(to: &model)
    addMoney(to: &model)
    return model
  }

  private var pool: Pool {
    Pool(
      id: "fitters", name: "Fitters", site: Reference(0), skill: Reference(0), openingHeadcount: headcount,
      absence: absence, attritionPerMonth: attrition, wage: StandingCharge(Rate(wage, per: .month)),
      hiring: .init(limit: Rate(hireLimit, per: .month), cost: Price(Series(hireCost)), delay: hiringDelay),
      dismissal: .init(limit: Rate(dismissalLimit, per: .month), cost: Price(Series(dismissalCost))),
      overtime: .init(limit: Rate(overtimeLimit, per: .month), cost: Price(Series(overtimeCost))))
  }
}
