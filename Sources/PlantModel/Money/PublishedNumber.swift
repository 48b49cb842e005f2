/// A quantity as it is published: exact to a millionth of its unit.
///
/// A plan is rounded to these numbers once, when it leaves the solver. Files, ledger and auditor all use the rounded
/// ones, so that what is checked is what is read.
public struct PublishedNumber: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Millionths of the unit.
  public let millionths: Int64

  /// Makes a number from millionths of its unit.
  public init(millionths: Int64) {
    self.millionths = millionths
  }

  /// Makes the published number nearest to a value; values beyond ±9e12 are held at that limit.
  public init(_ value: Double) {
    let scaled = (value * 1e6).rounded()
    millionths = Int64(max(-9e18, min(9e18, scaled.isNaN ? 0 : scaled)))
  }

  /// Reads `-12.5`: digits, at most one point, at most six decimals, up to ±9e12; nothing for any other text.
  public init?(_ text: some StringProtocol) {
    let isNegative = text.hasPrefix("-")
    let parts = (isNegative ? text.dropFirst() : text[...]).split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { 48...57 ~= $0 } }),
      let whole = Int64(parts[0]), whole <= 9_000_000_000_000
    else { return nil }
    var fraction: Int64 = 0
    if parts.count == 2 {
      guard parts[1].utf8.count <= 6, let digits = Int64(parts[1]) else { return nil }
      fraction = (parts[1].utf8.count..<6).reduce(digits) { scaled, _ in scaled * 10 }
    }
    guard whole < 9_000_000_000_000 || fraction == 0 else { return nil }
    millionths = (isNegative ? -1 : 1) * (whole * 1_000_000 + fraction)
  }

  /// The number as a binary value.
  public var value: Double { Double(millionths) / 1e6 }

  /// Whether the left one comes first.
  public static func < (left: PublishedNumber, right: PublishedNumber) -> Bool { left.millionths < right.millionths }

  /// The number with as many decimals as it needs, at most six: `12.5`.
  public var description: String {
    let magnitude = millionths.magnitude
    let whole = "\(millionths < 0 ? "-" : "")\(magnitude / 1_000_000)"
    var digits = String(magnitude % 1_000_000)
    if digits == "0" { return whole }
    digits = String(repeating: "0", count: 6 - digits.count) + digits
    while digits.hasSuffix("0") { digits.removeLast() }
    return "\(whole).\(digits)"
  }
}
