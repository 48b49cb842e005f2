internal import PlantModel

/// Numbers as a person reads them: rounded, thousands in groups of three with a space between.
enum Figure {
  /// A quotient of whole numbers, rounded half away from zero to some decimals.
  static func text(_ numerator: Int64, per unit: Int64, decimals: Int) -> String {
    let scale = (0..<decimals).reduce(Int128(1)) { scaled, _ in scaled * 10 }
    let product = Int128(numerator) * scale
    let magnitude = (product < 0 ? -product : product) + Int128(unit) / 2
    let rounded = magnitude / Int128(unit)
    let sign = numerator < 0 && rounded > 0 ? "-" : ""
    let whole = grouped(String(rounded / scale))
    if decimals == 0 { return sign + whole }
    let fraction = String(rounded % scale)
    return "\(sign)\(whole).\(String(repeating: "0", count: decimals - fraction.utf8.count))\(fraction)"
  }

  /// A quantity with some decimals.
  static func text(_ number: PublishedNumber, decimals: Int) -> String {
    text(number.millionths, per: 1_000_000, decimals: decimals)
  }

  /// A quantity with as many decimals as its size calls for.
  static func text(_ number: PublishedNumber) -> String { text(number, decimals: decimals(for: [number])) }

  /// A share as per cent with one decimal; a dash where there is none.
  static func percent(_ share: Double?) -> String {
    share.map { "\(text(PublishedNumber($0 * 100), decimals: 1)) %" } ?? "-"
  }

  /// The decimals that suit the largest of some quantities: none from a hundred on or where all are whole.
  static func decimals(for numbers: [PublishedNumber]) -> Int {
    if numbers.allSatisfy({ $0.millionths % 1_000_000 == 0 }) { return 0 }
    let largest = numbers.map(\.millionths.magnitude).max() ?? 0
    return largest >= 100_000_000 ? 0 : largest >= 10_000_000 ? 1 : 2
  }

  static func grouped(_ digits: String) -> String {
    var groups: [Substring] = []
    var rest = digits[...]
    while rest.utf8.count > 3 {
      groups.append(rest.suffix(3))
      rest = rest.dropLast(3)
    }
    return ([rest] + groups.reversed()).joined(separator: " ")
  }
}

/// The unit in which a report states its money, chosen by the largest amount so that columns stay readable.
struct MoneyScale: Sendable {
  /// What stands beside the amounts: `million lek` or `lek`.
  let name: String
  private let unit: Int64
  private let decimals: Int

  init(_ amounts: [Money]) {
    let largest = amounts.map(\.qindarka.magnitude).max() ?? 0
    if largest >= 100_000_000 {
      name = "million lek"
      unit = 100_000_000
      decimals = largest >= 10_000_000_000 ? 1 : 2
    } else {
      name = "lek"
      unit = 100
      decimals = 0
    }
  }

  func text(_ money: Money) -> String { Figure.text(money.qindarka, per: unit, decimals: decimals) }

  /// A difference, with its sign.
  func signed(_ money: Money) -> String {
    let text = text(money)
    return money > .zero && text.contains { $0.isNumber && $0 != "0" } ? "+" + text : text
  }
}
