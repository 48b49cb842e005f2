/// Names as the free MPS format allows them, escaped so that the original can be told from the text.
///
/// Blanks, control characters and `%` become `%` and two hexadecimal digits per byte, and so does the first byte of a name
/// that begins with `*`, `'` or `$`, which readers take for a comment or a marker. An empty name, one of more than 255 bytes
/// or one that was used before becomes `%column` or `%row` and its number.
enum MPSName {
  static let lengthLimit = 255

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

  static func all(count: Int, kind: String, reserved: Set<String> = [], _ name: (Int) -> String) -> [String] {
    var used = reserved
    return (0..<count).map { position in
      let escaped = escaped(name(position))
      if escaped.isEmpty || escaped.utf8.count > lengthLimit || !used.insert(escaped).inserted {
        return "%\(kind)\(position + 1)"
      }
      return escaped
    }
  }
}
