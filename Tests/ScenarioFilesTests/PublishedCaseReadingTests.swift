import LocatedText
import TestSupport
import Testing

@testable import ScenarioFiles

@Suite struct PublishedCaseReadingTests {
  static let folder = TestFiles.parent(of: TestFiles.parent(of: #filePath)) + "/PublishedCaseTests/Cases"

  /// Scenarios; the tables they are made of lie in folders beside them.
  static let scenarios = TestFiles.list(folder).filter { $0.hasSuffix(".yaml") }

  @Test(arguments: scenarios) func reads(_ name: String) {
    let reading = ScenarioReader.read(paths: ["\(Self.folder)/\(name)"])
    #expect(reading.scenario != nil)
    #expect(reading.diagnostics.rendered() == "")
  }
}
