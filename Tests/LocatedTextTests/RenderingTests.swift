import LocatedText
import TestSupport
import Testing

@Suite struct RenderingTests {
  @Test func theDocumentedExample() {
    let lines = Array(repeating: "", count: 11) + ["      machnes: 2"]
    let file = source(lines.joined(separator: "\n"), name: "baseline.yaml")
    let finding = Diagnostic(
      code: "unknown-key", location: Location(source: file, line: 12, column: 7, length: 7),
      message: "unknown key `machnes` in line `polican.press`", suggestion: "did you mean `machines`?")
    #expect(
      finding.rendered() == """
        baseline.yaml:12:7: error: unknown key `machnes` in line `polican.press` [unknown-key]
           12 |       machnes: 2
              |       ^~~~~~~
           = help: did you mean `machines`?
        """)
  }

  /// The line, the part that is marked in it between ‹ and ›, and what the line teaches.
  @Test func marksStandUnderThePartWhateverTheLineHolds() {
    let long = String(repeating: "abc ", count: 100)
    let lines = [
      ("plain", "key: ‹value›"), ("at the start", "‹key›: value"), ("after the end", "key:‹›"),
      ("tab before", "\t\t‹x›: 1"),
      ("tab inside", "a‹\tb\tc›d"), ("combining marks", "e\u{301}e\u{301} ‹e\u{301}x› y"),
      ("wide characters", "計画 ‹生産› z"),
      ("pictures", "🏭🏭 ‹🚢x›"), ("Albanian", "Poliçan ‹njësi›"), ("control characters", "a\u{1B}[31m ‹b\u{7}› c"),
      ("direction characters", "a\u{202E} ‹b› c"), ("joined letters", "👩\u{200D}🔧 ‹b›"), ("long after", "‹a›\(long)"),
      ("long before", "\(long)‹a›"), ("long around", "\(long)‹here it is›\(long)"), ("long part", "\(long)‹\(long)›"),
      ("wide and long", String(repeating: "計", count: 80) + "‹画›" + String(repeating: "計", count: 80)),
    ]
    let shown = lines.map { name, marked in
      let before = marked.prefix { $0 != "‹" }.unicodeScalars.count
      let part = marked.drop { $0 != "‹" }.prefix { $0 != "›" }.unicodeScalars.count - 1
      let file = source(String(marked.unicodeScalars.filter { $0 != "‹" && $0 != "›" }), name: name)
      let place = Location(source: file, line: 1, column: before + 1, length: part)
      return Diagnostic(code: "code", location: place, message: "message").rendered() + "\n"
    }
    expectSnapshot(shown.joined(), named: "rendering.txt")
  }

  @Test func relatedPlacesAreShownAsNotes() {
    let file = source("a: 1\nb: 2\na: 3\n", name: "x.yaml")
    let finding = Diagnostic(
      code: "duplicate-key", location: Location(source: file, line: 3, column: 1), message: "the key `a` stands twice",
      related: [RelatedPlace(Location(source: file, line: 1, column: 1), "first stated here")])
    #expect(
      finding.rendered() == """
        x.yaml:3:1: error: the key `a` stands twice [duplicate-key]
            3 | a: 3
              | ^
        x.yaml:1:1: note: first stated here
            1 | a: 1
              | ^
        """)
  }

  @Test func nothingReachesTheTerminalRaw() {
    let evil = "a\u{1B}]0;x\u{7}\u{9B}31m\u{202E}\u{2028}\r\n\u{7F}"
    let place = Location(source: source(evil, name: evil), line: 1, column: 2, length: 3)
    let finding = Diagnostic(
      code: "c", location: place, message: evil, suggestion: evil, related: [RelatedPlace(place, evil)])
    let shown = finding.rendered()
    #expect(shown.unicodeScalars.allSatisfy { $0 == "\n" || VisibleText.of(String($0)) == String($0) })
    #expect(shown.split(separator: "\n").count == 7)
    #expect(VisibleText.quoted("a\u{1B}") == "`a␛`")
    #expect(VisibleText.quoted(String(repeating: "x", count: 99)).count == 63)
  }

  @Test(arguments: [(1, Int.max), (Int.max / 2, 1), (5, 5)])
  func aPlaceOutsideTheLineIsShownAtItsEnd(column: Int, length: Int) {
    let place = Location(source: source("abc", name: "x"), line: 1, column: column, length: length)
    let shown = Diagnostic(code: "c", location: place, message: "m").rendered()
    #expect(shown.hasSuffix(column == 1 ? "\n      | ^~~" : "\n      |    ^"))
  }

  @Test func largeLineNumbersWidenTheMargin() {
    let file = source(String(repeating: "\n", count: 1_234_566) + "abc", name: "x")
    let finding = Diagnostic(
      code: "c", location: Location(source: file, line: 1_234_567, column: 2), message: "m")
    #expect(finding.rendered() == "x:1234567:2: error: m [c]\n1234567 | abc\n        |  ^")
  }
}
