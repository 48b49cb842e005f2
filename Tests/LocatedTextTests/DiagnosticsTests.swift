import LocatedText
import Testing

@Suite struct DiagnosticsTests {
  @Test func findingsAreSortedByFileLineAndColumn() {
    let (first, second) = (source("", name: "z"), source("", name: "a"))
    var diagnostics = Diagnostics()
    diagnostics.register(first)
    diagnostics.error("e", at: nil, "no place")
    for (file, line, column) in [(second, 1, 1), (first, 2, 1), (first, 1, 9), (first, 1, 2)] {
      diagnostics.error("e", at: Location(source: file, line: line, column: column), "x")
    }
    let places = diagnostics.entries.map { $0.location?.description ?? "none" }
    #expect(places == ["z:1:2", "z:1:9", "z:2:1", "a:1:1", "none"])
  }

  @Test func theSameFindingTwiceIsKeptOnce() {
    let place = Location(source: source("x"), line: 1, column: 1)
    var diagnostics = Diagnostics()
    diagnostics.error("e", at: place, "x")
    diagnostics.error("e", at: place, "x")
    diagnostics.error("e", at: place, "y")
    #expect(diagnostics.entries.map(\.message) == ["x", "y"])
  }

  @Test func warningsAreNoErrors() {
    var diagnostics = Diagnostics()
    #expect(diagnostics.isEmpty && diagnostics.rendered() == "")
    diagnostics.warning("w", at: nil, "x")
    #expect(!diagnostics.hasErrors && diagnostics.rendered() == "warning: x [w]\n\n1 warning\n")
    diagnostics.error("e", at: nil, "y")
    diagnostics.add(Diagnostic(code: "n", severity: .note, location: nil, message: "z"))
    #expect(diagnostics.hasErrors && diagnostics.rendered().hasSuffix("\n\n1 error, 1 warning, 1 note\n"))
  }

  @Test func listsAreJoinedInTheirOrder() {
    var first = Diagnostics()
    first.error("e", at: Location(source: source("", name: "one"), line: 1, column: 1), "x")
    var second = Diagnostics()
    second.register(source("", name: "unmentioned"))
    second.error("e", at: Location(source: source("", name: "two"), line: 1, column: 1), "x")
    first.add(second)
    #expect(first.entries.compactMap { $0.location?.source.name } == ["one", "two"])
  }

  @Test func manyFindingsAreCounted() {
    let file = source("x")
    var diagnostics = Diagnostics()
    for line in 1...150 { diagnostics.error("e", at: Location(source: file, line: line, column: 1), "x") }
    let shown = diagnostics.rendered()
    #expect(shown.hasSuffix("\n\n150 errors (the first 100 are shown)\n"))
    #expect(shown.contains("file:100:1") && !shown.contains("file:101:1"))
  }
}
