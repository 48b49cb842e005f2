internal import LocatedText
internal import PlantModel

extension Reading {
  /// The text of a node; a list or mapping is a finding.
  func text(_ node: Node, of key: String, expecting expected: String = "a text") -> String? {
    if let text = node.text, !node.isNull { return text }
    wrongType(node, of: key, expected)
    return nil
  }

  func flag(_ node: Node, of key: String) -> Bool? {
    guard let text = text(node, of: key, expecting: "`yes` or `no`") else { return nil }
    switch text {
    case "yes", "true": return true
    case "no", "false": return false
    default:
      diagnostics.error(
        "wrong-type", at: node.location, "`\(key)` is `yes` or `no`, not `\(text)`", suggestion: "write `yes` or `no`")
      return nil
    }
  }

  func choice(_ node: Node, _ words: [String], of key: String) -> String? {
    guard let text = text(node, of: key, expecting: "one word") else { return nil }
    if words.contains(text) { return text }
    diagnostics.error(
      "unknown-word", at: node.location, "`\(key)` cannot be `\(text)`",
      suggestion: nearest(text, among: words).map { "did you mean `\($0)`?" } ?? "write \(Words.choice(words))")
    return nil
  }

  func date(_ node: Node, of key: String) -> CivilDate? {
    guard let text = text(node, of: key, expecting: "a day") else { return nil }
    if let date = CivilDate(text) { return date }
    diagnostics.error(
      "not-a-date", at: node.location, "`\(text)` is no day of the calendar", suggestion: "write it as `2027-03-01`")
    return nil
  }

  func timeKey(_ node: Node, allowsRange: Bool) -> DayInterval? {
    guard let text = text(node, of: "time key", expecting: "a time key") else { return nil }
    return timeKey(text, at: node.location, allowsRange: allowsRange)
  }

  func timeKey(_ text: String, at location: Location, allowsRange: Bool) -> DayInterval? {
    if let interval = TimeKey.interval(text), allowsRange || !text.contains("..") { return interval }
    diagnostics.error(
      "not-a-date", at: location, "`\(text)` is no \(allowsRange ? "time key or range" : "time key")",
      suggestion: "write `2027`, `2027-Q1`, `2027-03` or `2027-03-01`"
        + (allowsRange ? ", or two of them as `2027-01..2027-06`" : ""))
    return nil
  }

  func integer(_ node: Node, of key: String) -> Int? {
    guard let text = text(node, of: key, expecting: "a whole number") else { return nil }
    if let number = Int(text), text.utf8.count < 16 { return number }
    diagnostics.error("wrong-type", at: node.location, "`\(key)` is a whole number, not `\(text)`")
    return nil
  }

  func delay(_ node: Node, of key: String) -> Delay? {
    guard let text = text(node, of: key, expecting: "a delay") else { return nil }
    return delay(text, at: node.location)
  }

  func delay(_ text: String, at location: Location) -> Delay? {
    if let delay = DelayText.read(text) { return delay }
    diagnostics.error(
      "not-a-delay", at: location, "`\(text)` is no delay",
      suggestion: "write whole `days`, `weeks`, `months`, `quarters` or `years`: `10 days`, `3 months`")
    return nil
  }

  func elements(_ node: Node, of key: String) -> [Node] {
    if let elements = node.elements { return elements }
    if node.text != nil { return [node] }
    wrongType(node, of: key, "a list")
    return []
  }

  func entries(_ node: Node, of address: String) -> [Node.Entry] {
    if let entries = node.entries { return entries }
    wrongType(node, of: address, "a mapping")
    return []
  }

  /// Reports that something else stands where a value of a kind is expected.
  func wrongType(_ node: Node, of key: String, _ expected: String) {
    diagnostics.error(
      "wrong-type", at: node.location, "`\(key)` is \(expected), not \(node.kindName)",
      suggestion: "write \(expected) here")
  }
}
