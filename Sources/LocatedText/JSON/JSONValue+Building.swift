extension JSONValue {
  /// An integer.
  public static func integer(_ value: Int) -> JSONValue { .number(String(value)) }

  /// A record from pairs in order: `.record(["status": .string("optimal")])`.
  public static func record(_ members: KeyValuePairs<String, JSONValue>) -> JSONValue {
    .object(members.map { JSONMember($0.key, $0.value) })
  }

  /// The value of a key, where this is a record that has it.
  public subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The text, where this is a text.
  public var string: String? {
    if case .string(let text) = self { return text }
    return nil
  }

  /// The decimal text of the number, where this is a number.
  public var number: String? {
    if case .number(let text) = self { return text }
    return nil
  }

  /// The flag, where this is one.
  public var boolean: Bool? {
    if case .boolean(let flag) = self { return flag }
    return nil
  }

  /// The elements, where this is a list.
  public var elements: [JSONValue]? {
    if case .array(let elements) = self { return elements }
    return nil
  }

  /// The members, where this is a record.
  public var members: [JSONMember]? {
    if case .object(let members) = self { return members }
    return nil
  }
}
