internal import LocatedText
internal import PlantModel

/// The smallest and the largest coefficient of a family of rules, and where they stand.
private struct CoefficientRange {
  var smallest: (value: Double, location: Location)?
  var largest: (value: Double, location: Location)?

  mutating func note(_ value: Double, _ location: @autoclosure () -> Location) {
    guard value > 0 else { return }
    if smallest.map({ value < $0.value }) ?? true { smallest = (value, location()) }
    if largest.map({ value > $0.value }) ?? true { largest = (value, location()) }
  }
}

extension ModelBuilder {
  /// Names the inputs that give a family of rules coefficients more than ten million apart: arithmetic loses digits.
  func warnOfRanges() {
    var balance = CoefficientRange()
    var lineHours = CoefficientRange()
    var labour = CoefficientRange()
    for (place, process) in processes.enumerated() {
      guard let process, let record = records[.processes]?[place] else { continue }
      for input in process.inputs { balance.note(input.quantity, location(record, "uses", .items, input.item)) }
      for output in process.outputs { balance.note(output.quantity, location(record, "makes", .items, output.item)) }
      for use in process.lineUses { lineHours.note(use.hours, location(record, "lines", .lines, use.line)) }
      for use in process.labourUses { labour.note(use.hours, location(record, "labour", .skills, use.skill)) }
    }
    var volume = CoefficientRange()
    var hazard = CoefficientRange()
    for (place, item) in items.enumerated() {
      guard let item, let record = records[.items]?[place] else { continue }
      volume.note(item.volumePerUnit, record.location(of: "volume"))
      hazard.note(item.explosiveQuantityPerUnit, record.location(of: "neq"))
    }
    for (family, range) in [
      (RuleFamily.itemBalance, balance), (.lineHours, lineHours), (.labourHours, labour), (.storeVolume, volume),
      (.storeHazard, hazard),
    ] { report(range, family) }
  }

  private func location<Element>(
    _ record: Record, _ key: String, _ section: SectionName, _ reference: Reference<Element>
  ) -> Location {
    record.node(key)?.entry(identifier(section, reference))?.value.location
      ?? (record.states("hours") ? record.location(of: "hours") : record.location(of: key))
  }

  private func report(_ range: CoefficientRange, _ family: RuleFamily) {
    guard let smallest = range.smallest, let largest = range.largest, largest.value > smallest.value * 1e7 else {
      return
    }
    reading.diagnostics.warning(
      "wide-range", at: smallest.location,
      "the numbers of the rules `\(family.rawValue)` lie more than ten million apart",
      suggestion: "count one of the two in a larger or smaller unit",
      related: [RelatedPlace(largest.location, "the largest one")])
  }
}
