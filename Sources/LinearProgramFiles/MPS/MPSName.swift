/// Names as the MPS format allows them, escaped so that the original can be told from the text.
///
/// Blanks, control characters and `%` become `%` and two hexadecimal digits per byte, and so does the first byte of a name
/// that begins with `*`, `'` or `$`, which readers take for a comment or a marker. An empty name, one that is too long when
/// escaped or one that was used before becomes `%c` or `%r` and its number; a comment in the text then gives the original.
enum MPSName {
  /// The longest name that readers of the free format accept.
  static let freeLimit = 255
  /// The width of a name in the fixed format.
  static let fixedLimit = 8

  static func escaped(_ name: String) -> String {
    var bytes: [UInt8] = []
    for (index, byte) in name.utf8.enumerated() {
      let isSpecialStart = index == 0 && "*'$".utf8.contains(byte)
      if byte <= 0x20 || byte == 0x7f || byte == UInt8(ascii: "%") || isSpecialStart {
        let digits = Array("0123456789ABCDEF".utf8)
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The name behind one that ``escaped(_:)`` makes; any other text as it is.
  static func original(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte != UInt8(ascii: "%") {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else { return text }
      bytes.append(high * 16 + low)
    }
    guard let name = String(validating: bytes, as: UTF8.self), escaped(name) == text else { return text }
    return name
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}

/// The names of all columns or all rows as an MPS text uses them, each different from the others.
struct MPSNames {
  let names: [String]
  /// Those that could not be escaped, with the original.
  let replaced: [(name: String, original: String)]

  /// - Parameter letter: what a replacement begins with after the `%`. It is no hexadecimal digit of an escape of ours: those
  ///   are capitals.
  init(count: Int, letter: Character, lengthLimit: Int, _ name: (Int) -> String) {
    var used: Set<String> = []
    var names: [String] = []
    var replaced: [(name: String, original: String)] = []
    for position in 0..<count {
      let original = name(position)
      var escaped = MPSName.escaped(original)
      if escaped.isEmpty || escaped.utf8.count > lengthLimit || !used.insert(escaped).inserted {
        // In base 36 six characters number more columns than a program can have.
        escaped = "%\(letter)\(String(position + 1, radix: 36))"
        replaced.append((escaped, original))
      }
      names.append(escaped)
    }
    self.names = names
    self.replaced = replaced
  }
}
