/// Makes text from outside safe to show: nothing in it moves the cursor, changes colours or reorders what is read.
public enum VisibleText {
  /// The text with every control and direction character replaced by something to be seen.
  public static func of(_ text: String) -> String {
    if text.utf8.allSatisfy({ 0x20...0x7E ~= $0 }) { return text }
    return text.unicodeScalars.reduce(into: "") { $0 += replacement(for: $1) ?? String($1) }
  }

  /// What is shown in place of a scalar; nothing where it may be shown as it is.
  static func replacement(for scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x20...0x7E: return nil
    case 0...0x1F: return Unicode.Scalar(0x2400 + scalar.value).map { String($0) }
    case 0x7F: return "\u{2421}"
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate:
      return isJoiner(scalar) ? nil : "<U+\(hexadecimal(scalar.value))>"
    default: return nil
    }
  }

  /// The code of a scalar as it is usually written: `U+00A0`.
  static func codeName(of scalar: Unicode.Scalar) -> String { "U+\(hexadecimal(scalar.value))" }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// The joiners shape letters and pictures and move nothing.
  private static func isJoiner(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x200C || scalar.value == 0x200D
  }
}

extension VisibleText {
  /// A word from a file between back quotes for use in a message, cut to 60 characters.
  public static func quoted(_ text: String) -> String {
    let longest = 60
    return text.unicodeScalars.count <= longest
      ? "`\(of(text))`" : "`\(of(String(text.unicodeScalars.prefix(longest))))…`"
  }
}
