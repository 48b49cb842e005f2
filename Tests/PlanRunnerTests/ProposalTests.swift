import LocatedText
import PlanAudit
import PlanRunner
import PlantModel
import ScenarioFiles
import TestSupport
import Testing

/// Four proposals whose worth can be told beforehand.
@Suite struct ProposalTests {
  private static let scenario = """
    kayo: 1
    name: Plant
    unstated_costs: zero
    horizon: {start: 2027-01-01, periods: [12 months]}
    goals: [maximise npv]
    shareholders: {kayo: {}, state: {receives_tax: yes}}
    calendars: {weekdays: {weekdays: mon-fri, hours: 8 h/shift}}
    sites: {plant: {calendar: weekdays, owners: {kayo: 100 %}}}
    items: {gear: {kind: product, unit: pcs, storable: no}}
    lines: {hall: {site: plant, hours: 1 h/month}, shop: {site: plant, hours: 1 h/month}}
    processes: {repair: {kind: repair, line: shop, hours: 1 h, makes: {gear: 1 pcs}}}
    markets: {trade: {item: gear, site: plant, price: 1 lek/pcs, at_most: 1 pcs/year}}
    wallets:
      capital: {opening: 20000 lek, pays_for: [reactivation], provided_by: state}
      account: {opening: 0 lek, pays_for: [operations], receives_revenue: yes}
    """

  private static func proposal(
    _ id: String, capital: Int, pays: Int = 0, equity: Int = 0, sells: Int, hall: Int? = nil, share: Int = 0
  ) -> String {
    """
    kayo: 1
    proposal: \(id)
    partner: Partner of \(id)
    invented: yes
    site: plant
    \(hall.map { "hall: {hall: \($0) %}" } ?? "about: needs no room")
    capital: \(capital) lek
    pays: \(pays) %
    equity: \(equity) %
    lead_time: 2 months
    begins: {from: 2027-01, to: 2027-01}
    fixed_cost: 0 lek/month
    line: {cost_per_hour: 0 lek/h}
    process: {kind: produce, hours: 1 h, makes: {gear: 1 pcs}, cost: 0 lek/run}
    product: gear
    share_of_output: \(share) %
    offtake: {price: 10 lek/pcs, at_most: \(sells) pcs/month}
    """
  }

  private static func run(_ texts: [String: String], most: Int? = nil) throws -> ProposalRun {
    let folder = TemporaryFolder()
    folder.write(scenario, to: "plant.yaml")
    for (name, text) in texts { folder.write(text, to: "proposals/\(name).yaml") }
    var diagnostics = Diagnostics()
    let proposals = ProposalReader.read(folder: folder.file("proposals"), into: &diagnostics)
    #expect(diagnostics.rendered() == "")
    var options = ProposalRun.Options()
    options.most = most
    return try ProposalRun.perform(
      try #require(proposals), paths: [folder.file("plant.yaml")], options: options
    ) { _ in }
  }

  private static let texts = [
    "a": proposal("a", capital: 4_000, pays: 50, equity: 25, sells: 100, hall: 60),
    "b": proposal("b", capital: 3_000, sells: 60, hall: 60),
    "c": proposal("c", capital: 9_000, sells: 50),
    "d": proposal("d", capital: 1_000, sells: 50, share: 50),
  ]

  @Test func eachIsWorthWhatItBringsToEverybody() throws {
    let run = try Self.run(Self.texts)
    #expect(run.rows.map(\.proposal.id) == ["a", "d", "b", "c"])
    // From March on ten months of a hundred pieces at 10 lek: 10,000 before capital, of which the partner gets a quarter
    // and for which it pays 2,000; the state pays the other 2,000.
    let a = try #require(run.rows[0].alone)
    #expect(a.plan == Money(lek: 6_000))
    #expect(a.partner == Money(lek: 500))
    #expect(a.state == Money(lek: -2_000))
    #expect(a.enterprise == Money(lek: 7_500))
    #expect(a.others == .zero)
    // Of a hundred pieces a month the partner takes fifty, which are worth 10 lek each to it, and buys fifty.
    let d = try #require(run.rows[1].alone)
    #expect(d.plan == Money(lek: 4_000))
    #expect(d.partner == Money(lek: 5_000))
    #expect(d.state == Money(lek: -1_000))
    #expect(d.together == Money(lek: 9_000))
    #expect(run.rows[3].alone?.plan == Money(lek: -4_000))
  }

  @Test func theCombinationIsTheBestThereIsRoomFor() throws {
    let run = try Self.run(Self.texts)
    #expect(run.rows.map { $0.start != nil } == [true, true, false, false])
    #expect(run.rows[0].marginal == Money(lek: 6_000))
    #expect(run.rows[1].marginal == Money(lek: 4_000))
    #expect(run.rows[2].reason == .limited(by: .room, gain: Money(lek: 3_000)))
    #expect(run.rows[2].rival?.id == "a")
    #expect(run.rows[2].rival?.loss == Money(lek: 3_000))
    #expect(run.rows[3].reason == .worthless)
    #expect(run.combination.audit.passed)
  }

  @Test func noMoreAreTakenThanAllowed() throws {
    let run = try Self.run(Self.texts, most: 1)
    #expect(run.rows.map { $0.start != nil } == [true, false, false, false])
    #expect(run.rows[1].reason == .crowded(gain: Money(lek: 4_000)))
  }
}
