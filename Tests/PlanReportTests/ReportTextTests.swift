import LocatedText
import PlanReport
import PlantModel
import TestSupport
import Testing

@Suite("Screen and comparison")
struct ReportTextTests {
  private let pair = PlanComparison([
    NamedResult(name: "project first", record: SmallPlan.record, model: SmallPlant.model),
    NamedResult(name: "port first", record: OtherPlant.record, model: OtherPlant.model),
  ])

  @Test("the screen of a plan", arguments: [100, 72])
  func screen(width: Int) {
    let screen = PlanSummary.screen(of: SmallPlan.record, model: SmallPlant.model, width: width)
    expectSnapshot(screen, named: "screen-\(width).txt")
    let lines = screen.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count <= 41)
    #expect(lines.allSatisfy { $0.count <= width })
  }

  @Test("the screen of a plan in which nothing is missed")
  func goodScreen() {
    expectSnapshot(
      PlanSummary.screen(of: OtherPlant.record, model: OtherPlant.model, width: 100), named: "screen-other.txt")
  }

  @Test("the screen of an empty plan of an empty enterprise stands")
  func emptyScreen() {
    let model = PlantModel(horizon: Horizon(start: SmallPlant.date("2027-01-01"), blocks: []))
    let solve = SolveRecord(
      solver: "none", status: "optimal", stages: [], rowCount: 0, columnCount: 0, coefficientCount: 0)
    let record = PlanRecord(plan: Plan(model: model, shape: PlanShape(model)), readings: [], solve: solve)
    #expect(PlanSummary.screen(of: record, model: model).contains("Nothing is late or lost"))
    #expect(!PlanFiles.files(of: record, model: model).isEmpty)
    #expect(!PlanComparison([NamedResult(name: "a", record: record, model: model)]).table().isEmpty)
  }

  @Test("names from a scenario cannot move the cursor")
  func controlCharacters() {
    var model = SmallPlant.model
    model.name = "red\u{1B}[31m"
    #expect(!PlanSummary.screen(of: SmallPlan.record, model: model).contains("\u{1B}"))
  }

  @Test("two plans side by side")
  func comparison() {
    let text = pair.table(width: 100) + "\n" + pair.differences.joined(separator: "\n") + "\n"
    expectSnapshot(text, named: "comparison.txt")
    #expect(text.split(separator: "\n").filter { !$0.hasPrefix("port first,") }.allSatisfy { $0.count <= 100 })
    expectSnapshot(String(decoding: pair.csv(), as: UTF8.self), named: "comparison.csv")
  }

  @Test("many plans are told in parts that fit")
  func manyPlans() {
    let results = (1...5).map {
      NamedResult(
        name: "plan number \($0)", record: $0 == 1 ? SmallPlan.record : OtherPlant.record,
        model: $0 == 1 ? SmallPlant.model : OtherPlant.model)
    }
    let table = PlanComparison(results).table(width: 100)
    #expect(table.split(separator: "\n").allSatisfy { $0.count <= 100 })
    for result in results { #expect(table.contains(result.name)) }
  }

  @Test("a plan does not differ from itself")
  func same() {
    let result = NamedResult(name: "a", record: SmallPlan.record, model: SmallPlant.model)
    let same = NamedResult(name: "b", record: SmallPlan.record, model: SmallPlant.model)
    #expect(PlanComparison([result, same]).differences == ["b does not differ from a in the main figures."])
    #expect(PlanComparison([]).table() == "")
  }

  @Test("the module's page ends with the reference of all columns")
  func reference() {
    let path = TestFiles.parent(of: #filePath) + "/../../Sources/PlanReport/Documentation.docc/PlanReport.md"
    let page = TestFiles.text(path) ?? ""
    let reference = PlanFiles.reference()
    if page.hasSuffix("\n" + reference) { return }
    // The part below the heading is made from the tables; it is made anew, so that a person looks at it once.
    let head = page.split(separator: "### `schedule.csv`", maxSplits: 1, omittingEmptySubsequences: false)[0]
    TestFiles.write(head + reference, to: path)
    Issue.record("the reference of columns had fallen behind; it was written anew, look at it")
  }
}
