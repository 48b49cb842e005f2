import LocatedText
import PlanReport
import PlantModel
import Testing

@Suite("The files of a plan in whole numbers")
struct WholeNumberFilesTests {
  /// The small plant with a set-up on its first process, a least order, and an overhaul of its first line.
  private static let model: PlantModel = {
    var model = SmallPlant.model
    var processes = model.processes.elements
    processes[0].setUp = Process.SetUp(
      cost: Price(Series(12)), lineUse: processes[0].lineUses.first.map { .init(line: $0.line, hours: 1.5) })
    model.processes = Catalogue(processes)
    var offers = model.offers.elements
    offers[0].orderMinimum = Rate(1, per: .month)
    model.offers = Catalogue(offers)
    var lines = model.lines.elements
    lines[0].overhauls = [Line.Overhaul(machines: 1, window: model.horizon.interval)]
    model.lines = Catalogue(lines)
    return model
  }()

  private static let record: PlanRecord = {
    var plan = SmallPlan.record.plan
    plan.setUps[0, 0] = 1
    plan.orders[0, 0] = 1
    plan.overhauls[0, 1] = 1
    var solve = SmallPlan.record.solve
    solve.status = SolveRecord.feasible
    solve.integerCount = 7
    return PlanRecord(plan: plan, readings: SmallPlan.record.readings, solve: solve)
  }()

  private static var files: [String: [UInt8]] {
    let files = PlanFiles.files(of: record, model: model)
    return Dictionary(uniqueKeysWithValues: files.map { ($0.name, $0.bytes) })
  }

  @Test("set-ups, orders, overhauls and the status come back")
  func roundTrip() throws {
    let read = PlanFiles.read(Self.files, model: Self.model)
    #expect(read.diagnostics.rendered() == "")
    let back = try #require(read.record)
    #expect(back.plan.setUps == Self.record.plan.setUps)
    #expect(back.plan.orders == Self.record.plan.orders)
    #expect(back.plan.overhauls == Self.record.plan.overhauls)
    #expect(back.solve.status == Self.record.solve.status)
    #expect(back.solve.integerCount == 7)
  }

  @Test("the screen says that the search was cut short, and what worth is told")
  func screen() {
    let screen = PlanSummary.screen(of: Self.record, model: Self.model)
    #expect(screen.contains("feasible within gap by"))
    #expect(screen.contains("7 whole numbers"))
    #expect(screen.contains("the search was cut short"))
  }

  @Test("the screen says that whole numbers are relaxed")
  func relaxed() {
    var model = Self.model
    model.integrality = .relaxed
    #expect(PlanSummary.screen(of: SmallPlan.record, model: model).contains("whole numbers are relaxed"))
  }
}
