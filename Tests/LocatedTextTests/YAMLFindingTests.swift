import LocatedText
import TestSupport
import Testing

@Suite struct YAMLFindingTests {
  @Test func faultsOfSyntaxAreExplained() {
    let texts = [
      "a: b: c\n", "a: 1\n  b: 2\n", "foo\nbar: 1\n", "a:\n  b: 1\n c: 2\n", "a: [1, 2\nb: 3\n", "a: {b: 1, c: 2]\n",
      "a: [1, 2\n", "a: {b: 1}}\n", "a: \"foo\nb: 1\nc: \"bar\"\n", "a: \"foo\nb: 1\n", "a: 'x\n", "a:\n\tb: 1\n",
      "a: >\n\tfoo\n", "a: @x\n", "a: `x`\n", "a: 1\n- b\n", "a:\n - b\n- c\n", "a: - b\n", "- a\n b: 1\n- c\n",
      "a: *\n",
      "a: & x\n", "a: !<x\n", "a: !e!x y\n", "a: \"C:\\data\"\n", "a: \"b\" c\n", "'a' b: 1\n", "a: |1x\n",
      "a: |0\n  x\n",
      ": a\n", "a: ,\n", "a: }\n", "  a: 1\nb: 1\n", "a: 1\n... x\n", "%FOO\na: 1\n", "%YAML 9.9\n---\na: 1\n",
      "a: \"x\n---\nb: 1\n", "? a\n? - b\n  c\n", "a: [b: c: d]\n", "{a: 1, a: 2, [b]: 3}\n",
    ]
    let shown = texts.map { "\($0.debugDescription)\n\(yamlFindings($0))\n" }
    expectSnapshot(shown.joined(), named: "yaml-syntax.txt")
  }

  @Test func faultsOfContentAreExplained() {
    let texts = [
      "a: 1\nb: 2\na: 3\n", "a: {x: 1, x: 2}\n", "a: !foo 3\nb: !!set {x}\n", "? [a]\n: b\n", "? {a: 1}\n: b\n",
      "<<: 3\n", "'<<': 3\n", "? \n: 1\n", "a: *b\n", "base: &base 1\na: *bse\n", "a: &a [*a]\n", "a: 1\n---\nb: 2\n",
      "",
      "# only a comment\n", "a: \"\\x07\"\n", "a: \"b\\0\"\n",
    ]
    let shown = texts.map { "\($0.debugDescription)\n\(yamlFindings($0))\n" }
    expectSnapshot(shown.joined(), named: "yaml-content.txt")
  }

  @Test func faultsOfEncodingAreExplained() {
    let texts: [[UInt8]] = [
      [0x61, 0x3A, 0x20, 0xEB, 0x0A], [0xFF, 0xFE, 0x61, 0x00], [0x61, 0x00, 0x3A, 0x00, 0x20, 0x00],
      [0xC3, 0xAB, 0x3A, 0x20, 0xE2, 0x82, 0x0A, 0x62, 0x3A, 0x20, 0x80, 0x80, 0x0A],
      Array("a: x\u{0}y\nb: \u{1B}\n".utf8),
      Array("a: 1\n\u{FEFF}b: 2\n".utf8), Array("a: 1\u{2028}b: 2\u{85}\n".utf8), Array("a: \u{7F}\u{9B}\n".utf8),
    ]
    let shown = texts.map { "\($0.map { String($0, radix: 16) }.joined(separator: " "))\n\(yamlFindings($0))\n" }
    expectSnapshot(shown.joined(), named: "yaml-encoding.txt")
  }

  @Test func readingGoesOnAfterAFault() {
    let text = """
      name: a \u{7} b
      lines:
        press: {machines: 2, machines: 3}
        lathe: b: c
        mill: "two
      stores:
        main: [1, 2
      sites: {a: 1}
      items:
        steel: !unit 5
        steel: 6
      routes: "three
      skills: 5
      pools: "four"
      wallets:
       - x
      	- y
      """
    expectSnapshot(yamlFindings(text), named: "yaml-several.txt")
  }

  @Test func faultyTextsGiveNoResult() {
    for text in ["a: b: c", "a: \u{7}", "", "a: [1", "{a: 1}}"] { #expect(readYAML(text).node == nil) }
  }

  @Test func lesserFaultsLeaveTheRest() {
    #expect(readYAML("a: 1\na: 2\nb: 3").node?.outline == "{a@1:1+1: 1@1:4+1, b@3:1+1: 3@3:4+1}@1:1+1")
    #expect(readYAML("a: 1\n---\nb: 2").node?.outline == "{a@1:1+1: 1@1:4+1}@1:1+1")
    #expect(readYAML("a: *x").node?.outline == "{a@1:1+1: @1:4+2}@1:1+1")
  }
}
