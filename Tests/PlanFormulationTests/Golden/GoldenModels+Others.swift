internal import PlantModel

extension GoldenModels {
  static func people(_ family: RuleFamily) -> PlantModel {
    var model = PlantModel.works(start: "2027-01-25", weeks: 1, months: 2)
    let gun = model.addItem("gun", unit: "pcs")
    let fitting = model.addSkill("fitting")
    let showsHeadcount = family == .headcount
    model.addPool(
      "fitters", skill: fitting, people: 10, absence: 0.1, attrition: showsHeadcount ? 0.02 : 0, wage: 620,
      hiring: showsHeadcount
        ? .init(limit: Rate(3, per: .month), cost: Price(Series(50)), delay: Delay(months: 1)) : nil,
      dismissal: showsHeadcount ? .init(limit: nil, cost: Price(Series(80))) : nil,
      overtime: family == .overtime
        ? .init(limit: Rate(8, per: .week), cost: Price(Series(9)), furtherLimits: [Rate(60, per: .quarter)]) : nil)
    model.addProcess("repair", kind: .repair, labour: [(fitting, 12)], makes: [(gun, 1)], cost: 1)
    model.addMarket("gun-sales", of: gun, price: Price(Series(200)))
    if family == .labourHours { addRebuilding(to: &model, with: fitting) }
    return model
  }

  /// A project whose works take people for two weeks, one in each of the first two periods.
  static func addRebuilding(to model: inout PlantModel, with skill: Reference<Skill>) {
    model.projects = Catalogue([
      Project(
        id: "rebuild", name: "rebuild", site: model.works, start: days("2027-01-25", "2027-01-26").start,
        phases: [
          .init(
            name: "works", duration: Delay(days: 14), capital: .zero,
            labour: [.init(skill: skill, hours: Rate(70, per: .week))])
        ], openings: [], ramp: .immediate)
    ])
  }

  static func permit() -> PlantModel {
    var model = PlantModel.works(start: "2026-12-21", weeks: 3, months: 1)
    let shell = model.addItem("shell", kind: .surplus)
    let store = model.addStore("depot", holding: [shell])
    model.addLot(500, of: shell, in: store)
    let burning = model.addPermit("open-burning", limit: Rate(365, per: .year))
    model.addProcess("burn", kind: .dispose, uses: [(shell, 1)], permits: [(burning, 2)], cost: 5)
    model.goals = [RankedGoal(goal: .minimiseSurplusTonneMonths, tolerance: 0)]
    return model
  }

  static func contract(_ family: RuleFamily) -> PlantModel {
    var model = PlantModel.works(start: "2027-01-25", weeks: 1, months: 2)
    let boot = model.addItem("boot", unit: "pcs")
    let isBalance = family == .contractBalance
    model.addOffer("maker", of: boot, price: 30, limit: Rate(100, per: .month))
    let tranche = Tranche(quantity: 110, interval: days("2027-02-01", "2027-03-11"))
    model.addContract(
      "army", of: boot, tranches: [tranche], price: 50, lateness: isBalance ? 0.5 : nil, shortfall: 20,
      fill: isBalance ? 0 : 0.8, early: isBalance ? Delay(days: 7) : .none, mayEndLate: false)
    if isBalance {
      model.setCancellation(Cancellation(price: Price(Series(12)), notice: Delay(days: 30)))
    }
    return model
  }

  static func framework() -> PlantModel {
    var model = PlantModel.works(start: "2027-01-25", weeks: 1, months: 2)
    let boot = model.addItem("boot", unit: "pcs")
    model.addOffer("maker", of: boot, price: 30, limit: Rate(100, per: .month))
    model.contracts = Catalogue([
      Contract(
        id: "army", name: "army", customer: "", item: boot, sites: [model.works], tranches: [],
        price: Price(Series(20)), lateness: nil, shortfall: Price(Series(15)),
        framework: Framework(minimum: 150, maximum: 180, window: days("2027-01-25", "2027-03-01")))
    ])
    return model
  }

  static func route() -> PlantModel {
    var model = PlantModel.works(start: "2027-01-25", weeks: 1, months: 1)
    let port = model.addSite("port")
    let scrap = model.addItem("scrap", unit: "kpcs")
    model.addOffer("collection", of: scrap, price: 1)
    model.addRoute(
      "to-port", from: model.works, to: port, carrying: scrap, cost: 2, load: 0.25, transit: Delay(days: 2),
      limit: Rate(14, per: .week))
    model.addMarket("export", of: scrap, at: port, price: Price(Series(9)))
    return model
  }

  static func surplus(_ family: RuleFamily) -> PlantModel {
    var model = PlantModel.works(start: "2027-01-25", weeks: 1, months: 1, goal: .minimiseCost)
    let mine = model.addItem("mine", kind: .surplus)
    let store = model.addStore("depot", holding: [mine])
    model.addLot(100, of: mine, in: store, deadline: family == .surplusDeadline ? "2027-02-15" : nil)
    model.addLot(40, of: mine, in: store, deadline: family == .surplusDeadline ? "2027-01-30" : nil)
    model.addLot(10, of: mine, in: store)
    model.addReceipt(6, of: mine, from: "2027-01-30", to: "2027-02-02")
    model.addProcess("melt-out", kind: .demilitarize, uses: [(mine, 1)], cost: 70)
    if family == .surplusDeadline {
      model.surplusPolicy = SurplusPolicy(overdue: StandingCharge(Rate(60, per: .month)))
    } else {
      model.surplusTargets = Catalogue([
        SurplusTarget(
          id: "by-mid-february", name: "", items: [mine], date: days("2027-02-07", "2027-02-08").start,
          tonnesLeft: 80, missPrice: Price(Series(40)))
      ])
    }
    return model
  }

  static func money(_ family: RuleFamily) -> PlantModel {
    var model = PlantModel.works(start: "2027-01-25", weeks: 1, months: 1)
    let vest = model.addItem("vest", unit: "pcs")
    model.addOffer("cloth", of: vest, price: 3_000, paidAfter: Delay(days: 3))
    model.addMarket(
      "vests", of: vest, price: Price(Series(4_000)), limit: Rate(900, per: .month), paidAfter: Delay(days: 7))
    model.addWallet(
      "own-money", opening: 500_000,
      inflows: [.init(amount: Money(lek: 70_000), interval: days("2027-01-25", "2027-02-08"))], pays: [.operations],
      receivesRevenue: family == .walletBalance, minimum: 10_000)
    if family == .spending { model.addWallet("grant", opening: 200_000, pays: [.operations, .demilitarization]) }
    return model
  }

  static func finance(_ family: RuleFamily) -> PlantModel {
    var model = PlantModel.works(start: family == .tax ? "2026-12-21" : "2027-01-25", weeks: 1, months: 2)
    let vest = model.addItem("vest", unit: "pcs")
    model.addOffer("cloth", of: vest, price: 3_000)
    model.addMarket(
      "vests", of: vest, price: Price(Series(4_000)), limit: Rate(900, per: .month), paidAfter: Delay(days: 30))
    let wallet = model.addWallet("till", opening: 500_000, pays: [.operations], receivesRevenue: true)
    if family == .loan {
      model.wallets = Catalogue([
        Wallet(
          id: "till", name: "till", openingBalance: Money(lek: 500_000), inflows: [], purposes: [.operations],
          receivesRevenue: true, interest: Rate(0.012, per: .year))
      ])
      model.loans = Catalogue([
        Loan(
          id: "bank", name: "bank", wallet: wallet, limit: Money(lek: 400_000), interest: Rate(0.12, per: .year),
          openingDebt: Money(lek: 100_000), availableFrom: days("2027-02-01", "2027-02-02").start,
          repayBy: days("2027-03-31", "2027-04-01").start)
      ])
    } else {
      model.tax = ProfitTax(rate: 0.15, paymentDelay: Delay(days: 14))
    }
    return model
  }

  static func goals() -> PlantModel {
    var model = surplus(.surplusTarget)
    model.surplusTargets = Catalogue([])
    model.goals = [
      RankedGoal(goal: .minimiseSurplusTonneMonths, tolerance: 0.05), RankedGoal(goal: .minimiseCost, tolerance: 0),
    ]
    return model
  }
}
