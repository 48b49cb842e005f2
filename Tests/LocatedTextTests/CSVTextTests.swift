import LocatedText
import TestSupport
import Testing

@Suite struct CSVTextTests {
  static let tables: [(String, [[String]]?)] = [
    ("a,b\n1,2", [["a", "b"], ["1", "2"]]), ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
    ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]), ("\u{FEFF}a\n1\n", [["a"], ["1"]]),
    ("a,b\n\"x,y\",\"say \"\"hi\"\"\"\n", [["a", "b"], ["x,y", "say \"hi\""]]),
    ("a,b\n\"one\r\ntwo\",\n", [["a", "b"], ["one\r\ntwo", ""]]), ("a,b\n,\n", [["a", "b"], ["", ""]]),
    ("a,b\n1,2\n\n\n", [["a", "b"], ["1", "2"]]), ("a\n1\n\n2\n", [["a"], ["1"], [""], ["2"]]),
    ("a,b\n \"x\" ,y", nil), ("a,b\n 1 , 2 ", [["a", "b"], [" 1 ", " 2 "]]), ("a,b\n1,", [["a", "b"], ["1", ""]]),
    ("\"\",\"\"\n\"\",\"\"", [["", ""], ["", ""]]), ("ë,ç\n計,🏭", [["ë", "ç"], ["計", "🏭"]]), ("a", [["a"]]),
  ]

  @Test(arguments: tables)
  func tablesAreRead(text: String, rows: [[String]]?) {
    #expect(readCSV(text).rows == rows)
  }

  @Test func everyCellHasItsPlace() throws {
    var diagnostics = Diagnostics()
    let file = source("\u{FEFF}id,\"sas\"\"i\"\r\n\"ë\nx\",計画\r\n,\"\"", name: "t.csv")
    let table = try #require(CSVText.read(file, into: &diagnostics))
    #expect(diagnostics.isEmpty)
    #expect(table.header.map(\.location.short) == ["1:1+2", "1:4+8"])
    // The second cell begins on the line on which the first one ends.
    #expect(
      table.rows.map { $0.map { "\($0.location.line):\($0.location.column)" } } == [["2:1", "3:4"], ["4:1", "4:2"]])
    #expect(
      table.rows[0][0].location.length == 2 && table.rows[0][1].location.length == 2
        && table.rows[1][1].location.length == 2)
    #expect(table.column("sas\"i") == 1 && table.column("x") == nil)
    #expect(table.rows[0][1].location(ofPart: 1, length: 1).short == "3:5+1")
  }

  @Test func faultsAreExplained() {
    let texts = [
      "", "\n", "a,b\n1\n1,2,3\n1,2\n", "a,b\n\"1,2\n3,4\n", "a,b\n1\"2,3\n\"x\"y,4\n", "a,b,a\n", "a,b\n\u{7}x,y\n",
      "a;b\n1;2,3\n",
    ]
    let shown = texts.map { text in
      var diagnostics = Diagnostics()
      _ = CSVText.read(source(text, name: "t.csv"), into: &diagnostics)
      return "\(text.debugDescription)\n\(diagnostics.rendered())\n"
    }
    expectSnapshot(shown.joined(), named: "csv.txt")
  }

  @Test func aRaggedRowLeavesTheOthers() {
    let (rows, codes) = readCSV("a,b\n1\n3,4\n5,6,7\n")
    #expect(rows == [["a", "b"], ["3", "4"]] && codes == ["ragged-row", "ragged-row"])
  }

  @Test func theOtherDialectIsRead() {
    let (rows, codes) = readCSV("\u{FEFF}a;b\r\n1,5;x\r\n", dialect: .semicolon)
    #expect(rows == [["a", "b"], ["1,5", "x"]] && codes == [])
    #expect(CSVDialect.semicolon.number(of: "-1,5") == "-1.5" && CSVDialect.semicolon.number(of: "1.5") == nil)
    #expect(CSVDialect.rfc4180.number(of: "1.5") == "1.5" && CSVDialect.rfc4180.number(of: "1,5") == nil)
  }
}
