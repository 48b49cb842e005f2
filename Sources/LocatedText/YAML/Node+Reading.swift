extension Node {
  /// The scalar, where the value is one.
  public var scalar: Scalar? {
    if case .scalar(let scalar) = content { return scalar }
    return nil
  }

  /// The text, where the value is a scalar.
  public var text: String? { scalar?.text }

  /// The elements, where the value is a list.
  public var elements: [Node]? {
    if case .sequence(let elements) = content { return elements }
    return nil
  }

  /// The entries, where the value is a record.
  public var entries: [Entry]? {
    if case .mapping(let entries) = content { return entries }
    return nil
  }

  /// The entry of a key, where the value is a record that has it.
  public func entry(_ key: String) -> Entry? {
    entries?.first { $0.key == key }
  }

  /// The value of a key, where the value is a record that has it.
  public subscript(key: String) -> Node? { entry(key)?.value }

  /// Whether nothing is stated: an empty plain scalar, `~` or `null`.
  public var isNull: Bool {
    guard let scalar, !scalar.isQuoted else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(scalar.text)
  }

  /// What kind of value this is, for a message: `a list`.
  public var kindName: String {
    switch content {
    case .scalar: isNull ? "nothing" : "a single value"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}
