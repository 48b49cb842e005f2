import LocatedText
import Testing

@Suite struct YAMLLimitTests {
  @Test func aliasesThatExplodeAreStopped() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...12 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    let (node, codes) = readYAML(text)
    #expect(node == nil && codes == ["alias-explosion"])
  }

  @Test func aliasesWithinTheLimitAreFine() {
    let text = "a: &a [1, 2, 3]\nb:\n" + String(repeating: "- *a\n", count: 1000)
    let (node, codes) = readYAML(text)
    #expect(codes == [] && node?["b"]?.elements?.count == 1000)
  }

  @Test func theLimitCountsWhatAliasesAdd() {
    var limits = YAMLText.Limits()
    limits.aliasedNodes = 8
    let text = "a: &a [1, 2, 3]\nb: [*a, *a]\n"
    #expect(yamlFindings(text, limits: limits) == "")
    limits.aliasedNodes = 7
    #expect(yamlFindings(text, limits: limits).contains("the aliases of this file stand for more than 7 values"))
  }

  @Test(arguments: ["[", "{a: ", "- ", "? "])
  func depthIsLimited(opening: String) {
    let (node, codes) = readYAML(String(repeating: opening, count: 100_000))
    #expect(node == nil && codes == ["too-deep"])
  }

  @Test func depthWithinTheLimitIsFine() {
    let text = String(repeating: "[", count: 63) + "1" + String(repeating: "]", count: 63)
    #expect(readYAML(text).codes == [])
    #expect(readYAML("[\(text)]").codes == ["too-deep"])
  }

  @Test func findingsAreLimited() {
    let text = String(repeating: "a: b: c\n", count: 1000)
    #expect(readYAML(text).codes == Array(repeating: "yaml-syntax", count: 10))
    let controls = String(repeating: "a\u{7}", count: 1000)
    #expect(readYAML(controls).codes == Array(repeating: "control-character", count: 10))
  }
}
