import LocatedText
import TestSupport
import Testing

@testable import ScenarioFiles

/// Scenarios with one fault each; what is said of it is compared whole, caret included.
@Suite struct BrokenScenarioTests {
  static let folder = TestFiles.parent(of: #filePath) + "/Broken"

  /// Every file of the folder, by its path in it.
  static let files: [String: [UInt8]] = {
    var files: [String: [UInt8]] = [:]
    for name in TestFiles.list(folder) {
      if let bytes = TestFiles.read("\(folder)/\(name)"), name.contains(".") { files[name] = bytes }
      for inner in TestFiles.list("\(folder)/\(name)") {
        files["\(name)/\(inner)"] = TestFiles.read("\(folder)/\(name)/\(inner)")
      }
    }
    return files
  }()

  static let cases = files.keys.filter { $0 != "valid.yaml" && !$0.hasPrefix("parts/") }.sorted()

  @Test func theBaseHasNoFault() {
    let reading = ScenarioReader.read(files: Self.files, paths: ["valid.yaml"])
    #expect(reading.diagnostics.rendered() == "")
    #expect(reading.scenario != nil)
  }

  @Test func thereAreManyCases() {
    #expect(Self.cases.count >= 80)
  }

  @Test(arguments: cases) func isReportedWithItsPlace(_ name: String) {
    let reading = ScenarioReader.read(files: Self.files, paths: [name])
    let isWarning = name.hasPrefix("warn-")
    #expect((reading.scenario != nil) == isWarning)
    #expect(reading.diagnostics.hasErrors == !isWarning)
    let title = name.split(separator: "/").last.map { $0.split(separator: ".")[0] } ?? ""
    expectSnapshot(reading.diagnostics.rendered(), named: "broken-\(title).txt")
  }

  @Test func aFileBeyondTheLimitIsNotRead() {
    let bytes = Array("kayo: 1\n".utf8) + Array(repeating: UInt8(ascii: "#"), count: ScenarioReader.fileSizeLimit)
    let folder = TemporaryFolder()
    TestFiles.write(bytes, to: folder.file("large.yaml"))
    let reading = ScenarioReader.read(paths: [folder.file("large.yaml")])
    #expect(reading.isUnreadable)
    #expect(reading.diagnostics.entries.map(\.code) == ["unreadable-file"])
  }

  @Test func aFileOutsideTheFolderIsNotRead() {
    let folder = TemporaryFolder()
    folder.write("kayo: 1\n", to: "outside.yaml")
    folder.write("kayo: 1\ninclude: [../outside.yaml]\n", to: "inside/scenario.yaml")
    let reading = ScenarioReader.read(paths: [folder.file("inside/scenario.yaml")])
    #expect(reading.diagnostics.entries.map(\.code).first == "outside-folder")
  }
}
