extension Diagnostic {
  /// The finding as it is shown to a person.
  public func rendered() -> String { message }
}

extension Diagnostics {
  /// All findings as they are shown to a person, with a closing line that counts them; empty where there is none.
  public func rendered() -> String { entries.map { $0.rendered() }.joined(separator: "\n") }
}
