internal import LocatedText
internal import PlantModel

/// A number as it is written: its value, its unit, and where the unit begins.
struct NumberText {
  let value: Double
  let unit: Substring
  let unitOffset: Int

  /// Splits `12.5 t`; nothing where the text does not begin with a number, or where anything but one space follows it.
  init?(_ text: String) {
    guard let leading = DecimalNumber.leading(in: text) else { return nil }
    let length = leading.text.utf8.count
    let rest = text.utf8.dropFirst(length)
    value = leading.value
    if rest.isEmpty {
      unit = ""
      unitOffset = length
      return
    }
    guard rest.first == UInt8(ascii: " ") else { return nil }
    let start = rest.index(after: rest.startIndex)
    unit = text[start...]
    unitOffset = length + 1
    if unit.isEmpty || unit.first == " " { return nil }
  }

  /// Whether a text speaks of something that is no finite number.
  static func isNotFinite(_ text: String) -> Bool {
    let word = text.lowercased().drop { "+-.".contains($0) }
    if word.hasPrefix("nan") || word.hasPrefix("inf") { return true }
    return text.utf8.first.map { 48...57 ~= $0 || $0 == UInt8(ascii: "-") } == true
      && DecimalNumber.leading(in: text) == nil && text.contains { $0 == "e" || $0 == "E" }
  }
}
