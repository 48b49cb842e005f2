import LocatedText
import TestSupport
import Testing

@Suite struct CSVWriterTests {
  private func text(_ rows: [[CSVField]], dialect: CSVDialect = .rfc4180) -> String {
    var writer = CSVWriter(dialect: dialect, header: ["a", "b"])
    for row in rows { writer.append(row: row) }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test func quotesStandOnlyWhereNeeded() {
    #expect(
      text([
        [.text("x y"), .text("x,y")], [.text("\""), .text("a\nb")], [.text(" x"), .empty],
        [.integer(-3), .number("-1.50")],
      ])
        == "a,b\r\nx y,\"x,y\"\r\n\"\"\"\",\"a\nb\"\r\n\" x\",\r\n-3,-1.50\r\n")
  }

  @Test func theOtherDialectHasSemicolonsAndCommas() {
    #expect(
      text([[.text("x;y"), .number("-1.5")], [.text("x,y"), .integer(7)]], dialect: .semicolon)
        == "\u{FEFF}a;b\r\n\"x;y\";-1,5\r\nx,y;7\r\n")
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@x", "'@x"), ("\tx", "'\tx"), ("＝1", "'＝1"), ("'=1", "''=1"),
    ("x=1", "x=1"), ("'x", "'x"), ("", ""), ("'", "'"),
  ])
  func formulasAreNeutralisedReversibly(text: String, cell: String) {
    #expect(CSVField.neutralised(text) == cell)
    #expect(CSVField.original(of: cell) == text)
  }

  @Test func aNumberThatIsNoneIsText() {
    #expect(text([[.number("=1"), .number("nan")]]) == "a,b\r\n'=1,nan\r\n")
  }

  @Test func whatIsWrittenIsReadBack() {
    var random = SplitMix64(seed: 3)
    let pieces = [
      "\"", "\"\"", ",", ";", "\r", "\n", "\r\n", "\t", " ", "'", "=", "+", "-", "@", "ë", "計", "🏭", "e\u{301}",
      "\u{202E}",
      "\u{2028}", "＝", "a", "1.5", "\\", "<script>", "'; DROP TABLE", "{{7*7}}", "%s%n", "\u{FFFD}", "\u{200B}",
    ]
    for dialect in [CSVDialect.rfc4180, .semicolon] {
      for _ in 0..<500 {
        let width = Int.random(in: 1...4, using: &random)
        let rows = (0..<Int.random(in: 0...5, using: &random)).map { _ in
          (0..<width).map { _ in
            (0..<Int.random(in: 0...4, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
          }
        }
        let header = (0..<width).map { "column \($0)" }
        var writer = CSVWriter(dialect: dialect, header: header)
        for row in rows { writer.append(row: row.map { .text($0) }) }
        var diagnostics = Diagnostics()
        let table = CSVText.read(SourceText(name: "t", bytes: writer.bytes), dialect: dialect, into: &diagnostics)
        #expect(diagnostics.isEmpty)
        // Equal byte by byte, not only as Swift compares texts.
        let read = table?.rows.map { $0.map { Array(CSVField.original(of: $0.text).utf8) } }
        #expect(read == rows.map { $0.map { Array($0.utf8) } })
      }
    }
  }
}
