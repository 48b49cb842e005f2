import TestSupport
import Testing

@testable import PlannerCommands

/// `kayo run NEXT --from RESULT --at DAY`.
@Suite("Going on from an earlier plan")
struct RollingCommandTests {
  private static let folder = TemporaryFolder()

  private static func scenario(_ horizon: String) -> String {
    """
    kayo: 1
    name: Shop
    unstated_costs: zero
    horizon: {\(horizon)}
    goals: [maximise profit]
    calendars: {weekdays: {weekdays: mon-fri, hours: 8 h/shift}}
    sites: {shop: {calendar: weekdays}}
    items: {boots: {kind: product, unit: pcs}}
    stores: {shelf: {site: shop, accepts: any}}
    processes: {sew: {kind: produce, site: shop, makes: {boots: 1 pcs}, at_most: 60 runs/month}}
    markets: {street: {item: boots, site: shop, price: {2027: 2 klek/pcs, 2027-05: 3 klek/pcs}, at_most: 90 pcs/month}}
    """ + "\n"
  }

  @Test("The next horizon opens with the stock of the day, and its result can be audited by itself")
  func goesOn() {
    Self.folder.write(Self.scenario("start: 2027-01-01, periods: [6 months]"), to: "first.yaml")
    Self.folder.write(Self.scenario("start: 2027-05-01, periods: [2 months]"), to: "next.yaml")
    let (first, next) = (Self.folder.file("first"), Self.folder.file("next"))
    #expect(CommandTrial(["run", Self.folder.file("first.yaml"), "--output", first, "--quiet"]).status == .done)
    let run = CommandTrial([
      "run", Self.folder.file("next.yaml"), "--from", first, "--at", "2027-05-01", "--output", next, "--quiet",
    ])
    #expect(run.status == .done, "\(run.error)")
    // What was not sold before the price rises is sold in May and June: more than two months of sewing.
    #expect(CommandTrial(["audit", next]).status == .done)
    let resolved = TestFiles.text("\(next)/sales.csv") ?? ""
    #expect(resolved.contains(",90,"), "\(resolved)")
  }

  @Test("Half of the options, no day, and a day within a period are usage errors")
  func refused() {
    Self.folder.write(Self.scenario("start: 2027-01-01, periods: [6 months]"), to: "base.yaml")
    let base = Self.folder.file("base.yaml")
    let result = Self.folder.file("base")
    #expect(CommandTrial(["run", base, "--output", result, "--quiet"]).status == .done)
    let cases = [
      (["--from", result], "go together"), (["--from", result, "--at", "May"], "`May` is no day"),
      (["--from", result, "--at", "2027-04-10"], "the nearest day on which one does is 2027-04-01"),
    ]
    for (options, words) in cases {
      let trial = CommandTrial(["run", base, "--output", Self.folder.file("never"), "--quiet"] + options)
      #expect(trial.status == .usage)
      #expect(trial.error.contains(words), "\(trial.error)")
    }
  }
}
