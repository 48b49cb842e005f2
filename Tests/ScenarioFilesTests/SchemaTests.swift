import Testing

@testable import ScenarioFiles

@Suite struct SchemaTests {
  @Test func sectionsStandInTheOrderOfTheirNames() {
    #expect(ScenarioSchema.sections.map(\.name) == SectionName.allCases)
  }
}
