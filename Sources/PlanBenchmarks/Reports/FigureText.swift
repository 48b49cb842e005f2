/// Figures of measurements as people read them: three digits that count, the same on every computer.
enum FigureText {
  /// Seconds, from microseconds to hours.
  static func seconds(_ value: Double) -> String {
    if value < 1e-3 { return significant(value * 1e6) + " µs" }
    if value < 1 { return significant(value * 1e3) + " ms" }
    return significant(value) + " s"
  }

  /// Bytes in MiB.
  static func mebibytes(_ bytes: Int) -> String { significant(Double(bytes) / 1_048_576) + " MiB" }

  /// Three significant digits without an exponent between a thousandth and a million.
  static func significant(_ value: Double) -> String {
    guard value.isFinite else { return "-" }
    if value == 0 { return "0" }
    if abs(value) < 1e-3 { return exponential(value) }
    var decimals = 2
    var limit = 10.0
    while abs(value) >= limit - 0.5 * limit / 1000, decimals > 0 {
      decimals -= 1
      limit *= 10
    }
    return fixed(value, decimals: abs(value) < 1 ? 3 : decimals)
  }

  /// A number with so many decimals.
  static func fixed(_ value: Double, decimals: Int) -> String {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let scaled = (abs(value) * scale).rounded()
    guard scaled < 9e15 else { return "\(value)" }
    let sign = value < 0 && scaled > 0 ? "-" : ""
    let whole = Int(scaled) / Int(scale)
    guard decimals > 0 else { return sign + String(whole) }
    let fraction = String(Int(scaled) % Int(scale))
    return sign + "\(whole)." + String(repeating: "0", count: decimals - fraction.count) + fraction
  }

  private static func exponential(_ value: Double) -> String {
    var mantissa = abs(value)
    var exponent = 0
    while mantissa < 1, exponent > -320 {
      mantissa *= 10
      exponent -= 1
    }
    return (value < 0 ? "-" : "") + fixed(mantissa, decimals: 1) + "e\(exponent)"
  }
}
