import TestSupport
import Testing

@testable import ScenarioFiles

@Suite struct SchemaTests {
  @Test func sectionsStandInTheOrderOfTheirNames() {
    #expect(ScenarioSchema.sections.map(\.name) == SectionName.allCases)
  }

  @Test func referenceNamesEveryKey() {
    let reference = ScenarioSchema.reference()
    for section in ScenarioSchema.sections {
      for key in section.record.keys where key.presence != .remark {
        #expect(reference.contains("| `\(key.name)` |"), "\(section.name) \(key.name)")
      }
    }
    expectSnapshot(reference, named: "reference.md")
  }

  @Test func jsonSchemaIsStable() {
    expectSnapshot(ScenarioSchema.jsonSchema(), named: "schema.json")
  }
}
