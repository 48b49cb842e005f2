/// Reads decimal numbers the same way everywhere: a point before the decimals, no grouping, no locale.
///
/// The grammar is `-`, digits, optionally `.` and digits, optionally `e` or `E` with a sign and digits. There is no
/// `NaN`, no infinity, no hexadecimal number, no `+` at the start, no `.5` and no `5.`.
public enum DecimalNumber {
  /// The value of a text that is a number and nothing else; nothing for any other text and for values beyond the
  /// binary range.
  public static func value(of text: some StringProtocol) -> Double? {
    guard let leading = leading(in: text), leading.text.utf8.count == text.utf8.count else { return nil }
    return leading.value
  }

  /// The longest number a text begins with (`12.5` of `12.5 t`) and its value.
  ///
  /// Nothing where the text begins with no number, or with one beyond the binary range.
  public static func leading(in text: some StringProtocol) -> (text: String, value: Double)? {
    let bytes = Array(text.utf8)
    var position = bytes.first == UInt8(ascii: "-") ? 1 : 0
    guard let whole = digits(in: bytes, from: position) else { return nil }
    position = whole
    if position < bytes.count, bytes[position] == UInt8(ascii: "."), let end = digits(in: bytes, from: position + 1) {
      position = end
    }
    if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
      var start = position + 1
      if start < bytes.count, bytes[start] == UInt8(ascii: "-") || bytes[start] == UInt8(ascii: "+") { start += 1 }
      if let end = digits(in: bytes, from: start) { position = end }
    }
    let number = String(decoding: bytes[..<position], as: UTF8.self)
    guard let value = Double(number), value.isFinite else { return nil }
    return (number, value)
  }

  private static func digits(in bytes: [UInt8], from start: Int) -> Int? {
    var position = start
    while position < bytes.count, UInt8(ascii: "0")...UInt8(ascii: "9") ~= bytes[position] { position += 1 }
    return position > start ? position : nil
  }
}

extension DecimalNumber {
  /// Whether a text is a number of JSON: the grammar above without superfluous zeros at the start.
  static func isJSONNumber(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    let start = bytes.first == UInt8(ascii: "-") ? 1 : 0
    guard var position = digits(in: bytes, from: start) else { return false }
    if bytes[start] == UInt8(ascii: "0"), position > start + 1 { return false }
    if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
      guard let end = digits(in: bytes, from: position + 1) else { return false }
      position = end
    }
    if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
      position += 1
      if position < bytes.count, bytes[position] == UInt8(ascii: "-") || bytes[position] == UInt8(ascii: "+") {
        position += 1
      }
      guard let end = digits(in: bytes, from: position) else { return false }
      position = end
    }
    return position == bytes.count
  }
}
