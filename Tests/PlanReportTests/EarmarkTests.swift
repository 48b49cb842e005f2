import LocatedText
import PlanReport
import PlantModel
import Testing

@Suite("Wallets tied to sites")
struct EarmarkTests {
  @Test("what each pays where comes back from the files")
  func roundTrip() throws {
    var model = SmallPlant.model
    model.wallets = Catalogue(
      model.wallets.elements + [
        Wallet(
          id: "partner", name: "Partner", openingBalance: Money(lek: 100), inflows: [],
          purposes: [.demilitarization, .reactivation], receivesRevenue: false, sites: [Reference(0)])
      ])
    let shape = PlanShape(model)
    #expect(shape.spendingCells.cells.map(\.wallets) == [[], [Reference(2)]])
    #expect(shape.fundings.count == 2 * 2 + 2 + 2)
    var plan = Plan(model: model, shape: shape)
    for row in plan.draws.indices { plan.draws[row][row % 5] = Money(qindarka: Int64(row + 1) * 101) }
    let record = PlanRecord(plan: plan, readings: [], solve: SmallPlan.record.solve)
    let files = PlanFiles.files(of: record, model: model)
    let read = PlanFiles.read(
      Dictionary(uniqueKeysWithValues: files.map { ($0.name, $0.bytes) }), model: model)
    #expect(read.diagnostics.rendered() == "")
    #expect(read.record?.plan.draws == plan.draws)
    let wallets = String(decoding: files.first { $0.name == "wallets.csv" }?.bytes ?? [], as: UTF8.self)
    #expect(wallets.contains("budget"))
  }
}
