internal import PlantModel

extension SolveRecord.Stage {
  /// The distance between value and bound as both are published, as a share of the value's size, at least one unit.
  var gap: Double? {
    guard let bound else { return nil }
    let (value, limit) =
      goal.isMoney
      ? (Money(lek: value).lek, Money(lek: bound).lek) : (PublishedNumber(value).value, PublishedNumber(bound).value)
    return abs(limit - value) / max(1, abs(value))
  }
}
