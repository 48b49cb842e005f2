import LocatedText
import PlantModel
import Testing

@testable import ScenarioFiles

@Suite struct CompositionTests {
  @Test func laterFilesAreLaidOverFormerOnes() throws {
    let reading = Fixture.read(
      [
        "a.yaml": "kayo: 1\nlines: {works.press: {hours: 200 h/month}}\n",
        "b.yaml": "kayo: 1\nchanges: {lines.works.press.hours: 300 h/month, lines.works.press.availability: 90 %}\n",
      ], paths: ["base.yaml", "a.yaml", "b.yaml"])
    let line = try #require(try reading.scenario?.model.lines.named("works.press"))
    #expect(line.hours == Rate(300, per: .month))
    #expect(line.availability.base == 0.9)
    #expect(reading.scenario?.inputs.map(\.path) == ["base.yaml", "a.yaml", "b.yaml"])
  }

  @Test func severalBasesApplyInTheirOrder() throws {
    let reading = Fixture.read(
      [
        "a.yaml": "kayo: 1\nname: a\nlines: {works.press: {hours: 200 h/month}}\n",
        "b.yaml": "kayo: 1\nname: b\n", "c.yaml": "kayo: 1\nextends: [base.yaml, a.yaml, b.yaml]\n",
      ], paths: ["c.yaml"])
    let model = try #require(reading.scenario?.model)
    #expect(model.name == "b")
    #expect(try model.lines.named("works.press").hours == Rate(200, per: .month))
  }

  @Test func theLongestIdentifierIsMeant() throws {
    let model = try Fixture.model("changes: {lines.works.press.two.hours: 70 h/month}\n")
    #expect(try model.lines.named("works.press.two").hours == Rate(70, per: .month))
    #expect(try model.lines.named("works.press").hours == Rate(100, per: .month))
  }

  @Test func changesReachListsMappingsAndNestedRecords() throws {
    let model = try Fixture.model(
      """
      lines: {works.press: {maintenance: [{from: 2027-01-01, to: 2027-01-05}, {from: 2027-02-01, to: 2027-02-05}]}}
      changes:
        lines.works.press.maintenance.2.lost: 40 %
        processes.forge.makes.parts: 450 pcs
        horizon.periods: [2 months]
      """ + "\n")
    #expect(try model.lines.named("works.press").maintenance.map(\.share) == [1, 0.4])
    #expect(try model.processes.named("forge").outputs[0].quantity == 450)
    #expect(model.horizon.count == 2)
  }

  @Test func removedEntriesAreGone() throws {
    let model = try Fixture.model("remove: [lines.works.press.two, lines.works.press.hours]\n")
    #expect(model.lines.reference("works.press.two") == nil)
    #expect(try model.lines.named("works.press").hours == nil)
  }

  @Test func includesStandBesideTheFileThatNamesThem() throws {
    let files = [
      "top.yaml": "kayo: 1\nextends: base.yaml\ninclude: [parts/lines.yaml]\n",
      "parts/lines.yaml": "kayo: 1\nname: only lines\ninclude: [more/saws.yaml]\nlines: {works.lathe: {site: works}}\n",
      "parts/more/saws.yaml": "kayo: 1\nlines: {works.saw: {site: works}}\n",
    ]
    let scenario = try #require(Fixture.read(files, paths: ["top.yaml"]).scenario)
    #expect(scenario.model.name == "base")
    #expect(scenario.model.lines.elements.map(\.id) == ["works.press", "works.press.two", "works.saw", "works.lathe"])
    #expect(
      scenario.inputs.map(\.path) == ["top.yaml", "parts/lines.yaml", "parts/more/saws.yaml", "base.yaml"])
  }

  @Test func tablesFillSectionsAndNestedMappings() throws {
    let files = [
      "top.yaml": """
      kayo: 1
      extends: base.yaml
      tables: {stock: stock.csv, calendars.always.holidays: days.csv, contracts: orders.csv}
      """ + "\n",
      "stock.csv": "id,item,store,quantity [t]\r\nextra,steel,works.yard,5\r\nparts,parts,works.yard,20 pcs\r\n",
      "days.csv": "id,value\r\n2027-01-01,New Year\r\n2027-03-22,Nevruz\r\n",
      "orders.csv": """
      id,item,site,demand.2027-01 [pcs],demand.2027-02,late,short,price [lek/pcs]
      order,parts,works,100,0.2 kpcs,no,no,9
      small,parts,works,10,,no,no,8
      """ + "\n",
    ]
    let reading = Fixture.read(files, paths: ["top.yaml"])
    #expect(reading.diagnostics.rendered() == "")
    let model = try #require(reading.scenario?.model)
    #expect(try model.openingStocks.named("extra").quantity == 5)
    #expect(try model.openingStocks.named("parts").quantity == 20)
    #expect(try model.calendars.named("always").holidays.count == 2)
    #expect(try model.contracts.named("order").tranches.map(\.quantity) == [100, 200])
    #expect(try model.contracts.named("small").tranches.map(\.quantity) == [10])
  }

  @Test func theCommandLineHasTheLastWordAndItsPlace() throws {
    let model = try Fixture.model(
      "changes: {lines.works.press.hours: 5 h/month}\n",
      changes: ["lines.works.press.hours=7 h/month", "lines.works.press.machines=[1, 2, 3]"])
    #expect(try model.lines.named("works.press").hours == Rate(7, per: .month))
    #expect(try model.lines.named("works.press").machines.steps.count == 3)
    let reading = Fixture.read([:], paths: ["base.yaml"], changes: ["name=x", "lines.works.press.machines=-2", "what"])
    #expect(
      reading.diagnostics.rendered() == """
        command line:2:28: error: `machines` is -2, but it must not be negative [out-of-range]
            2 | lines.works.press.machines=-2
              |                            ^~
           = help: write 0 or more

        command line:3:1: error: `what` is no change [bad-change]
            3 | what
              | ^~~~
           = help: write ADDRESS=VALUE: `lines.press.shifts=2`

        2 errors

        """)
  }

  @Test func eachValueKeepsItsPlace() throws {
    let scenario = try #require(
      Fixture.read(
        ["top.yaml": "kayo: 1\nextends: base.yaml\nchanges:\n  lines.works.press.hours: 5 h/month\n"],
        paths: ["top.yaml"]
      ).scenario)
    let shown = scenario.show().split(separator: "\n")
    #expect(shown.contains("lines.works.press.hours: 5 h/month  # top.yaml:4"))
    #expect(shown.contains("lines.works.press.two.hours: 50 h/month  # base.yaml:12"))
    #expect(shown.contains("lines.works.press.machines: 1  # default"))
    #expect(shown.contains("lines.works.press.cost_per_hour: 0 lek  # default"))
  }
}
