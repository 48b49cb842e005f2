internal import PlantModel

/// Numbers in messages.
enum NumberFormat {
  /// A number with at most six decimals.
  static func short(_ value: Double) -> String { PublishedNumber(value).description }

  /// A share as a percentage.
  static func percent(_ share: Double) -> String { "\(short(share * 100)) %" }
}
