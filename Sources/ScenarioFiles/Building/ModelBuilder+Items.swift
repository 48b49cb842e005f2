internal import LocatedText
internal import PlantModel

extension ModelBuilder {
  /// Reads items.
  func readItems() {
    items = each(.items) { id, record in
      let kind = record.choice("kind").flatMap(ItemKind.init)
      let unit = readUnit(record)
      let mass = record.quantity("mass")
      let family = record.text("family")
      let counted = unit.map { Counted(name: "`\(id)`", unit: ItemUnit(unit: $0, tonnesPerPiece: mass)) }
      let volume = record.quantity("volume", in: counted) ?? 0
      let explosive = record.quantity("neq", in: counted) ?? 0
      let hazard = record.choice("hazard").flatMap(HazardDivision.init)
      let isStorable = record.flag("storable") ?? true
      let holding = isStorable ? record.charge("holding", in: counted) : refusedHolding(record)
      let closing = record.quantity("closing_value", in: counted) ?? 0
      checkHazard(record, explosive, hazard)
      let name = record.name(or: id)
      guard let kind, let counted else { return nil }
      return Item(
        id: id, name: name, kind: kind, family: family ?? kind.rawValue, unit: counted.unit, volumePerUnit: volume,
        explosiveQuantityPerUnit: explosive, hazardDivision: hazard, isStorable: isStorable,
        holdingCost: holding ?? .zero, closingValue: UnitPrice(lek: closing))
    }
  }

  /// The unit something is counted in.
  func readUnit(_ record: Record) -> MeasurementUnit? {
    guard let text = record.text("unit") else { return nil }
    let unit = reading.unit(text)
    if let unit, unit.per == nil, unit.dimension != .ratio, unit.currency == nil, !text.contains("/") { return unit }
    let names = MeasurementUnit.atoms.filter { $0.base != nil && $0.base != .money }.map(\.name)
    reading.diagnostics.error(
      unit == nil ? "unknown-unit" : "unit-mismatch", at: record.location(of: "unit"),
      "`\(text)` is no unit that things are counted in",
      suggestion: nearest(text, among: names).map { "did you mean `\($0)`?" } ?? "write \(Words.list(names, limit: 8))")
    return nil
  }

  private func refusedHolding(_ record: Record) -> StandingCharge? {
    if record.states("holding") {
      reading.diagnostics.error(
        "contradiction", at: record.location(of: "holding"),
        "`\(record.address)` cannot be stored, so holding it costs nothing",
        suggestion: "take `holding` or `storable: no` out")
    }
    return nil
  }

  private func checkHazard(_ record: Record, _ explosive: Double, _ hazard: HazardDivision?) {
    if explosive > 0, hazard == nil, !record.states("hazard") {
      reading.diagnostics.error(
        "missing-hazard", at: record.location(of: "neq"),
        "`\(record.address)` has net explosive quantity but no hazard division",
        suggestion: "add `hazard: 1.1` … `1.6`")
    }
  }
}
