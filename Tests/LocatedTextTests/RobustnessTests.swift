import LocatedText
import TestSupport
import Testing

/// Whatever bytes a reader is given: it ends, says why there is no result, and shows places that exist.
@Suite struct RobustnessTests {
  static let yaml = """
    # A scenario
    kayo: 1
    name: "Poliçan \\u00eb 🏭"
    horizon: {start: 2027-01-01, periods: [26 weeks, 18 months]}
    base: &base {machines: 2, shifts: 1}
    lines:
      polican.press:
        site: 'Poliçan''s'
        <<: *base
        maintenance:
        - {from: 2027-03-01, to: 2027-03-07, lost: 50 %}
        - *base
      about: |
        two
        lines
      note: >-
        folded
         text
    ? [complex]
    : !!str 5
    ...

    """
  static let csv = "id,name,quantity [t],demand.2027-01\r\np1,\"Poliçan, \"\"press\"\"\",1.5,\r\n\"a\nb\",🏭,-2,3\r\n"
  static let json = #"{"a": [1, -2.5e3, true, null], "b\n": {"c": "\u00eb\ud83c\udfed", "d": ""}}"#

  private enum Format: CaseIterable {
    case yaml, csv, json
  }

  private static func read(_ bytes: [UInt8], as formats: [Format] = Format.allCases) {
    let text = SourceText(name: "f", bytes: bytes)
    for format in formats {
      var diagnostics = Diagnostics()
      let isNothing =
        switch format {
        case .yaml: YAMLText.read(text, into: &diagnostics) == nil
        case .csv: CSVText.read(text, into: &diagnostics) == nil
        case .json: JSONText.read(text, into: &diagnostics) == nil
        }
      check(isNothing, diagnostics, text)
    }
  }

  private static func check(_ isNothing: Bool, _ diagnostics: Diagnostics, _ text: SourceText) {
    if isNothing, !diagnostics.hasErrors { Issue.record("no result and no reason: \(text.bytes)") }
    if diagnostics.isEmpty { return }
    for finding in diagnostics.entries {
      for place in [finding.location].compactMap(\.self) + finding.related.map(\.location) {
        let width = text.line(place.line).unicodeScalars.count
        if place.line > text.lineCount || place.column > width + 1 || place.column + place.length > width + 2 {
          Issue.record("\(finding.code) at \(place.short) lies outside \(text.bytes)")
        }
      }
    }
    let shown = diagnostics.rendered(limit: 3)
    if !shown.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x0A }) {
      Issue.record("a control character is shown for \(text.bytes)")
    }
  }

  @Test(arguments: [yaml, csv, json])
  func truncatedTexts(text: String) {
    let bytes = Array(text.utf8)
    for count in 0...bytes.count { Self.read(Array(bytes[..<count])) }
    for count in 0...bytes.count { Self.read(Array(bytes[count...])) }
  }

  @Test func randomBytes() {
    var random = SplitMix64(seed: 5)
    for _ in 0..<1000 {
      let count = Int.random(in: 0...60, using: &random)
      Self.read((0..<count).map { _ in UInt8.random(in: 0...255, using: &random) })
    }
  }

  @Test func randomPieces() {
    let pieces = [
      "a", ": ", ":", "- ", "-", "? ", "[", "]", "{", "}", ", ", ",", "\n", "\n  ", "\n\t", "\r", "\"", "'", "#",
      " # x",
      "&a ", "*a", "!", "!!str ", "!<", ">", "|", "|2\n", "%", "%YAML 1.1\n", "---\n", "...\n", "@", "`", "\\", "\\u00",
      "ë",
      "🏭", "\u{FEFF}", "\u{85}", "\u{2028}", "\0", "\u{7}", "<<: ", "~", "1e5", "  ", "    ", "\n\n", "a: 1\n",
    ]
    var random = SplitMix64(seed: 6)
    for _ in 0..<1500 {
      let count = Int.random(in: 0...25, using: &random)
      Self.read(Array((0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined().utf8))
    }
  }

  /// 20,000 changed texts, in parts that run side by side.
  @Test(arguments: 0..<8)
  func changedTexts(part: Int) {
    var random = SplitMix64(seed: UInt64(100 + part))
    let kinds = [(Format.yaml, Self.yaml), (.csv, Self.csv), (.yaml, Self.yaml), (.csv, Self.csv), (.json, Self.json)]
    for number in 0..<2500 {
      let (format, text) = kinds[number % kinds.count]
      var bytes = Array(text.utf8)
      for _ in 0..<Int.random(in: 1...6, using: &random) { Self.change(&bytes, &random) }
      Self.read(bytes, as: [format])
    }
  }

  private static func change(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
    guard !bytes.isEmpty else { return }
    let place = Int.random(in: 0..<bytes.count, using: &random)
    let end = min(bytes.count, place + Int.random(in: 1...12, using: &random))
    let signs = Array("\"'{}[],:-?&*!|>%@`#\n\r\t\\ ;\0".utf8)
    switch Int.random(in: 0...6, using: &random) {
    case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
    case 1: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
    case 2: bytes.removeSubrange(place..<end)
    case 3: bytes.insert(contentsOf: Array(bytes[place..<end]), at: Int.random(in: 0...bytes.count, using: &random))
    case 4: bytes[place] = signs.randomElement(using: &random) ?? 0
    case 5: bytes.insert(signs.randomElement(using: &random) ?? 0, at: place)
    default: bytes.removeSubrange(place...)
    }
  }
}
