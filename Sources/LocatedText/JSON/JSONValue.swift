/// A JSON value with its keys in order and its numbers as written.
public indirect enum JSONValue: Hashable, Sendable {
  /// `null`
  case null
  /// `true` or `false`
  case boolean(Bool)
  /// A number as decimal text, exactly as it is to be written: `12.5`.
  case number(String)
  /// A text.
  case string(String)
  /// A list.
  case array([JSONValue])
  /// A record: members in order, no key twice.
  case object([JSONMember])
}

/// A member of a JSON record.
public struct JSONMember: Hashable, Sendable {
  /// The key.
  public let key: String
  /// The value.
  public let value: JSONValue

  /// Makes a member.
  public init(_ key: String, _ value: JSONValue) {
    self.key = key
    self.value = value
  }
}
