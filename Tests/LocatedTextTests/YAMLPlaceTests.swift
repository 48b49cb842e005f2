import LocatedText
import Testing

@Suite struct YAMLPlaceTests {
  static let places: [(String, String?)] = [
    ("a: 1", "{a@1:1+1: 1@1:4+1}@1:1+1"),
    ("key:\n  inner: 12.5 t # note", "{key@1:1+3: {inner@2:3+5: 12.5 t@2:10+6}@2:3+5}@1:1+3"),
    ("\u{FEFF}a: 1", "{a@1:1+1: 1@1:4+1}@1:1+1"),
    ("ë: \"ç\" ", "{ë@1:1+1: \"ç\"@1:4+3}@1:1+1"),
    ("計画: 🏭🏭", "{計画@1:1+2: 🏭🏭@1:5+2}@1:1+2"),
    ("a: 'it''s'", "{a@1:1+1: \"it\\'s\"@1:4+7}@1:1+1"),
    ("- 1\n- [x, y]\n", "[1@1:3+1, [x@2:4+1, y@2:7+1]@2:3+6]@1:1+1"),
    ("a: {b: 1,\n  c: 2}", "{a@1:1+1: {b@1:5+1: 1@1:8+1, c@2:3+1: 2@2:6+1}@1:4+6}@1:1+1"),
    ("a:\r\n  b: 1\r\nc: 2\r\n", "{a@1:1+1: {b@2:3+1: 1@2:6+1}@2:3+1, c@3:1+1: 2@3:4+1}@1:1+1"),
    ("a: 1\rb: 2", "{a@1:1+1: 1@1:4+1, b@2:1+1: 2@2:4+1}@1:1+1"),
    ("a: one\n  two\nb: \"x\n  y\"", "{a@1:1+1: one two@1:4+3, b@3:1+1: \"x y\"@3:4+2}@1:1+1"),
    ("a: |\n  x\n  y\n", "{a@1:1+1: \"x\\ny\\n\"@1:4+1}@1:1+1"),
    ("a:\nb: ~", "{a@1:1+1: @1:3+1, b@2:1+1: ~@2:4+1}@1:1+1"),
    ("a: &x {b: 1}\nc: *x", "{a@1:1+1: {b@1:8+1: 1@1:11+1}@1:4+9, c@2:1+1: {b@1:8+1: 1@1:11+1}@2:4+2}@1:1+1"),
    ("a: !!str 5", "{a@1:1+1: 5@1:4+7}@1:1+1"),
    ("\ta: 1", nil),
    ("--- \na: 1\n...\n", "{a@2:1+1: 1@2:4+1}@2:1+1"),
    ("text", "text@1:1+4"),
  ]

  @Test(arguments: places)
  func everyPartHasItsPlace(text: String, outline: String?) {
    #expect(readYAML(text).node?.outline == outline)
  }

  @Test func aPartOfAScalarHasItsPlace() throws {
    let node = try #require(readYAML("a: 12.5 tt\nb: '12 t'\nc: \"\\x31 t\"\nd: &x 5 t").node)
    #expect(try #require(node["a"]).location(ofPart: 5, length: 2).short == "1:9+2")
    #expect(try #require(node["b"]).location(ofPart: 3, length: 1).short == "2:8+1")
    #expect(try #require(node["c"]).location(ofPart: 2, length: 1).short == "3:4+8")
    #expect(try #require(node["d"]).location(ofPart: 2, length: 1).short == "4:4+6")
    #expect(try #require(node["a"]).location(ofPart: 5, length: 9).short == "1:4+7")
  }

  @Test func valuesAreToldApart() throws {
    let node = try #require(readYAML("a:\nb: ''\nc: [1]\nd: {e: 2}\nf: x").node)
    #expect(
      node.entries?.map { $0.value.kindName } == ["nothing", "a single value", "a list", "a mapping", "a single value"])
    #expect(node["c"]?.elements?.first?.text == "1" && node["d"]?["e"]?.text == "2" && node["g"] == nil)
    #expect(node["a"]?.isNull == true && node["b"]?.isNull == false)
  }
}
