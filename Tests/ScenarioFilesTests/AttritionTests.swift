import PlantModel
import Testing

@testable import ScenarioFiles

@Suite struct AttritionTests {
  @Test(arguments: [
    ("1 %/month", 0.99, 1), ("10 %/year", 0.9, 12), ("6 %/quarter", 0.94, 3),
  ]) func isCountedByTheMonth(_ text: String, _ stay: Double, _ months: Int) throws {
    let model = try Fixture.model(
      """
      skills: {fitters: {}}
      pools: {fitters: {site: works, skill: fitters, people: 1 people, attrition: \(text)}}
      """)
    let share = try model.pools.named("fitters").attritionPerMonth
    let stayed = (0..<months).reduce(1.0) { value, _ in value * (1 - share) }
    #expect(abs(stayed - stay) < 1e-14)
  }
}
