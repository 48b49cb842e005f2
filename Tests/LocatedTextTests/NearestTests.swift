import LocatedText
import TestSupport
import Testing

@Suite struct NearestTests {
  @Test(arguments: [
    ("machnes", "machines"), ("mcahines", "machines"), ("Machines", "machines"), ("shift", "shifts"), ("hour", "hours"),
    ("availabilty", "availability"), ("polican.pres", "polican.press"), ("sihfts", "shifts"),
  ])
  func aSlipIsSeenThrough(word: String, meant: String) {
    let words = ["machines", "shifts", "hours", "availability", "polican.press", "site"]
    #expect(nearest(word, among: words) == meant)
  }

  @Test(arguments: ["", "x", "calendar", "mac", "completely different"])
  func whatIsFarIsNotGuessed(word: String) {
    #expect(nearest(word, among: ["machines", "shifts", "hours"]) == nil)
  }

  @Test func oneLetterIsNoMoreThanAnother() {
    #expect(nearest("a", among: ["b"]) == nil)
    #expect(nearest("a", among: ["ab"]) == "ab")
    #expect(nearest("x", among: [""]) == nil)
  }

  @Test func theOrderOfTheListDoesNotMatter() {
    var random = SplitMix64(seed: 1)
    let words = ["cat", "bat", "rat", "hat"]
    for _ in 0..<20 { #expect(nearest("zat", among: words.shuffled(using: &random)) == "bat") }
  }

  @Test func hostileWordsTakeNoTime() {
    let long = String(repeating: "a", count: 1_000_000)
    #expect(nearest(long, among: [long + "b", "a"]) != nil)
  }
}
