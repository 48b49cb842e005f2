extension Diagnostic {
  /// The finding as it is shown to a person: the place, what is wrong, the line with the part underlined, what to do.
  ///
  /// ```
  /// baseline.yaml:12:7: error: unknown key `machnes` in line `polican.press` [unknown-key]
  ///    12 |       machnes: 2
  ///       |       ^~~~~~~
  ///    = help: did you mean `machines`?
  /// ```
  ///
  /// There is no line break at the end. Nothing in it can move a terminal's cursor, whatever the file holds.
  public func rendered() -> String {
    var lines = Self.lines(severity.rawValue, location, VisibleText.of(message) + " [\(code)]")
    if let suggestion { lines.append("   = help: \(VisibleText.of(suggestion))") }
    for place in related { lines += Self.lines("note", place.location, VisibleText.of(place.message)) }
    return lines.joined(separator: "\n")
  }

  private static func lines(_ severity: String, _ location: Location?, _ message: String) -> [String] {
    guard let location else { return ["\(severity): \(message)"] }
    var lines = ["\(location): \(severity): \(message)"]
    let line = location.source.line(location.line)
    guard !line.isEmpty else { return lines }
    let caret = CaretLine(of: line, column: location.column, length: location.length)
    let number = String(location.line)
    let width = max(5, number.count)
    lines.append(String(repeating: " ", count: width - number.count) + "\(number) | \(caret.text)")
    lines.append(String(repeating: " ", count: width) + " | \(caret.marks)")
    return lines
  }
}
