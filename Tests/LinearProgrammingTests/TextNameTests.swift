import TestSupport
import Testing

@testable import LinearProgramming

@Suite("Names in a text")
struct TextNameTests {
  @Test(
    "escapes",
    arguments: [
      ("runs[press,2027-W01]", "runs{press,2027~W01}"), ("a b", "a$20b"), ("1x", "$31x"), ("e", "$65"), ("e9", "$659"),
      ("easy", "easy"), ("Free", "$46ree"), ("ë", "$C3$AB"), ("a$b~{}", "a$24b$7E$7B$7D"), (".5", "$2E5"),
      ("x/y:z", "x$2Fy$3Az"),
    ])
  func escapes(_ name: String, _ text: String) {
    #expect(TextName.escaped(name) == text)
    #expect(TextName.unescaped(text) == name)
  }

  @Test("any name comes back", arguments: UInt64(1)...50)
  func roundTrip(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let letters = Array("aeE09.-[]{}~$ _%/\\\"\t\u{1}ëшß🚜free")
    let name = String(
      (0..<Int.random(in: 1...12, using: &random)).compactMap { _ in letters.randomElement(using: &random) })
    let text = TextName.escaped(name)
    #expect(TextName.unescaped(text) == name)
    #expect(text.utf8.allSatisfy { $0 > 32 && $0 < 127 })
    #expect(text.first?.isNumber == false && text.first != ".")
  }

  @Test("what no escape makes is not taken for one")
  func malformed() {
    #expect(TextName.unescaped("$4") == nil)
    #expect(TextName.unescaped("$zz") == nil)
    #expect(TextName.unescaped("$FF") == nil)
    #expect(TextName.unescaped("$constant") == nil)
    #expect(TextName.unescaped("$column7") == nil)
  }

  @Test("empty, repeated and endless names get numbers")
  func replaced() {
    let long = String(repeating: "x", count: 256)
    let table = NameTable(count: 4, kind: "column") { ["a", "", "a", long][$0] }
    #expect(table.names == ["a", "$column2", "$column3", "$column4"])
    #expect(table.replaced.map(\.original) == ["", "a", long])
  }
}
