/// One finding about the input: what is wrong, where, and what to do about it.
public struct Diagnostic: Hashable, Sendable {
  /// The stable name of this kind of finding, in kebab case: `unknown-key`.
  public let code: String
  /// How much it matters.
  public let severity: Severity
  /// Where; nothing for a finding that has no place in a file.
  public let location: Location?
  /// What is wrong, without a full stop.
  public let message: String
  /// What to do about it: `did you mean …?`.
  public let suggestion: String?
  /// Other places that explain it.
  public let related: [RelatedPlace]

  /// Makes a finding.
  public init(
    code: String, severity: Severity = .error, location: Location?, message: String, suggestion: String? = nil,
    related: [RelatedPlace] = []
  ) {
    self.code = code
    self.severity = severity
    self.location = location
    self.message = message
    self.suggestion = suggestion
    self.related = related
  }
}
