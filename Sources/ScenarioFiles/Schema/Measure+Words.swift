internal import PlantModel

extension Measure.Limits {
  /// Whether a value of the model lies within.
  func allows(_ value: Double) -> Bool {
    switch self {
    case .any: true
    case .notNegative: value >= 0
    case .positive: value > 0
    case .share: value >= 0 && value <= 1
    case .positiveShare: value > 0 && value <= 1
    case .shareBelowOne: value >= 0 && value < 1
    case .hoursOfDay: value > 0 && value <= 24
    }
  }

  /// The range as a clause.
  var sentence: String {
    switch self {
    case .any: "any number is allowed"
    case .notNegative: "it must not be negative"
    case .positive: "it must be above zero"
    case .share: "it must lie from 0 % to 100 %"
    case .positiveShare: "it must be above 0 % and at most 100 %"
    case .shareBelowOne: "it must be at least 0 % and below 100 %"
    case .hoursOfDay: "it must be above 0 and at most 24 h/shift"
    }
  }

  /// What to do about a value outside.
  var suggestion: String {
    switch self {
    case .any: ""
    case .notNegative: "write 0 or more"
    case .positive: "write a number above 0"
    case .share, .positiveShare, .shareBelowOne: "write a share such as `80 %`, or `0.8`"
    case .hoursOfDay: "write the length of one shift, such as `8 h/shift`"
    }
  }
}

extension Measure {
  /// A pattern with the unit of an item in place of ITEM.
  static func replacingItem(in text: String, by unit: String) -> String {
    text.split(separator: "/").map { $0 == "ITEM" ? unit : String($0) }.joined(separator: "/")
  }

  /// A unit per month with another calendar unit.
  static func replacingMonth(in text: String, by unit: String) -> String {
    text.split(separator: "/").map { $0 == "month" ? unit : String($0) }.joined(separator: "/")
  }
}

extension MeasurementUnit {
  /// The other units of one part that fit a pattern: `min` for `h`.
  static func fitting(_ pattern: Measure.Pattern) -> [String] {
    let parts = pattern.text.split(separator: "/")
    guard let first = parts.first.flatMap({ MeasurementUnit(String($0)) }), first.dimension != .ratio else { return [] }
    return atoms.filter { atom in
      atom.name != first.symbol && atom.base.map(Dimension.init) == first.dimension
    }.map { atom in ([atom.name] + parts.dropFirst().map(String.init)).joined(separator: "/") }
  }
}
