import LocatedText
import PlantModel
import TestSupport
import Testing

@testable import ScenarioFiles

/// Proposals with one fault each: what is said of it, with its place.
@Suite struct ProposalReadingTests {
  private static let sound = """
    kayo: 1
    proposal: annex
    partner: Somebody
    site: plant
    hall: {hall: 50 %}
    capital: 4 Mlek
    pays: 50 %
    equity: 25 %
    lead_time: 2 months
    begins: {from: 2027-01, to: 2027-06, every: 3 months}
    ramp: {0 days: 30 %, 4 months: 100 %}
    fixed_cost: 10 klek/month
    jobs: 4 people
    line: {availability: 85 %, cost_per_hour: 100 lek/h}
    process: {kind: produce, hours: 1 h, makes: {gear: {quantity: 2 pcs, after: 3 days}}, cost: 5 lek/run}
    product: gear
    share_of_output: 10 %
    offtake: {price: 10 lek/pcs, at_most: 40 pcs/month}
    """

  private static let scenario = """
    kayo: 1
    unstated_costs: zero
    horizon: {start: 2027-01-01, periods: [12 months]}
    calendars: {weekdays: {weekdays: mon-fri, hours: 8 h/shift}}
    sites: {plant: {calendar: weekdays}}
    items: {gear: {kind: product, unit: pcs, storable: no}}
    lines: {hall: {site: plant, hours: 10 h/month}}
    processes: {repair: {kind: repair, line: hall, hours: 1 h, makes: {gear: 1 pcs}}}
    markets: {trade: {item: gear, site: plant, price: 1 lek/pcs}}
    wallets: {account: {opening: 5 Mlek, pays_for: [operations, reactivation], receives_revenue: yes}}
    """

  /// What stands in the file, and what the fault puts in its place.
  private static let faults: [(String, String)] = [
    ("proposal: annex", "propsal: annex"), ("partner: Somebody\n", ""), ("site: plant", "site: plnt"),
    ("hall: {hall: 50 %}", "hall: {hal: 50 %}"), ("hall: {hall: 50 %}", "hall: {hall: 150 %}"),
    ("capital: 4 Mlek", "capital: 4 t"), ("pays: 50 %", "pays: 150 %"), ("equity: 25 %", "equity: much"),
    ("lead_time: 2 months", "lead_time: two months"), ("from: 2027-01, ", ""),
    ("to: 2027-06, ", "to: 2026-06, "), ("fixed_cost: 10 klek/month\n", ""), ("cost_per_hour", "cost_per_hr"),
    ("kind: produce", "kind: make"), ("hours: 1 h, makes", "hours: 1 t, makes"), ("gear: {quantity", "geer: {quantity"),
    ("product: gear", "product: geer"), ("product: gear\n", ""),
    ("offtake: {price: 10 lek/pcs, at_most: 40 pcs/month}", "about: nobody buys"),
    ("price: 10 lek/pcs", "price: 10 lek/t"), ("kayo: 1", "kayo: 7"), ("proposal: annex", "proposal: hall"),
  ]

  private static func reading(_ text: String) -> (proposals: [Proposal]?, said: String) {
    let folder = TemporaryFolder()
    folder.write(text, to: "proposals/annex.yaml")
    folder.write(scenario, to: "scenario.yaml")
    var diagnostics = Diagnostics()
    let proposals = ProposalReader.read(folder: folder.file("proposals"), into: &diagnostics)
    var said = diagnostics.rendered()
    if let proposals {
      said = ScenarioReader.read(paths: [folder.file("scenario.yaml")], proposals: proposals).diagnostics.rendered()
    }
    return (proposals, said.split(separator: folder.path + "/").joined())
  }

  @Test func aSoundProposalAddsItsProjectAndNothingElseChanges() throws {
    let (proposals, said) = Self.reading(Self.sound)
    #expect(said == "")
    let folder = TemporaryFolder()
    folder.write(Self.scenario, to: "scenario.yaml")
    let laid = try #require(proposals)
    let reading = ScenarioReader.read(paths: [folder.file("scenario.yaml")], proposals: laid)
    let model = try #require(reading.scenario).model
    let project = model.projects[try #require(model.projects.reference("annex"))]
    #expect(project.start == nil)
    #expect(project.jobs == 4)
    #expect(project.closings.map(\.share) == [0.5])
    #expect(project.contributions.map(\.share) == [0.5])
    let process = model.processes[try #require(model.processes.reference("annex"))]
    #expect(process.outputs.map(\.quantity) == [1.8, 0.2])
    #expect(model.markets.elements.map(\.id) == ["trade", "annex.offtake", "annex.share"])
  }

  @Test func everyFaultIsToldWithItsPlace() {
    var texts: [String] = []
    for (stated, fault) in Self.faults {
      let text = Self.sound.split(separator: stated, omittingEmptySubsequences: false).joined(separator: fault)
      #expect(text != Self.sound)
      let said = Self.reading(text).said
      #expect(said.contains("error: "), "\(fault)")
      texts.append("# \(stated.filter { !$0.isNewline }) → \(fault)\n\(said)")
    }
    expectSnapshot(texts.joined(separator: "\n"), named: "proposals.txt")
  }

  @Test func aProposalStandsInOneFile() {
    let folder = TemporaryFolder()
    folder.write(Self.sound, to: "one.yaml")
    folder.write(Self.sound, to: "two.yaml")
    var diagnostics = Diagnostics()
    #expect(ProposalReader.read(folder: folder.path, into: &diagnostics) == nil)
    #expect(diagnostics.entries.map(\.code) == ["duplicate-entry"])
  }

  @Test func theFormatIsTold() {
    let reference = ProposalSchema.reference()
    expectSnapshot(reference, named: "proposals.md")
    let page = TestFiles.text(
      TestFiles.parent(of: #filePath) + "/../../Sources/ScenarioFiles/Documentation.docc/Proposals.md")
    let keys = reference.split(separator: "## Keys", maxSplits: 1).last ?? ""
    #expect(page?.contains(keys) == true)
    expectSnapshot(ProposalSchema.jsonSchema(), named: "proposals.json")
  }
}
