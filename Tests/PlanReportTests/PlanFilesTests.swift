import LocatedText
import PlanReport
import PlantModel
import TestSupport
import Testing

@Suite("The files of a plan")
struct PlanFilesTests {
  private func bytes(_ record: PlanRecord, _ dialect: CSVDialect = .rfc4180) -> [String: [UInt8]] {
    let files = PlanFiles.files(of: record, model: SmallPlant.model, dialect: dialect)
    return Dictionary(uniqueKeysWithValues: files.map { ($0.name, $0.bytes) })
  }

  @Test("each file is as it was when a person last looked at it", arguments: PlanFiles.names)
  func snapshot(name: String) {
    let files = bytes(SmallPlan.record)
    expectSnapshot(String(decoding: files[name] ?? [], as: UTF8.self), named: name)
  }

  @Test("the files come in the order of their names, in semicolons too")
  func order() {
    for dialect in [CSVDialect.rfc4180, .semicolon] {
      let files = PlanFiles.files(of: SmallPlan.record, model: SmallPlant.model, dialect: dialect)
      #expect(files.map(\.name) == PlanFiles.names)
    }
  }

  @Test("a semicolon table has decimal commas and no decimal point")
  func semicolons() {
    let schedule = String(decoding: bytes(SmallPlan.record, .semicolon)["schedule.csv"] ?? [], as: UTF8.self)
    expectSnapshot(schedule, named: "schedule-semicolon.csv")
    #expect(schedule.contains(";5,5;"))
  }

  @Test("a text that looks like a formula cannot be one")
  func formulas() {
    let surplus = String(decoding: bytes(SmallPlan.record)["surplus.csv"] ?? [], as: UTF8.self)
    #expect(surplus.contains("\r\n'=old-stock,"))
    #expect(!surplus.contains("\r\n=old-stock"))
  }

  @Test("every row has a cell for every column", arguments: PlanFiles.names.dropLast())
  func rectangular(name: String) throws {
    let files = bytes(SmallPlan.record)
    var diagnostics = Diagnostics()
    let source = SourceText(name: name, bytes: files[name] ?? [])
    let table = try #require(CSVText.read(source, into: &diagnostics))
    #expect(diagnostics.isEmpty)
    // The small plant has no wallet that is tied to a site.
    #expect(!table.rows.isEmpty || name == "earmarks.csv")
  }

  @Test("a plan comes back from its files to the last digit", arguments: 0..<20)
  func roundTrip(seed: Int) throws {
    let record = seed == 0 ? SmallPlan.record : SmallPlan.random(seed: UInt64(seed))
    let dialect = seed.isMultiple(of: 2) ? CSVDialect.rfc4180 : .semicolon
    let files = bytes(record, dialect)
    let read = PlanFiles.read(files, model: SmallPlant.model)
    #expect(read.diagnostics.rendered() == "")
    let back = try #require(read.record)
    expectSame(back.plan, record.plan)
    #expect(back.readings.map(\.subject) == record.readings.map(\.subject))
    #expect(back.readings.map(\.period) == record.readings.map(\.period))
    #expect(bytes(back, dialect) == files)
    if seed > 0 { #expect(back.readings == record.readings) }
  }

  private func expectSame(_ left: Plan, _ right: Plan) {
    let grids: [KeyPath<Plan, Grid>] = [
      \.runs, \.extraHours, \.stock, \.shipments, \.purchases, \.sales, \.deliveries, \.ahead, \.backlog, \.lost,
      \.headcount, \.hires, \.dismissals, \.overtime, \.overdue, \.cancelled,
    ]
    for path in grids { #expect(left[keyPath: path] == right[keyPath: path]) }
    #expect(left.targetMisses == right.targetMisses)
    #expect(left.draws == right.draws)
    #expect(left.balances == right.balances)
    #expect(left.ledger == right.ledger)
  }

  @Test("other files beside the plan's are passed over")
  func otherFiles() {
    var files = bytes(SmallPlan.record)
    files["manifest.json"] = [0xFF]
    #expect(PlanFiles.read(files, model: SmallPlant.model).record != nil)
  }
}
