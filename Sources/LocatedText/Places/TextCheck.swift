/// Finds what no text file of ours may hold: wrong UTF-8 and control characters.
///
/// Every bad place is replaced by one `U+FFFD`, so that reading can go on and every later column stays right.
struct TextCheck {
  /// What a format allows beyond printable text.
  enum Rules {
    /// No control characters, and none of U+0085, U+2028 and U+2029: YAML readers take these for line breaks and editors
    /// do not.
    case yaml
    /// No control characters.
    case csv
    /// Whatever is UTF-8: the grammar itself sees to control characters.
    case json

    fileprivate func allow(_ scalar: UInt32) -> Bool {
      switch scalar {
      case 0x85, 0x2028, 0x2029: self != .yaml
      case 0..<0x20, 0x7F..<0xA0, 0xFEFF, 0xFFFE, 0xFFFF: self == .json
      default: true
      }
    }
  }

  /// The text without byte order mark and with bad places replaced; always good UTF-8.
  private(set) var text: [UInt8] = []
  /// Whether nothing had to be replaced.
  private(set) var isClean = true
  /// Whether the file is of another encoding altogether, so that reading on makes no sense.
  private(set) var isForeign = false

  /// The greatest number of findings of this kind reported for one file.
  private static let limit = 10
  private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// Checks a file; findings are added to the list.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - rules: What its format allows.
  ///   - diagnostics: The list of findings.
  init(_ source: SourceText, rules: Rules, into diagnostics: inout Diagnostics) {
    let bytes = source.bytes
    if let encoding = Self.foreignEncoding(of: bytes) {
      diagnostics.error(
        "not-utf-8", at: Location(source: source, line: 1, column: 1),
        "the file is encoded as \(encoding), not as UTF-8",
        suggestion: "save it as UTF-8")
      isClean = false
      isForeign = true
      return
    }
    var copied = source.markLength
    var position = copied
    var findings = 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte >= 0x20 && byte < 0x7F || byte == 0x0A || byte == 0x0D || byte == 0x09 {
        position += 1
        continue
      }
      let (length, scalar) = Self.decode(bytes, at: position)
      if let scalar, rules.allow(scalar) {
        position += length
        continue
      }
      text += bytes[copied..<position]
      text += Self.replacement
      if findings < Self.limit {
        Self.report(source, position..<(position + length), scalar, into: &diagnostics)
      }
      findings += 1
      position += length
      copied = position
    }
    isClean = findings == 0
    text += bytes[copied...]
  }

  private static func foreignEncoding(of bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
    let start = bytes.prefix(64)
    return start.count >= 4 && start.count(where: { $0 == 0 }) * 3 >= start.count ? "UTF-16 or as binary data" : nil
  }

  private static func report(
    _ source: SourceText, _ range: Range<Int>, _ scalar: UInt32?, into diagnostics: inout Diagnostics
  ) {
    let location = Location(source: source, bytes: range)
    guard let scalar = scalar.flatMap(Unicode.Scalar.init) else {
      let byte = source.bytes[range.lowerBound]
      let meant = byte >= 0xA0 ? "; in Windows-1252 this byte is `\(Unicode.Scalar(byte))`" : ""
      diagnostics.error(
        "not-utf-8", at: location, "byte 0x\(String(byte, radix: 16, uppercase: true)) is not UTF-8 text",
        suggestion: "save the file as UTF-8\(meant)")
      return
    }
    let name = VisibleText.codeName(of: scalar)
    switch scalar.value {
    case 0xFEFF:
      diagnostics.error(
        "control-character", at: location, "a byte order mark (\(name)) may stand at the start of a file only",
        suggestion: "remove it; it is left behind where files are joined")
    case 0x85, 0x2028, 0x2029:
      diagnostics.error(
        "control-character", at: location, "\(name) is a line break for some programs and none for others",
        suggestion: "use an ordinary line break or a space")
    default:
      diagnostics.error(
        "control-character", at: location, "the text holds the control character \(name)", suggestion: "remove it")
    }
  }
}
