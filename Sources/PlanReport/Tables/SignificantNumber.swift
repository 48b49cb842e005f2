/// Numbers written to significant digits, six where not said otherwise, without an exponent: marginal values and shares.
enum SignificantNumber {
  /// The text of a value, halves away from zero, trailing zeros left out; `0` for what is no finite number.
  ///
  /// The digits are those of the shortest decimal that reads back as the value, cut to so many: integer arithmetic on
  /// text, so that the result does not depend on the machine.
  static func text(_ value: Double, digits digitCount: Int = 6) -> String {
    guard value.isFinite, value != 0 else { return "0" }
    var (digits, point) = decimal(value.magnitude)
    if digits.count > digitCount {
      let roundsUp = digits[digitCount] >= 5
      digits.removeLast(digits.count - digitCount)
      if roundsUp { point += increment(&digits) }
    }
    while digits.count > 1, digits.last == 0 { digits.removeLast() }
    return (value < 0 ? "-" : "") + plain(digits, point: point)
  }

  /// The decimal digits of a positive value without leading zeros, and how many of them stand before the point.
  private static func decimal(_ value: Double) -> (digits: [Int], point: Int) {
    let parts = value.description.split(separator: "e")
    let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    var digits = mantissa.joined().utf8.map { Int($0) - 48 }
    var point = mantissa[0].utf8.count + exponent
    while digits.count > 1, digits.first == 0 {
      digits.removeFirst()
      point -= 1
    }
    return (digits, point)
  }

  /// Adds one to the last digit; answers by how many places the point moves.
  private static func increment(_ digits: inout [Int]) -> Int {
    for place in digits.indices.reversed() {
      if digits[place] < 9 {
        digits[place] += 1
        return 0
      }
      digits[place] = 0
    }
    digits.insert(1, at: 0)
    digits.removeLast()
    return 1
  }

  private static func plain(_ digits: [Int], point: Int) -> String {
    let text = digits.map(String.init).joined()
    if point <= 0 { return "0." + String(repeating: "0", count: -point) + text }
    if point >= digits.count { return text + String(repeating: "0", count: point - digits.count) }
    return "\(text.prefix(point)).\(text.dropFirst(point))"
  }
}
