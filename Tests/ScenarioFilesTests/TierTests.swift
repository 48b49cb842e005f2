import PlantModel
import Testing

@testable import ScenarioFiles

@Suite struct TierTests {
  @Test func tiersBecomeOffersOneBehindTheOther() throws {
    let model = try Fixture.model(
      """
      offers:
        mill:
          item: steel
          site: works
          at_least: 3 t/month
          tiers: [{price: 10 lek/t, up_to: 20 t/month}, {price: 12 lek/t, up_to: 50 t/month}, {price: 15 lek/t}]
      markets:
        trade: {item: parts, site: works, tiers: [{price: 9 lek/pcs, up_to: 100 pcs/week}, {price: 2 lek/pcs}]}
      """ + "\n")
    #expect(model.offers.elements.map(\.id) == ["mill#1", "mill#2", "mill#3"])
    #expect(model.offers.elements.map { $0.limit?.amount.base } == [20, 30, nil])
    #expect(model.offers.elements.map { $0.minimum?.amount.base } == [3, nil, nil])
    #expect(model.offers.elements.map(\.price.lek.base) == [10, 12, 15])
    #expect(model.markets.elements.map { $0.limit?.amount.base } == [100, nil])
  }

  @Test func aFrameworkHasNoDates() throws {
    let model = try Fixture.model(
      """
      contracts:
        army: {item: parts, site: works, late: no, short: no, framework: {at_least: 10 pcs, to: 2027-02}}
      """ + "\n")
    let contract = try model.contracts.named("army")
    #expect(contract.tranches.isEmpty)
    let framework = try #require(contract.framework)
    #expect(framework.minimum == 10 && framework.maximum == nil)
    #expect(framework.window.description == "2027-01-01..2027-03-01")
  }
}
