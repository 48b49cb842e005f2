import PlantModel
import Testing

@Suite struct PeriodRateTests {
  @Test func roundsOnceHalvesAwayFromZero() {
    let rate = PeriodRate(0.0041)
    #expect(rate.amount(of: Money(qindarka: 1_000)) == Money(qindarka: 4))
    #expect(PeriodRate(0.5).amount(of: Money(qindarka: 3)) == Money(qindarka: 2))
    #expect(PeriodRate(0.5).amount(of: Money(qindarka: -3)) == Money(qindarka: -2))
    #expect(PeriodRate(0.5).amount(ofHalf: Money(qindarka: 6)) == Money(qindarka: 2))
    #expect(PeriodRate(0.05).amount(of: Money(lek: 9e13)) == Money(lek: 4.5e12))
  }

  @Test func yearsAreCutByDays() {
    let horizon = Horizon(
      start: CivilDate("2027-11-15") ?? CivilDate(dayNumber: 0),
      blocks: [.init(count: 10, unit: .week), .init(count: 1, unit: .month)])
    let years = horizon.taxYears
    #expect(years.map(\.year) == [2027, 2028])
    #expect(years[0].shares.last == Horizon.Arrival(period: 6, share: 5.0 / 7))
    #expect(years[0].period == 6 && years[1].period == 10)
    #expect(horizon.yearShares(of: 6).map(\.year) == [2027, 2028])
  }

  @Test func cellsAreWhatTheSameWalletsPayFor() {
    var model = PlantModel(horizon: Horizon(start: CivilDate(dayNumber: 0), blocks: []))
    model.sites = Catalogue(["a", "b", "c"].map { Site(id: $0, name: "", calendar: Reference(0)) })
    model.projects = Catalogue([
      Project(id: "p", name: "", site: Reference(2), start: nil, phases: [], openings: [], ramp: .immediate)
    ])
    func wallet(_ id: String, _ sites: [Int], _ projects: [Int]) -> Wallet {
      Wallet(
        id: id, name: "", openingBalance: .zero, inflows: [], purposes: [.operations], receivesRevenue: false,
        sites: sites.map { Reference($0) }, projects: projects.map { Reference($0) })
    }
    model.wallets = Catalogue([wallet("all", [], []), wallet("first", [0, 1], []), wallet("second", [1], [0])])
    let cells = SpendingCells(model)
    #expect(cells.cells.map { $0.wallets.map(\.position) } == [[], [1], [1, 2], [2]])
    #expect(cells.position(of: .none) == 0)
    #expect(cells.position(of: SpendingPlace(site: Reference(1))) == 2)
    #expect(cells.position(of: SpendingPlace(site: Reference(2))) == 0)
    #expect(cells.position(of: SpendingPlace(site: Reference(2), project: Reference(0))) == 3)
    let fundings = PlanShape(model).fundings
    #expect(fundings.map(\.cell) == [0, 1, 2, 3, 1, 2, 2, 3])
  }
}
