/// A second place that explains a finding: where a key was stated first, where an anchor stands.
public struct RelatedPlace: Hashable, Sendable {
  /// The place.
  public let location: Location
  /// What is to be seen there: `first stated here`.
  public let message: String

  /// Points at a place and says what is to be seen there.
  public init(_ location: Location, _ message: String) {
    self.location = location
    self.message = message
  }
}
