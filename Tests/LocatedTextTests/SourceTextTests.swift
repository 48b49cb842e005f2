import LocatedText
import Testing

@Suite struct SourceTextTests {
  @Test func everyKindOfLineBreakEndsALine() {
    let text = source("one\ntwo\r\nthree\rfour\n\r\n")
    #expect(text.lineCount == 6)
    #expect((1...6).map(text.line) == ["one", "two", "three", "four", "", ""])
  }

  @Test func theByteOrderMarkBelongsToNoLine() {
    #expect(source("\u{FEFF}a\nb").line(1) == "a")
  }

  @Test func outsideThereIsNothing() {
    let text = source("a")
    #expect(text.line(0) == "" && text.line(2) == "" && text.line(-5) == "")
    #expect(source("").lineCount == 1)
  }

  @Test func wrongBytesAreShownAsMarks() {
    #expect(SourceText(name: "x", bytes: [0x61, 0xFF, 0x62]).line(1) == "a\u{FFFD}b")
  }

  @Test func aPlaceCountsScalars() {
    let location = Location(source: source("x"), line: 3, column: 5, length: 4)
    #expect(location.part(offset: 2, length: 1).short == "3:7+1")
    #expect(location.description == "file:3:5")
    #expect(Location(source: source("x"), line: 0, column: -1, length: 0).short == "1:1+1")
  }
}
