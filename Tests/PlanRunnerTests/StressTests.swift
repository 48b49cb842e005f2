import LocatedText
import PlanRunner
import PlanTrials
import PlantModel
import ScenarioFiles
import TestSupport
import Testing

/// Two ways to reopen a hall, tried in futures whose effect can be told beforehand.
@Suite struct StressTests {
  private static func scenario(_ name: String, share: Int, capital: Int) -> String {
    """
    kayo: 1
    name: \(name)
    unstated_costs: zero
    horizon: {start: 2027-01-01, periods: [12 months]}
    goals: [maximise profit]
    calendars: {weekdays: {weekdays: mon-fri, hours: 8 h/shift}}
    sites: {plant: {calendar: weekdays}}
    items: {gear: {kind: product, unit: pcs, storable: no}}
    lines: {hall: {site: plant, hours: 100 h/month, open: 0 %}}
    processes: {sew: {kind: produce, line: hall, hours: 1 h, makes: {gear: 1 pcs}}}
    markets: {trade: {item: gear, site: plant, price: 10 lek/pcs}}
    projects:
      reopen: {site: plant, start: 2027-01-01, phases: [{name: works, takes: 2 months, capital: \(capital) lek}], opens: {hall: \(share) %}}
    """
  }

  private static let futures = """
    kayo: 1
    futures:
      as planned: {}
      late: {slip: 5 months}
      dear: {overrun: 50 %, prices: 200 %}
      by address: {changes: {markets.trade.price: 20 lek/pcs}}
    """

  @Test func stretchesTheWorksOfTheProjectsNamed() throws {
    let folder = TemporaryFolder()
    folder.write(Self.scenario("Large", share: 100, capital: 6_000), to: "large.yaml")
    folder.write(
      """
      kayo: 1
      futures:
        twice as long: {lead_time: 200 %}
        only others: {lead_time: 200 %, overrun: 50 %, projects: [elsewhere]}
      """, to: "futures.yaml")
    let path = folder.file("large.yaml")
    let scenario = try #require(ScenarioReader.read(paths: [path]).scenario)
    var diagnostics = Diagnostics()
    let futures = try #require(FutureReader.read(path: folder.file("futures.yaml"), into: &diagnostics))
    let plan = StressRun.Plan(name: "Large", paths: [path], scenario: scenario)
    let worth = try StressRun.perform([plan], in: futures) { _ in }.table.worth[0]
    // Four twelfths of a year are 122 days: 29 of the 31 days of May and seven months of a hundred hours at 10 lek are left.
    let expected = (29.0 / 31 + 7) * 1_000 - 6_000
    #expect(abs((worth[0]?.lek ?? 0) - expected) < 0.02)
    #expect(worth[1] == Money(lek: 4_000))
  }

  @Test func beginsWhatNeedsALateProjectWhenThatIsOpen() throws {
    let folder = TemporaryFolder()
    let second = """

        extend: {site: plant, start: 2027-03-01, needs: [reopen], phases: [{name: works, takes: 1 month, capital: 0 lek}], opens: {hall: 50 %}}
      """
    folder.write(Self.scenario("In two steps", share: 50, capital: 0) + second, to: "steps.yaml")
    folder.write("kayo: 1\nfutures:\n  late: {slip: 1 month}\n", to: "futures.yaml")
    let path = folder.file("steps.yaml")
    let scenario = try #require(ScenarioReader.read(paths: [path]).scenario)
    var diagnostics = Diagnostics()
    let futures = try #require(FutureReader.read(path: folder.file("futures.yaml"), into: &diagnostics))
    let plan = StressRun.Plan(name: "In two steps", paths: [path], scenario: scenario)
    let worth = try StressRun.perform([plan], in: futures) { _ in }.table.worth[0]
    // The first half opens in April; only then the second begins, and opens in June: two months of 50 hours, seven of 100.
    #expect(worth[0] == Money(lek: 8_000))
  }

  @Test func triesEachPlanInEachFuture() throws {
    let folder = TemporaryFolder()
    var plans: [StressRun.Plan] = []
    for (name, share, capital) in [("Large", 100, 6_000), ("Small", 40, 1_000)] {
      let path = "\(folder.path)/\(name).yaml"
      folder.write(Self.scenario(name, share: share, capital: capital), to: "\(name).yaml")
      let scenario = try #require(ScenarioReader.read(paths: [path]).scenario)
      plans.append(StressRun.Plan(name: name, paths: [path], scenario: scenario))
    }
    folder.write(Self.futures, to: "futures.yaml")
    var diagnostics = Diagnostics()
    let futures = try #require(FutureReader.read(path: "\(folder.path)/futures.yaml", into: &diagnostics))
    let run = try StressRun.perform(plans, in: futures, asksForWaiting: true) { _ in }
    func lek(_ amounts: [Double]) -> [Money?] { amounts.map { Money(lek: $0) } }
    // Ten months of a hundred hours at 10 lek less the capital; five months less when late.
    #expect(run.table.worth[0] == lek([4_000, -1_000, 11_000, 14_000]))
    #expect(run.table.worth[1] == lek([3_000, 1_000, 6_500, 7_000]))
    #expect(run.table.worstRegret == lek([2_000, 7_000]))
    #expect(run.table.recommended == 0)
    // A quarter later is three months of the hall less.
    #expect(run.waits.map(\.cost) == lek([3_000, 1_200]))
  }

  @Test func tellsWhatIsWrongWithAFileOfFutures() throws {
    let folder = TemporaryFolder()
    folder.write("kayo: 1\nfutures:\n  late: {slipp: 3 months}\n", to: "futures.yaml")
    var diagnostics = Diagnostics()
    #expect(FutureReader.read(path: "\(folder.path)/futures.yaml", into: &diagnostics) == nil)
    #expect(diagnostics.rendered().contains("futures.yaml:3:10: error: unknown key `slipp`"))
    #expect(diagnostics.rendered().contains("did you mean `slip`?"))
  }
}
