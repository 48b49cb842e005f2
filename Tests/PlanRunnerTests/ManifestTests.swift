import LinearProgramming
import LocatedText
import Testing

@testable import PlanRunner

@Suite("The seal of a result")
struct ManifestTests {
  private let manifest = Manifest(
    version: "1.2.3", scenario: "Trial \"quoted\"", dialect: .semicolon, timeLimit: "2.5", method: .interior,
    solver: "GLPK 5.0",
    status: "optimal", checkCount: 12,
    inputs: [.init(name: "base.yaml", sha256: String(repeating: "a", count: 64), byteCount: 3)],
    outputs: [.init(name: "schedule.csv", sha256: String(repeating: "b", count: 64), byteCount: 0)])

  @Test("What is written is read back")
  func roundTrip() {
    var diagnostics = Diagnostics()
    let read = Manifest.read(SourceText(name: "manifest.json", bytes: manifest.bytes), into: &diagnostics)
    #expect(read == manifest)
    #expect(diagnostics.isEmpty)
  }

  @Test("A manifest that lacks a part, or is of another format, is a finding with its place")
  func refused() {
    let whole = String(decoding: manifest.bytes, as: UTF8.self)
    for broken in [
      whole.replacing("\"manifest\": 1", with: "\"manifest\": 2"), whole.replacing("\"sha256\"", with: "\"sha\""), "{",
    ] {
      var diagnostics = Diagnostics()
      #expect(Manifest.read(SourceText(name: "manifest.json", text: broken), into: &diagnostics) == nil)
      #expect(diagnostics.entries.first?.location != nil)
    }
  }
}
