extension Diagnostics {
  /// All findings as they are shown to a person, with a blank line between them and a closing line that counts them.
  ///
  /// Beyond `limit` findings are counted, not shown. The text is empty where there is no finding, and ends with a line
  /// break otherwise.
  public func rendered(limit: Int = 100) -> String {
    let all = entries
    guard !all.isEmpty else { return "" }
    var parts = all.prefix(limit).map { $0.rendered() }
    var closing = Self.countLine(of: all)
    if all.count > limit { closing += " (the first \(limit) are shown)" }
    parts.append(closing)
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// The findings counted by severity: `2 errors, 1 warning`.
  private static func countLine(of entries: [Diagnostic]) -> String {
    let severities: [Severity] = [.error, .warning, .note]
    return severities.compactMap { severity in
      let count = entries.count { $0.severity == severity }
      return count == 0 ? nil : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
    }.joined(separator: ", ")
  }
}
