internal import PlantModel

extension GoldenModels {
  /// Two projects with open days: one in two variants, one that needs it, closes a part of another line and may not be
  /// left out; a partner's wallet; one project at a time.
  static func projectChoice() -> PlantModel {
    var model = PlantModel.works(start: "2027-01-25", weeks: 1, months: 3)
    let cup = model.addItem("cup", unit: "kpcs")
    let cast = model.addItem("cast", unit: "pcs")
    let extra = Line.ExtraHours(limit: Rate(10, per: .week), cost: Price(Series(3)))
    let press = model.addLine("press", hoursPerWeek: 40, open: 0, extra: extra)
    let oven = model.addLine("oven", hoursPerWeek: 40)
    let skill = model.addSkill("fitting")
    model.addPool("fitters", skill: skill, people: 4, wage: 500)
    model.addProcess("draw", lines: [(press, 2)], labour: [(skill, 1)], makes: [(cup, 1)])
    model.addProcess("melt", lines: [(oven, 1)], makes: [(cast, 1)])
    model.addMarket("cup-sales", of: cup, price: Price(Series(30)), limit: Rate(50, per: .month))
    model.addMarket("cast-sales", of: cast, price: Price(Series(20)), limit: Rate(50, per: .month))
    model.wallets = Catalogue([
      Wallet(
        id: "package", name: "package", openingBalance: Money(lek: 900_000), inflows: [], purposes: [.reactivation],
        receivesRevenue: false),
      Wallet(
        id: "partner", name: "partner", openingBalance: .zero, inflows: [], purposes: [.reactivation],
        receivesRevenue: false),
      Wallet(
        id: "account", name: "account", openingBalance: Money(lek: 100_000), inflows: [],
        purposes: [.operations, .demilitarization], receivesRevenue: true),
    ])
    let works = Project.Phase(
      name: "works", duration: Delay(days: 14), capital: Money(lek: 500_000),
      runningCost: StandingCharge(Rate(700, per: .week)), labour: [.init(skill: skill, hours: Rate(7, per: .week))])
    let reopen = Project(
      id: "reopen", name: "reopen", site: model.works, start: nil, phases: [works],
      openings: [.init(line: press, share: 1)],
      ramp: RampCurve(points: [.init(after: .none, share: 0.5), .init(after: Delay(days: 14), share: 1)]),
      fixedCost: StandingCharge(Rate(100, per: .week)))
    var shared = reopen
    shared.variant = "shared"
    shared.contributions = [.init(wallet: Reference(1), share: 0.6)]
    var convert = Project(
      id: "convert", name: "convert", site: model.works, start: nil,
      phases: [.init(name: "works", duration: Delay(days: 7), capital: Money(lek: 100_000))], openings: [],
      ramp: .immediate, predecessors: [Reference(0)])
    convert.closings = [.init(line: oven, share: 0.5)]
    model.projects = Catalogue([reopen, convert])
    model.projectChoices = Catalogue([
      ProjectChoice(
        id: "reopen", project: Reference(0),
        options: [.init(name: nil, project: reopen), .init(name: "shared", project: shared)],
        window: days("2027-01-25", "2027-03-01"), step: Delay(days: 21)),
      ProjectChoice(
        id: "convert", project: Reference(1), options: [.init(name: nil, project: convert)],
        window: days("2027-02-15", "2027-04-01"), mayBeLeftOut: false),
    ])
    model.projectLimits = Catalogue([
      ProjectLimit(id: "engineers", name: "engineers", projects: [Reference(0), Reference(1)], atOnce: 1)
    ])
    return model.withOpenProjectDates()
  }
}
