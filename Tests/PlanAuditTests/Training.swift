internal import GLPKSolver
internal import PlanAudit
internal import PlanFormulation
internal import PlantModel
internal import TestSupport

/// Two pools with retraining, idle and short time, and overtime limited by month and year; each knob changes a number.
struct Training {
  var basis = ChargeBasis.average
  var attrition = 0.02
  var hired = 0.1
  var left = 0.25
  var delay = Delay(days: 20)
  var retrainingLimit = 1.0
  var retrainingShare = 0.05
  var retrainingCost = 90.0
  var idleCost = 40.0
  var idleLimit = 6.0
  var shortCost = 15.0
  var shortLimit = 2.0
  var productivity = 0.4
  var overtimeByYear = 30.0
  /// Hours a month that porters work on a project for its first two months.
  var projectHours = 150.0

  var model: PlantModel {
    var model = PlantModel(
      horizon: Horizon(start: day("2027-10-04"), blocks: [.init(count: 4, unit: .week), .init(count: 8, unit: .month)]))
    model.chargeBasis = basis
    model.goals = [RankedGoal(goal: .minimiseCost, tolerance: 0)]
    model.calendars = Catalogue([
      WorkCalendar(id: "week", workingWeekdays: [1, 2, 3, 4, 5], hoursPerShift: 8, holidays: [day("2028-01-03")])
    ])
    model.sites = Catalogue([Site(id: "plant", name: "", calendar: Reference(0), idleLimit: Series(idleLimit))])
    let hours = ItemUnit(unit: MeasurementUnit("h") ?? .one, tonnesPerPiece: nil)
    model.items = Catalogue([
      Item(id: "fitting", name: "", kind: .service, family: "work", unit: hours, isStorable: false),
      Item(id: "carrying", name: "", kind: .service, family: "work", unit: hours, isStorable: false),
    ])
    model.skills = Catalogue([Skill(id: "fitter", name: ""), Skill(id: "porter", name: "")])
    model.pools = Catalogue([
      Pool(
        id: "fitters", name: "", site: Reference(0), skill: Reference(0), openingHeadcount: 10, absence: 0.1,
        attritionPerMonth: attrition, wage: StandingCharge(Rate(600, per: .month)),
        hiring: .init(
          limit: Rate(0.4, per: .month), cost: Price(Series(200)), delay: Delay(days: 10), leaverShare: hired),
        overtime: .init(
          limit: Rate(12, per: .month), cost: Price(Series(6)), furtherLimits: [Rate(overtimeByYear, per: .year)]),
        idling: .init(cost: StandingCharge(Rate(idleCost, per: .month))),
        shortTime: .init(
          cost: StandingCharge(Rate(shortCost, per: .month)), limit: Series(shortLimit), productivity: productivity)),
      Pool(
        id: "porters", name: "", site: Reference(0), skill: Reference(1), openingHeadcount: 12,
        attritionPerMonth: attrition, wage: StandingCharge(Rate(400, per: .month)),
        idling: .init(cost: StandingCharge(Rate(idleCost, per: .month)))),
    ])
    model.retrainings = Catalogue([
      Retraining(
        id: "course", name: "", origin: Reference(1), destination: Reference(0), cost: Price(Series(retrainingCost)),
        limit: Rate(retrainingLimit, per: .month), shareLimit: Rate(retrainingShare, per: .month), delay: delay,
        leaverShare: left)
    ])
    model.processes = Catalogue(
      (0..<2).map {
        Process(
          id: "work \($0)", name: "", kind: .repair, site: Reference(0),
          labourUses: [.init(skill: Reference($0), hours: 1)],
          outputs: [.init(item: Reference($0), quantity: 1, delay: .none)], costPerRun: .zero)
      })
    model.projects = Catalogue([
      Project(
        id: "rebuilding", name: "", site: Reference(0), start: day("2027-10-20"),
        phases: [
          .init(
            name: "works", duration: Delay(months: 2), capital: .zero,
            labour: [.init(skill: Reference(1), hours: Rate(projectHours, per: .month))])
        ], openings: [], ramp: .immediate)
    ])
    let (early, late) = (days("2027-10-04", "2028-01-01"), days("2028-01-01", "2028-07-01"))
    model.contracts = Catalogue(
      [[3_200.0, 10_400], [5_600, 8_800]].enumerated().map { row, due in
        Contract(
          id: "contract \(row)", name: "", customer: "", item: Reference(row), sites: [Reference(0)],
          tranches: zip(due, [early, late]).map { Tranche(quantity: $0, interval: $1) }, price: .zero, lateness: nil,
          shortfall: Price(Series(90)))
      })
    return model
  }

  /// The best plan.
  func plan() throws -> Plan? {
    guard case .planned(let record) = try Planner.plan(model, solver: GLPKSolver()) else { return nil }
    return record.plan
  }
}
