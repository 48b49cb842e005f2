internal import LocatedText

/// Writes a document as YAML, one way only.
struct YAMLWriter {
  private(set) var text = ""

  /// Adds a line.
  mutating func line(_ content: String) {
    text += content
    text += "\n"
  }

  /// Adds the entries of a mapping.
  mutating func mapping(_ entries: [Node.Entry], indent: Int) {
    let margin = String(repeating: " ", count: indent)
    for entry in entries { value(entry.value, after: "\(margin)\(YAMLWriter.scalar(entry.key)):", indent: indent) }
  }

  private mutating func value(_ node: Node, after start: String, indent: Int) {
    switch node.content {
    case .scalar(let scalar): line("\(start) \(YAMLWriter.scalar(scalar.text, isQuoted: scalar.isQuoted))")
    case .mapping(let entries):
      line(entries.isEmpty ? "\(start) {}" : start)
      mapping(entries, indent: indent + 2)
    case .sequence(let elements):
      let scalars = elements.compactMap(\.scalar)
      if scalars.count == elements.count {
        let texts = scalars.map { YAMLWriter.scalar($0.text, isQuoted: $0.isQuoted) }
        line("\(start) [\(texts.joined(separator: ", "))]")
        return
      }
      line(start)
      let margin = String(repeating: " ", count: indent + 2)
      for element in elements { value(element, after: "\(margin)-", indent: indent + 2) }
    }
  }

  /// A text as YAML: plain where nothing in it could be taken for anything else, else in double quotes.
  static func scalar(_ text: String, isQuoted: Bool = false) -> String {
    let isWord = isQuoted && ["null", "Null", "NULL"].contains(text)
    if !isWord, isPlain(Array(text.utf8)) { return text }
    if !isQuoted, text == "" || text == "~" { return text }
    return text.unicodeScalars.reduce(into: "\"") { $0 += escaped($1) } + "\""
  }

  private static func isPlain(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first, let last = bytes.last, last != UInt8(ascii: " ") else { return false }
    let isNegative = first == UInt8(ascii: "-") && bytes.count > 1 && isDigit(bytes[1])
    guard isNegative || isDigit(first) || isLetter(first) else { return false }
    return bytes.allSatisfy { isDigit($0) || isLetter($0) || " ._%/+-".utf8.contains($0) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { 48...57 ~= byte }

  private static func isLetter(_ byte: UInt8) -> Bool { 65...90 ~= byte || 97...122 ~= byte }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\t": return "\\t"
    default: break
    }
    let isPrintable =
      0x20...0x7E ~= scalar.value || 0xA0...0xD7FF ~= scalar.value && scalar.value != 0x2028 && scalar.value != 0x2029
      || 0xE000...0xFFFD ~= scalar.value && scalar.value != 0xFEFF || scalar.value >= 0x10000
    if isPrintable { return String(scalar) }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
  }
}
