/// Names as the CPLEX-LP format allows them, escaped so that the original can be told from the text.
///
/// Letters, digits and `_ . , ( ) @ # ? '` stay. The three characters that names of ours are full of and the format
/// forbids get a look-alike: `-` becomes `~`, `[` and `]` become `{` and `}`. Every other byte of the UTF-8 text becomes
/// `$` and two hexadecimal digits, and so does the first byte of a name that would be read as a number or a keyword. A
/// name that is empty, longer than 255 bytes when escaped, or used before is replaced by `$column` or `$row` and its
/// number; a comment in the text then gives the original.
package enum TextName {
  /// The longest name that readers of the format accept.
  package static let lengthLimit = 255

  package static func escaped(_ name: String) -> String {
    var bytes: [UInt8] = []
    let source = Array(name.utf8)
    for (index, byte) in source.enumerated() {
      if index == 0 && isReadOtherwise(name, source) {
        bytes += hexadecimal(byte)
      } else if let mirrored = mirror(byte) {
        bytes.append(mirrored)
      } else if isPlain(byte) {
        bytes.append(byte)
      } else {
        bytes += hexadecimal(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The name that was escaped; `nil` where the text is not one that ``escaped(_:)`` makes.
  package static func unescaped(_ text: String) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "$") {
        guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else { return nil }
        bytes.append(high * 16 + low)
      } else {
        bytes.append(original(byte))
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func mirror(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "-"): UInt8(ascii: "~")
    case UInt8(ascii: "["): UInt8(ascii: "{")
    case UInt8(ascii: "]"): UInt8(ascii: "}")
    default: nil
    }
  }

  private static func original(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "~"): UInt8(ascii: "-")
    case UInt8(ascii: "{"): UInt8(ascii: "[")
    case UInt8(ascii: "}"): UInt8(ascii: "]")
    default: byte
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  private static func isPlain(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || "_.,()@#?'".utf8.contains(byte)
  }

  /// Whether the name would be taken for a number (`1x`, `.5`, `e5`), an infinity or a keyword.
  private static func isReadOtherwise(_ name: String, _ bytes: [UInt8]) -> Bool {
    if isDigit(bytes[0]) || bytes[0] == UInt8(ascii: ".") { return true }
    if bytes[0] | 0x20 == UInt8(ascii: "e") { return bytes.count == 1 || isDigit(bytes[1]) }
    return keywords.contains(name.lowercased())
  }

  private static let keywords: Set<String> = [
    "min", "max", "minimum", "maximum", "minimize", "maximize", "minimise", "maximise", "subject", "such", "st", "s.t.",
    "st.", "bound", "bounds", "gen", "general", "generals", "int", "integer", "integers", "bin", "binary", "binaries",
    "free", "end", "inf", "infinity", "nan", "semi", "semis", "sos", "sos1", "sos2", "sec", "sin",
  ]

  private static func hexadecimal(_ byte: UInt8) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return [UInt8(ascii: "$"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
