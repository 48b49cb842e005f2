import GLPKSolver
import PlantModel
import ScenarioFiles
import TestSupport
import Testing

@testable import PlanFormulation

/// The example scenario of a family of rules shows it at work: without the rule the plan would be another one.
@Suite struct ExampleTests {
  private func plan(_ family: RuleFamily, _ change: (inout PlantModel) -> Void = { _ in }) throws -> PlanRecord {
    let path = TestFiles.parent(of: #filePath) + "/../../../Scenarios/rules/\(family.rawValue).yaml"
    let reading = ScenarioReader.read(paths: [path])
    var model = try #require(reading.scenario?.model)
    change(&model)
    return try PlannerTests.record(model)
  }

  private func cost(_ record: PlanRecord) throws -> Double { try #require(record.solve.stages.first?.value) }

  @Test func setUpsMakeLotsOfSmallOrders() throws {
    let record = try plan(.setUp)
    #expect((0..<3).map { record.plan.setUps[0, $0] } == [1, 0, 1])
    #expect((0..<3).map { record.plan.runs[0, $0] } == [60, 0, 60])
    #expect(try cost(record) == 130)
    let free = try plan(.setUp) { $0.processes = $0.processes.changed { $0.setUp = nil } }
    #expect(try cost(free) == 0)
  }

  @Test func leastOrdersLeaveAMonthToTheTrader() throws {
    let record = try plan(.offerOrder)
    let orders = (0..<3).map { record.plan.purchases[0, $0] }
    #expect(orders.allSatisfy { $0 == 0 || $0 >= 40 - 1e-6 })
    #expect(orders.contains(0))
    let free = try plan(.offerOrder) { $0.offers = $0.offers.changed { $0.orderMinimum = nil } }
    #expect(try cost(free) < cost(record) - 1)
  }

  @Test func overhaulsComeWhenOrdersAreFew() throws {
    let record = try plan(.maintenance)
    #expect((0..<3).map { record.plan.overhauls[0, $0] } == [0, 1, 0])
    let free = try plan(.maintenance) { $0.lines = $0.lines.changed { $0.overhauls = [] } }
    #expect(try cost(free) < cost(record) - 1)
  }

  @Test func twoMixesAtATime() throws {
    let record = try plan(.choice)
    let sets = (0..<3).map { period in (0..<3).map { record.plan.setUps[$0, period] } }
    #expect(sets.allSatisfy { $0.reduce(0, +) == 2 && $0[2] <= $0[0] })
    // Glaze at 45 brings more than clay and less than tiles: it would be fired with the tiles, but it needs the clay.
    let free = try plan(.choice) { $0.processes = $0.processes.changed { $0.companions = [] } }
    #expect(try cost(free) > cost(record) + 1)
    let more = try plan(.choice) { $0.choices = Catalogue([]) }
    #expect(try cost(more) > cost(free) + 1)
  }

  @Test func aPitIsClosedForGood() throws {
    let record = try plan(.lineKeeping)
    #expect((0..<4).map { record.plan.kept[0, $0] } == [1, 0, 0, 0])
    #expect(record.plan.runs.values.dropFirst().allSatisfy { $0 == 0 })
    // Could it open again, the last quarter's prices would pay its rent.
    let again = try plan(.lineKeeping) {
      $0.lines = $0.lines.changed { $0.keeping = .init(cost: $0.keeping?.cost ?? .zero, minimum: $0.keeping?.minimum) }
    }
    #expect((0..<4).map { again.plan.kept[0, $0] } == [1, 0, 0, 1])
    #expect(try cost(again) > cost(record) + 1)
  }

  @Test func oneGroupLiesInTheMagazine() throws {
    let record = try plan(.storeApart)
    for period in 0..<4 {
      #expect((0..<2).filter { record.plan.stock[$0, period] > 1e-6 }.count <= 1)
    }
    let free = try plan(.storeApart) { $0.stores = $0.stores.changed { $0.apart = [] } }
    #expect(try cost(free) > cost(record) + 1)
  }

  @Test func wholeNumbersCostABoat() throws {
    let record = try plan(.wholeNumbers)
    #expect(record.plan.runs.values.allSatisfy { $0 == $0.rounded() })
    let relaxed = try plan(.wholeNumbers) { $0.integrality = .relaxed }
    #expect(try cost(relaxed) < cost(record) - 1)
  }
}

extension Catalogue {
  /// The catalogue with each element changed.
  fileprivate func changed(_ change: (inout Element) -> Void) -> Catalogue {
    Catalogue(
      elements.map { element in
        var element = element
        change(&element)
        return element
      })
  }
}
