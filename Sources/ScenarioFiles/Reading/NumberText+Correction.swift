internal import LocatedText
internal import PlantModel

extension NumberText {
  /// What was probably meant by a text that is almost a number with a unit: thousands grouped, a missing space, a
  /// decimal comma or a plus sign.
  static func correction(of text: String) -> String? {
    var bytes = Array(text.utf8.filter { $0 != UInt8(ascii: "_") })
    if bytes.first == UInt8(ascii: "+") { bytes.removeFirst() }
    let end = bytes.firstIndex { !isPartOfNumber($0) } ?? bytes.count
    guard end > 0, bytes[0] != UInt8(ascii: " ") else { return nil }
    var number = bytes[..<end].filter { $0 != UInt8(ascii: " ") }
    let commas = number.indices.filter { number[$0] == UInt8(ascii: ",") }
    if commas.count == 1, number.count - commas[0] != 4, !number.contains(UInt8(ascii: ".")) {
      number[commas[0]] = UInt8(ascii: ".")
    } else {
      number.removeAll { $0 == UInt8(ascii: ",") }
    }
    let digits = String(decoding: number, as: UTF8.self)
    guard DecimalNumber.value(of: digits) != nil else { return nil }
    let unit = String(decoding: bytes[end...], as: UTF8.self).drop { $0 == " " }
    let corrected = unit.isEmpty ? digits : "\(digits) \(unit)"
    return corrected == text || (!unit.isEmpty && MeasurementUnit(String(unit)) == nil) ? nil : corrected
  }

  private static func isPartOfNumber(_ byte: UInt8) -> Bool {
    48...57 ~= byte || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: " ")
      || byte == UInt8(ascii: "-")
  }
}
