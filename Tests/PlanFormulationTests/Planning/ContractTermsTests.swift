import PlantModel
import Testing

@testable import PlanFormulation

@Suite struct ContractTermsTests {
  @Test func cancelsWhatCostsMoreThanItBringsAsSoonAsNoticeAllows() throws {
    // A pair costs 80 and brings 50; to cancel costs 12, to lose 200. Three weeks' notice leave January to be served.
    var model = PlantModel.works(start: "2027-01-01", months: 2)
    let boot = model.addItem("boot", unit: "pcs")
    model.addOffer("maker", of: boot, price: 80)
    model.addContract(
      "army", of: boot, tranches: [Tranche(quantity: 590, interval: days("2027-01-01", "2027-03-01"))], price: 50,
      shortfall: 200)
    model.setCancellation(Cancellation(price: Price(Series(12)), notice: Delay(days: 21)))
    let record = try PlannerTests.record(model)
    #expect(abs(record.plan.cancelled[0, 0] - 100) < 1e-6)
    #expect(abs(record.plan.cancelled[0, 1] - 280) < 1e-6)
    #expect(abs(record.solve.stages[0].value - (210.0 * (50 - 80) - 380 * 12)) < 1e-3)
    let cancellation = record.plan.ledger.filter { $0.account == .cancellation }.reduce(Money.zero) { $0 + $1.paid }
    #expect(cancellation == Money(lek: 4_560))
  }

  private func framework(_ price: Double, shortfall: Double? = nil) throws -> Plan {
    var model = GoldenModels.framework()
    model.contracts = Catalogue(
      model.contracts.elements.map {
        Contract(
          id: $0.id, name: "", customer: "", item: $0.item, sites: $0.sites, tranches: [], price: Price(Series(price)),
          lateness: nil, shortfall: shortfall.map { Price(Series($0)) }, framework: $0.framework)
      })
    model.offers = Catalogue([])
    model.addOffer("maker", of: Reference(0), price: 30, limit: Rate(200, per: .month))
    return try PlannerTests.record(model).plan
  }

  @Test func aFrameworkTakesNoMoreThanItsMost() throws {
    let plan = try framework(40)
    #expect(abs(plan.deliveries.total(row: 0) - 180) < 1e-6)
    #expect(plan.deliveries[0, 2] == 0)
  }

  @Test func andNoLessThanItsLeast() throws {
    #expect(abs(try framework(20).deliveries.total(row: 0) - 150) < 1e-6)
    let bought = try framework(20, shortfall: 4)
    #expect(bought.deliveries.total(row: 0) == 0)
    #expect(abs(bought.lost[0, 1] - 150) < 1e-6)
  }
}
