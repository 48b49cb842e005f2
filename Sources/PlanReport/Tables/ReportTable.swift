internal import PlantModel

/// A column of a published table: what its header says, what it means, and whether it tells rows apart.
struct ReportColumn: Hashable, Sendable {
  let name: String
  /// The unit of its numbers; empty for text.
  let unit: String
  let meaning: String
  /// Whether the column is one of those that tell the rows of the table apart.
  let isKey: Bool

  /// Makes a column of numbers with a unit.
  init(_ name: String, _ unit: String, isKey: Bool = false, _ meaning: String) {
    self.name = name
    self.unit = unit
    self.isKey = isKey
    self.meaning = meaning
  }

  /// Makes a column of text, or of numbers whose unit is that of the row or none.
  init(_ name: String, isKey: Bool = false, _ meaning: String) {
    self.init(name, "", isKey: isKey, meaning)
  }

  /// What stands at the head of the column: `used [h]`.
  var header: String { unit.isEmpty ? name : "\(name) [\(unit)]" }
}

/// A published table: its columns, how its rows follow from a plan, and what they give back to a plan that is read.
struct ReportTable: Sendable {
  /// The name of the file.
  let fileName: String
  /// What the table is for.
  let purpose: String
  /// Which rows it has.
  let coverage: String
  /// The columns, in order.
  let columns: [ReportColumn]
  /// The rows a plan makes.
  let rows: @Sendable (PlanFigures) -> [[ReportCell]]
  /// Takes the decisions of one row into a plan.
  let take: @Sendable (TableRow, inout PlanDraft) -> Void

  /// Every table, in the order in which they are published. Each states its type: left to be inferred, every file that
  /// names a table would have the compiler go through the whole of it again.
  static let all: [ReportTable] = [
    .schedule, .inventory, .capacity, .workforce, .stores, .surplus, .targets, .demand, .deliveries, .sales,
    .shipments, .purchases, .recovery, .finance, .wallets, .loans, .earmarks, .projects, .rules, .mixtures,
    .retraining,
  ]

  /// The columns that say which period a row is of.
  static func periodColumns() -> [ReportColumn] {
    [
      ReportColumn("from", isKey: true, "First day of the period"),
      ReportColumn("to", "Last day of the period"),
      ReportColumn("days", "Length of the period in days"),
    ]
  }
}

extension PlanFigures {
  /// The cells that say which period a row is of.
  func cells(ofPeriod position: Int) -> [ReportCell] {
    let interval = periods[position].interval
    return [.date(interval.start), .date(interval.end.adding(days: -1)), .count(interval.dayCount)]
  }
}
