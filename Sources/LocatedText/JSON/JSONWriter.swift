/// Writes JSON values as text that is the same every time.
public enum JSONWriter {
  /// The text of a value, indented by two spaces for each level, with a line break at the end.
  ///
  /// Lists of plain values stand on one line. A number that is not decimal text is written as a string, so that the
  /// result is always JSON.
  public static func bytes(of value: JSONValue) -> [UInt8] {
    var output: [UInt8] = []
    write(value, depth: 0, to: &output)
    output.append(UInt8(ascii: "\n"))
    return output
  }

  /// The text of a value on one line, without spaces and without a line break.
  public static func compactBytes(of value: JSONValue) -> [UInt8] {
    var output: [UInt8] = []
    write(value, depth: nil, to: &output)
    return output
  }

  private static func write(_ value: JSONValue, depth: Int?, to output: inout [UInt8]) {
    switch value {
    case .null: output += "null".utf8
    case .boolean(let flag): output += (flag ? "true" : "false").utf8
    case .number(let text):
      if DecimalNumber.isJSONNumber(text) { output += text.utf8 } else { write(text, to: &output) }
    case .string(let text): write(text, to: &output)
    case .array(let elements):
      let isPlain = elements.allSatisfy(\.isPlain)
      writeList(elements, "[", "]", depth: depth, isOnOneLine: isPlain, to: &output) { element, inner, output in
        write(element, depth: inner, to: &output)
      }
    case .object(let members):
      writeList(members, "{", "}", depth: depth, isOnOneLine: false, to: &output) { member, inner, output in
        write(member.key, to: &output)
        output += (inner == nil ? ":" : ": ").utf8
        write(member.value, depth: inner, to: &output)
      }
    }
  }

  private static func writeList<Element>(
    _ elements: [Element], _ opening: String, _ closing: String, depth: Int?, isOnOneLine: Bool,
    to output: inout [UInt8], writeElement: (Element, Int?, inout [UInt8]) -> Void
  ) {
    output += opening.utf8
    for (position, element) in elements.enumerated() {
      if position > 0 { output.append(UInt8(ascii: ",")) }
      if let depth {
        if !isOnOneLine { breakLine(depth + 1, &output) } else if position > 0 { output.append(UInt8(ascii: " ")) }
      }
      writeElement(element, depth.map { $0 + 1 }, &output)
    }
    if let depth, !elements.isEmpty, !isOnOneLine { breakLine(depth, &output) }
    output += closing.utf8
  }

  private static func breakLine(_ depth: Int, _ output: inout [UInt8]) {
    output.append(UInt8(ascii: "\n"))
    output += Array(repeating: UInt8(ascii: " "), count: 2 * depth)
  }

  private static func write(_ text: String, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\"".utf8
      case "\\": output += "\\\\".utf8
      case "\n": output += "\\n".utf8
      case "\r": output += "\\r".utf8
      case "\t": output += "\\t".utf8
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        output += ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8
      default: output += String(scalar).utf8
      }
    }
    output.append(UInt8(ascii: "\""))
  }
}

extension JSONValue {
  /// Whether the value holds no other values.
  fileprivate var isPlain: Bool {
    switch self {
    case .array, .object: false
    default: true
    }
  }
}
