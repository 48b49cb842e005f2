import LocatedText
import PlanRunner
import PlanTrials
import PlantModel
import ScenarioFiles
import Testing

/// Differences with a known answer: a line that works a year at a price, with nothing to pay.
@Suite struct DifferenceTests {
  private static func workshop(price: Int, hours: Int, market: String = "", also further: String = "") throws
    -> ResolvedScenario
  {
    let text = """
      kayo: 1
      name: Workshop
      unstated_costs: zero
      horizon: {start: 2027-01-01, periods: [12 months]}
      goals: [maximise profit]
      calendars: {weekdays: {weekdays: mon-fri, hours: 8 h/shift}}
      sites: {plant: {calendar: weekdays}}
      items: {gear: {kind: product, unit: pcs, storable: no}}
      lines: {hall: {site: plant, hours: \(hours) h/month}}
      processes: {sew: {kind: produce, line: hall, hours: 1 h, makes: {gear: 1 pcs}}}
      markets: {trade: {item: gear, site: plant, price: \(price) lek/pcs\(market)}}
      \(further)
      """
    let reading = ScenarioReader.read(files: ["w.yaml": Array(text.utf8)], paths: ["w.yaml"])
    return try #require(reading.scenario, "\(reading.diagnostics.rendered())")
  }

  @Test func sharesAProductBetweenPriceAndCapacity() throws {
    let run = try DifferenceRun.perform(
      from: Self.workshop(price: 10, hours: 100), to: Self.workshop(price: 15, hours: 200), options: RunOptions()
    ) { _ in }
    #expect(run.before == Money(lek: 12_000) && run.after == Money(lek: 36_000))
    #expect(run.groups.map(\.name) == ["capacity and yields", "prices"])
    // Price first: 6,000, then 18,000 for the hours; hours first: 12,000, then 12,000 for the price.
    #expect(run.shares.shares == [Money(lek: 15_000), Money(lek: 9_000)])
    #expect(run.planCount == 4)
    #expect(run.groups[0].changes.map(\.address) == ["lines.hall.hours"])
    #expect(run.groups[0].changes[0].before == "100 h/month" && run.groups[0].changes[0].place == "w.yaml:9")
  }

  @Test func takesEntriesThatOnlyOneScenarioHas() throws {
    let second = try Self.workshop(
      price: 10, hours: 100, also: "permits: {noise: {unit: t, limit: 4 t/month}}\ndiscount_rate: 0 %")
    let difference = ScenarioDifference(from: try Self.workshop(price: 10, hours: 100), to: second)
    #expect(difference.groups.map(\.name).contains("capacity and yields"))
    for chosen in [Set<Int>(), [0]] {
      let reading = difference.mixture(taking: chosen)
      #expect(reading.scenario?.model.permits.count == chosen.count, "\(reading.diagnostics.rendered())")
    }
  }

  @Test func asksForNoSourceOfWhatItMixes() throws {
    let sourced = """
      surplus_policy: {overdue: 1 lek/t/month, risk: 1 lek/t/month, source: guess}
      sources: {guess: {kind: assumption, title: Guess, reason: Nobody knows, confidence: low, date: 2026-11}}
      """
    let difference = ScenarioDifference(
      from: try Self.workshop(price: 10, hours: 100, also: sourced),
      to: try Self.workshop(price: 15, hours: 100, also: sourced))
    for chosen in [Set<Int>(), [0]] {
      let reading = difference.mixture(taking: chosen)
      #expect(reading.scenario != nil, "\(reading.diagnostics.rendered())")
    }
  }

  @Test func countsAsOneWhatDoesNotGoApart() throws {
    // What must be sold at least is more than the first scenario's hours can make.
    let run = try DifferenceRun.perform(
      from: Self.workshop(price: 10, hours: 100),
      to: Self.workshop(price: 15, hours: 200, market: ", at_least: 150 pcs/month"), options: RunOptions()
    ) { _ in }
    #expect(run.groups.map(\.name) == ["capacity and yields with demand", "prices"])
    #expect(run.shares.shares == [Money(lek: 15_000), Money(lek: 9_000)])
    #expect(run.groups[0].changes.map(\.address) == ["lines.hall.hours", "markets.trade.at_least"])
  }

  @Test func findsNoDifferenceBetweenEquals() throws {
    let scenario = try Self.workshop(price: 10, hours: 100)
    let run = try DifferenceRun.perform(from: scenario, to: scenario, options: RunOptions()) { _ in }
    #expect(run.groups.isEmpty && run.shares.total == .zero && run.before == run.after)
  }
}
