import LocatedText
import TestSupport
import Testing

@testable import ScenarioFiles

@Suite struct PublishedCaseReadingTests {
  static let folder = TestFiles.parent(of: TestFiles.parent(of: #filePath)) + "/PublishedCaseTests/Cases"

  @Test(arguments: TestFiles.list(folder).filter { !$0.hasPrefix("williams_dist") && !$0.hasPrefix("gams_pdi") })
  func reads(_ name: String) {
    let reading = ScenarioReader.read(files: [name: TestFiles.read("\(Self.folder)/\(name)") ?? []], paths: [name])
    #expect(reading.scenario != nil)
    #expect(reading.diagnostics.rendered() == "")
  }
}
