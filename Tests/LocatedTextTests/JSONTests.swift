import LocatedText
import TestSupport
import Testing

@Suite struct JSONTests {
  private func read(_ text: String) -> JSONValue? {
    var diagnostics = Diagnostics()
    let value = JSONText.read(source(text), into: &diagnostics)
    #expect((value == nil) == diagnostics.hasErrors)
    return value
  }

  @Test func valuesAreRead() {
    let text = #" {"a" : [1, -0.5e+3, true, false, null], "b\n": {"c": "\u00eb\ud83c\udfed\\\/\""}, "": 0} "#
    let value: JSONValue = .record([
      "a": .array([.number("1"), .number("-0.5e+3"), .boolean(true), .boolean(false), .null]),
      "b\n": .record(["c": .string("ë🏭\\/\"")]), "": .integer(0),
    ])
    #expect(read(text) == value)
  }

  @Test(arguments: [
    "", " ", "{", "[", "[1", "[1,]", "[,1]", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a: 1}", "{'a': 1}", "01", "+1",
    "1.",
    ".5", "1e", "-", "nul", "True", "NaN", "Infinity", "\"", "\"\\x\"", "\"\\u12\"", "\"\\ud800\"",
    "\"\\ud800\\u0041\"",
    "\"a\nb\"", "1 2", "[1] x", "{\"a\":1,\"a\":2}", "\u{00A0}1", "//\n1", "\"\\u12é4\"", "[1}", "\0",
  ])
  func whatIsNoJSONIsRefused(text: String) {
    #expect(read(text) == nil)
  }

  @Test func depthIsLimited() {
    #expect(read(String(repeating: "[", count: 128) + String(repeating: "]", count: 128)) != nil)
    #expect(read(String(repeating: "[", count: 1_000_000)) == nil)
  }

  @Test func aFaultIsShown() {
    var diagnostics = Diagnostics()
    _ = JSONText.read(source("{\n  \"ë\": 1,\n  \"a\": tru\n}\n", name: "s.json"), into: &diagnostics)
    #expect(
      diagnostics.rendered() == """
        s.json:3:8: error: this is no JSON value [json-syntax]
            3 |   "a": tru
              |        ^

        1 error

        """)
  }

  @Test func valuesAreWritten() {
    let value: JSONValue = .record([
      "name": .string("a\"\\\n\u{1}\u{2028}ë"), "list": .array([.integer(1), .number("2.50")]), "none": .array([]),
      "inner": .record(["x": .null, "y": .array([.record(["z": .boolean(true)])])]), "empty": .object([]),
    ])
    expectSnapshot(String(decoding: JSONWriter.bytes(of: value), as: UTF8.self), named: "written.json")
    #expect(
      String(decoding: JSONWriter.compactBytes(of: value["inner"] ?? .null), as: UTF8.self)
        == #"{"x":null,"y":[{"z":true}]}"#)
    #expect(JSONWriter.compactBytes(of: .number("nan")) == Array("\"nan\"".utf8))
  }

  @Test func whatIsWrittenIsReadBack() {
    var random = SplitMix64(seed: 4)
    for _ in 0..<500 {
      let value = randomValue(depth: 0, &random)
      for bytes in [JSONWriter.bytes(of: value), JSONWriter.compactBytes(of: value)] {
        var diagnostics = Diagnostics()
        #expect(JSONText.read(SourceText(name: "x", bytes: bytes), into: &diagnostics) == value)
      }
    }
  }

  private func randomValue(depth: Int, _ random: inout SplitMix64) -> JSONValue {
    switch Int.random(in: 0...(depth < 4 ? 6 : 4), using: &random) {
    case 0: return .null
    case 1: return .boolean(Bool.random(using: &random))
    case 2: return .integer(Int.random(in: -1000...1000, using: &random))
    case 3, 4:
      let scalars = (0..<Int.random(in: 0...5, using: &random)).compactMap { _ in
        Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &random) >> UInt32.random(in: 0...20, using: &random))
      }
      return .string(String(String.UnicodeScalarView(scalars)))
    case 5:
      return .array((0..<Int.random(in: 0...4, using: &random)).map { _ in randomValue(depth: depth + 1, &random) })
    default:
      return .object(
        (0..<Int.random(in: 0...4, using: &random)).map { JSONMember("k\($0)", randomValue(depth: depth + 1, &random)) }
      )
    }
  }
}
