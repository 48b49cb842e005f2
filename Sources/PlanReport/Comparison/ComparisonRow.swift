internal import PlantModel

/// One indicator of several plans.
struct ComparisonRow: Sendable {
  /// The heading it stands under.
  let section: String
  /// What it is.
  let label: String
  /// The unit of quantities and counts; money and shares have their own.
  let unit: String
  /// One figure a plan; nothing where the plan has no such thing.
  let values: [ComparisonValue?]
  /// Whether only the table for programs tells it.
  let isDetail: Bool

  init(_ section: String, _ label: String, _ unit: String = "", _ values: [ComparisonValue?], isDetail: Bool = false) {
    self.section = section
    self.label = label
    self.unit = unit
    self.values = values
    self.isDetail = isDetail
  }

  /// By how much a plan's figure lies above the first plan's.
  func difference(_ place: Int) -> ComparisonValue? {
    guard place > 0, let first = values[0], let value = values[place] else { return nil }
    return value.difference(from: first)
  }

  /// Whether any plan has a figure other than zero.
  var saysSomething: Bool { values.contains { ($0?.size ?? 0) != 0 } }
}
