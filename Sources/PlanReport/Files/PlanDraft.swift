internal import LocatedText
internal import PlantModel

/// A plan while it is read from its files, with what was found wrong on the way.
struct PlanDraft: Sendable {
  let model: PlantModel
  let shape: PlanShape
  /// The row of each item that has a deadline.
  let deadlineRows: [Reference<Item>: Int]
  var plan: Plan
  var readings: [RuleReading] = []
  var diagnostics = Diagnostics()
  private let periodsByStart: [CivilDate: Int]

  init(_ model: PlantModel) {
    self.model = model
    shape = PlanShape(model)
    plan = Plan(model: model, shape: shape)
    deadlineRows = Dictionary(
      model.itemsWithDeadlines.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    periodsByStart = Dictionary(
      model.horizon.periods.map { ($0.interval.start, $0.position) }, uniquingKeysWith: { first, _ in first })
  }

  /// Notes that a cell cannot be taken.
  mutating func refuse(_ row: TableRow, _ column: String, _ message: String, suggestion: String? = nil) {
    diagnostics.error(
      "plan-file-cell", at: row.cell(column).location, "\(column): \(message)", suggestion: suggestion)
  }

  /// “did you mean”, where one of some words is near.
  func suggestion(_ word: String, _ words: [String]) -> String? {
    nearest(word, among: words).map { "did you mean `\($0)`?" }
  }

  /// The text of a cell.
  func text(_ row: TableRow, _ column: String) -> String { row.text(column) }

  /// The element a cell names.
  mutating func reference<Element>(
    _ row: TableRow, _ column: String, in catalogue: Catalogue<Element>
  ) -> Reference<Element>? {
    let id = row.text(column)
    if let reference = catalogue.reference(id) { return reference }
    refuse(
      row, column, "the scenario has no `\(VisibleText.of(id))`",
      suggestion: suggestion(id, catalogue.elements.map(\.id)))
    return nil
  }

  /// The period whose first day the row states.
  mutating func period(_ row: TableRow) -> Int? {
    guard let date = CivilDate(row.text("from")) else {
      refuse(row, "from", "`\(VisibleText.of(row.text("from")))` is no date like 2027-01-04")
      return nil
    }
    if let period = periodsByStart[date] { return period }
    refuse(row, "from", "no period of the scenario begins on \(date)")
    return nil
  }

  /// A quantity.
  mutating func number(_ row: TableRow, _ column: String) -> Double? {
    if let number = row.number(column).flatMap({ PublishedNumber($0) }) { return number.value }
    refuse(row, column, "`\(VisibleText.of(row.cell(column).text))` is no number with at most six decimals")
    return nil
  }

  /// An amount of money.
  mutating func money(_ row: TableRow, _ column: String) -> Money? {
    if let money = row.number(column).flatMap(MoneyText.read) { return money }
    refuse(row, column, "`\(VisibleText.of(row.cell(column).text))` is no amount with two decimals")
    return nil
  }

  /// A number of any size.
  mutating func decimal(_ row: TableRow, _ column: String) -> Double? {
    if let value = row.number(column).flatMap({ DecimalNumber.value(of: $0) }) { return value }
    refuse(row, column, "`\(VisibleText.of(row.cell(column).text))` is no decimal number")
    return nil
  }
}
