/// What a number rests on.
public enum SourceKind: String, CaseIterable, Hashable, Sendable {
  /// Read in a public document.
  case published
  /// Computed from published numbers.
  case derived
  /// Assumed, with reason, confidence and date.
  case assumption
  /// Nothing is said about it.
  case unsourced
}

/// Every number of a scenario with its source.
public struct SourceRegister: Sendable {
  /// A number.
  public struct Entry: Hashable, Sendable {
    /// Where it stands in the resolved scenario: `lines.polican.press.hours`.
    public let address: String
    /// The number as written, with its unit.
    public let value: String
    /// The identifier of its source; nothing where none is stated.
    public let source: String?
    /// What it rests on.
    public let kind: SourceKind
    /// The file and line it stands in: `baseline.yaml:12`.
    public let place: String

    /// Names a number.
    public init(address: String, value: String, source: String?, kind: SourceKind, place: String) {
      self.address = address
      self.value = value
      self.source = source
      self.kind = kind
      self.place = place
    }
  }

  /// The numbers in the order of the resolved scenario.
  public let entries: [Entry]

  /// Makes a register.
  public init(entries: [Entry]) {
    self.entries = entries
  }

  /// How many numbers rest on a kind of source.
  public func count(of kind: SourceKind) -> Int { entries.count { $0.kind == kind } }
}
