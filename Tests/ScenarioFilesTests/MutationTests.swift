import LocatedText
import TestSupport
import Testing

@testable import ScenarioFiles

/// A reader must have an answer to every text; here to valid scenarios that were damaged at random.
@Suite struct MutationTests {
  private static let words: [[UInt8]] = [
    "{", "}", "[", "]", ": ", "\n", "- ", "&a ", "*a", "no", "-1", "0", "1e308", ".nan", "9999-12-31", "t", " ", "'",
    "\"",
    "lek/t", "%", "extends: valid.yaml\n", "changes: {x: 1}\n", "null", "~", "\u{0}", "ë", "..", "1.1",
  ].map { Array($0.utf8) }

  private static func mutated(_ bytes: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      let length = min(Int.random(in: 0...12, using: &random), bytes.count - place)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes.removeSubrange(place..<(place + length))
      case 1: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 2: bytes.insert(contentsOf: words.randomElement(using: &random) ?? [], at: place)
      default:
        let from = Int.random(in: 0..<bytes.count, using: &random)
        bytes.insert(contentsOf: bytes[from..<min(bytes.count, from + 40)], at: place)
      }
      if bytes.isEmpty { bytes = [10] }
    }
    return bytes
  }

  @Test(arguments: [1, 2, 3, 4]) func damagedScenariosAreAnswered(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let origins = [BrokenScenarioTests.files["valid.yaml"] ?? [], TemplateTests.files["scenario.yaml"] ?? []]
    for round in 0..<80 {
      let bytes = Self.mutated(origins[round % 2], &random)
      let reading = ScenarioReader.read(files: ["valid.yaml": bytes], paths: ["valid.yaml"])
      #expect((reading.scenario == nil) == (reading.diagnostics.hasErrors || reading.isUnreadable))
      #expect(reading.scenario.map { !$0.canonicalText().isEmpty } ?? !reading.diagnostics.rendered().isEmpty)
    }
  }
}
