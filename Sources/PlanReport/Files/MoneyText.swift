internal import PlantModel

/// Reads amounts as ``Money`` writes them.
enum MoneyText {
  /// The amount of `-1234.50`: digits, a point, two decimals; nothing for any other text and beyond ±9e14 lek.
  static func read(_ text: String) -> Money? {
    let isNegative = text.hasPrefix("-")
    let parts = (isNegative ? text.dropFirst() : text[...]).split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...15).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { 48...57 ~= $0 } }),
      let whole = Int64(parts[0]), let fraction = Int64(parts[1])
    else { return nil }
    return Money(qindarka: (isNegative ? -1 : 1) * (whole * 100 + fraction))
  }
}
