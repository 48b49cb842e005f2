internal import LocatedText
internal import PlantModel

/// A number read and converted to the units of the model.
struct MeasuredValue {
  /// The value, in lek where it is money of a known currency at no date; else see `currency`.
  let value: Double
  /// The calendar unit it is per.
  let per: CalendarUnit?
  /// The currency that must still be converted; nothing for lek and what is no money.
  let currency: String?
}

extension Reading {
  /// The largest number that is read: beyond it neither the solver nor exact sums of money hold.
  static let largest = 1e15

  /// Reads a number that must fit a measure; each fault is a finding.
  func measured(_ node: Node, _ measure: Measure, _ counted: Counted?, of key: String) -> MeasuredValue? {
    guard let text = text(node, of: key, expecting: "a number") else { return nil }
    guard let number = NumberText(text) else {
      reportNoNumber(text, node, measure, counted)
      return nil
    }
    guard let unit = unit(String(number.unit)) else {
      reportUnknownUnit(number, node, measure, counted)
      return nil
    }
    guard counted != nil || measure.patterns[0].item == .none else { return nil }
    guard let factor = measure.factor(of: unit, counted: counted?.unit) else {
      reportMismatch(text, number, node, measure, counted, of: key)
      return nil
    }
    let value = number.value * factor
    guard abs(value) <= Reading.largest else {
      diagnostics.error(
        "out-of-range", at: node.location, "`\(text)` is too large to be planned",
        suggestion: "check the number and its unit")
      return nil
    }
    guard measure.limits.allows(value) else {
      diagnostics.error(
        "out-of-range", at: node.location, "`\(key)` is \(text), but \(measure.limits.sentence)",
        suggestion: measure.limits.suggestion)
      return nil
    }
    let currency = unit.currency.flatMap { $0 == "lek" ? nil : $0 }
    return MeasuredValue(value: value, per: unit.per, currency: currency)
  }

  /// Reads one number; money of a currency is converted at the rate of the first day of the horizon.
  func quantity(_ node: Node, _ measure: Measure, _ counted: Counted?, of key: String) -> Double? {
    guard let measured = measured(node, measure, counted, of: key) else { return nil }
    guard let currency = measured.currency else { return measured.value }
    guard let rates = currencies[currency] else { return nil }
    return measured.value * (horizon.map { rates.value(on: $0.start) } ?? rates.base)
  }

  private func reportNoNumber(_ text: String, _ node: Node, _ measure: Measure, _ counted: Counted?) {
    if NumberText.isNotFinite(text) {
      diagnostics.error(
        "not-finite", at: node.location, "`\(text)` is not a finite number",
        suggestion: "write a number of ordinary size, such as `\(example(measure, counted))`")
      return
    }
    diagnostics.error(
      "not-a-number", at: node.location, "`\(text)` is not a number with a unit",
      suggestion: NumberText.correction(of: text).map { "write `\($0)`" }
        ?? "write number, space, unit: `\(example(measure, counted))`")
  }

  private func reportUnknownUnit(
    _ number: NumberText, _ node: Node, _ measure: Measure, _ counted: Counted?
  ) {
    let written = String(number.unit)
    let fitting = fittingUnits(measure, counted)
    let near =
      nearest(written, among: fitting.prefix(1)) ?? nearest(written, among: fitting)
      ?? nearest(written, among: MeasurementUnit.atoms.map(\.name))
    var suggestion = near.map { "did you mean `\($0)`?" } ?? "units that fit: \(Words.list(fitting, limit: 8))"
    let first = written.prefix { $0 != "/" }
    if near == nil, measure.isMoney, first.count == 3, first.allSatisfy({ $0.isASCII && $0.isUppercase }) {
      suggestion = "give its rate at the top: `currencies: {\(first): 100 lek/\(first)}`"
    }
    diagnostics.error(
      "unknown-unit", at: node.location.part(offset: number.unitOffset, length: written.count),
      "`\(written)` is no unit", suggestion: suggestion)
  }

  private func reportMismatch(
    _ text: String, _ number: NumberText, _ node: Node, _ measure: Measure, _ counted: Counted?, of key: String
  ) {
    let fitting = fittingUnits(measure, counted)
    let expected = measure.text.isEmpty ? "a plain number" : "in \(fitting.first ?? "")"
    let isCounted = measure.patterns[0].item != .none
    let because = isCounted ? counted.map { " (\($0.name) is counted in \($0.unit.unit.symbol))" } ?? "" : ""
    var suggestion =
      fitting.isEmpty || measure.text.isEmpty
      ? "write a plain number" : "units that fit: \(Words.list(fitting, limit: 12))"
    if isCounted, let counted, counted.couldBeWeighed(for: String(number.unit), self) {
      suggestion += "; pieces and tonnes convert once the item states its `mass`"
    }
    if number.unit.isEmpty {
      diagnostics.error(
        "unit-missing", at: node.location, "`\(key)` is `\(text)` without a unit, but it is \(expected)\(because)",
        suggestion: suggestion)
    } else {
      let location = node.location.part(offset: number.unitOffset, length: number.unit.count)
      diagnostics.error(
        "unit-mismatch", at: node.scalar?.isQuoted == true ? node.location : location,
        "`\(number.unit)` does not fit: `\(key)` is \(expected)\(because)", suggestion: suggestion)
    }
  }

  /// The units that fit a measure, the customary one first.
  func fittingUnits(_ measure: Measure, _ counted: Counted?) -> [String] {
    measure.patterns.flatMap { pattern -> [String] in
      let alternatives = pattern.item == .none ? MeasurementUnit.fitting(pattern) : []
      let texts =
        pattern.item == .none
        ? [pattern.text] + alternatives
        : (counted?.fitting ?? ["t"]).map { Measure.replacingItem(in: pattern.text, by: $0) }
      guard pattern.isRate, measure.onlyPer == nil else { return texts }
      return texts
        + CalendarUnit.allCases.filter { $0 != .month }.map { unit in
          Measure.replacingMonth(in: texts[0], by: unit.rawValue)
        }
    }
  }

  private func example(_ measure: Measure, _ counted: Counted?) -> String {
    let unit = fittingUnits(measure, counted).first ?? ""
    return unit.isEmpty ? "12" : "12 \(unit)"
  }
}
