import LocatedText
import PlanReport
import PlanRunner
import PlantModel
import ScenarioFiles
import TestSupport
import Testing

@Suite("Accounts of shareholders")
struct ShareholderTests {
  private static let folder = TestFiles.parent(of: #filePath) + "/../../Scenarios"

  private static func planned(_ path: String) throws -> (record: PlanRecord, model: PlantModel) {
    let reading = ScenarioReader.read(paths: [path])
    let scenario = try #require(reading.scenario, "\(reading.diagnostics.rendered())")
    var timings = PhaseTimings()
    let result = try ScenarioRun.perform(scenario, options: RunOptions(), timings: &timings) { _ in }
    return (result.record, scenario.model)
  }

  static let names =
    TestFiles.list(folder + "/rules").filter { $0.hasSuffix(".yaml") }.map { "rules/\($0)" } + ["minimal.yaml"]

  @Test("All parties together are the plan's cash flow, to the qindarka, in every period", arguments: names)
  func sumToTheLedger(name: String) throws {
    let (record, model) = try Self.planned("\(Self.folder)/\(name)")
    let accounts = ShareholderAccounts(of: record, model: model).accounts
    for period in model.horizon.periods.indices {
      let together = accounts.reduce(Money.zero) { $0 + $1.cash.flows[period] }
      let ledger = record.plan.ledger.filter { $0.period == period }.reduce(Money.zero) { sum, entry in
        switch entry.account.effect {
        case .revenue: sum + entry.paid
        case .spending: sum - entry.paid
        case .policy: sum
        }
      }
      #expect(together == ledger, "period \(period)")
    }
  }

  @Test("All parties together are worth the plan and the policy charges it bears", arguments: names)
  func sumToThePresentValue(name: String) throws {
    let (record, model) = try Self.planned("\(Self.folder)/\(name)")
    let worth = ShareholderAccounts(of: record, model: model).accounts.reduce(Money.zero) { $0 + $1.netPresentValue }
    let policy = record.plan.ledger.filter { $0.account.effect == .policy }.reduce(0) { sum, entry in
      sum + entry.accrued.lek * model.discountFactor(over: model.horizon.periods[entry.period].interval)
    }
    let plan = PlanIndicators(of: record, model: model).netPresentValue
    // Each party's value is rounded to the qindarka once.
    #expect(abs(worth.lek - policy - plan.lek) < 0.1)
  }

  private static let venture = """
    kayo: 1
    name: Venture
    unstated_costs: zero
    horizon: {start: 2027-01-01, periods: [12 months]}
    goals: [maximise npv]
    shareholders: {kayo: {}, partner: {}, state: {receives_tax: yes}, fund: {}}
    calendars: {weekdays: {weekdays: mon-fri, hours: 8 h/shift}}
    sites:
      plant: {calendar: weekdays, owners: {kayo: 100 %}}
      venture: {calendar: weekdays, owners: {partner: 75 %, kayo: 25 %}}
    items: {gear: {kind: product, unit: pcs, storable: no}}
    lines: {hall: {site: venture, hours: 100 h/month, open: 0 %}}
    processes: {sew: {kind: produce, line: hall, hours: 1 h, makes: {gear: 1 pcs}}}
    markets: {trade: {item: gear, site: venture, price: 10 lek/pcs}}
    projects:
      reopen: {site: venture, start: 2027-01-01, phases: [{name: works, takes: 2 months, capital: 4000 lek}], opens: {hall: 100 %}}
      repair: {site: plant, start: 2027-01-01, phases: [{name: works, takes: 1 months, capital: 500 lek}]}
    wallets:
      capital: {opening: 1500 lek, pays_for: [reactivation], provided_by: state}
      partners: {opening: 3000 lek, pays_for: [reactivation], provided_by: fund, provided_at: {venture: partner}}
      account: {opening: 0 lek, pays_for: [operations], receives_revenue: yes}
    """

  @Test("A venture's partner gets its share of what the venture earns, and pays what it promised")
  func venturePartner() throws {
    let folder = TemporaryFolder()
    folder.write(Self.venture, to: "venture.yaml")
    let (record, model) = try Self.planned("\(folder.path)/venture.yaml")
    let accounts = ShareholderAccounts(of: record, model: model).accounts
    let byName = Dictionary(accounts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    #expect(accounts.map(\.id) == ["kayo", "partner", "state"])
    // Ten months of a hundred pieces at 10 lek are 10,000; the partner pays 3,000 of the 4,000 lek of capital, the state
    // the rest and the 500 of the plant.
    #expect(byName["partner"]?.contribution == Money(lek: 3_000))
    #expect(byName["partner"]?.total == Money(lek: 7_500 - 3_000))
    #expect(byName["kayo"]?.total == Money(lek: 2_500))
    #expect(byName["kayo"]?.contribution == .zero)
    #expect(byName["state"]?.contribution == Money(lek: 1_500))
    #expect(byName["state"]?.total == Money(lek: -1_500))
    // 750 lek a month from March on: 3,000 are back at the end of June.
    #expect(byName["partner"]?.payback == CivilDate("2027-06-30").map { .by($0) })
    #expect(byName["state"]?.payback == .never)
    #expect(byName["kayo"]?.payback == .atOnce)
  }
}
