public import LocatedText

/// Several plans side by side: indicators with their differences against the first.
///
/// The plans may belong to different models; goals, families, days and sites are matched by what they are called. A
/// dash, or an empty cell, stands where a plan has no such thing.
public struct PlanComparison: Sendable {
  /// The plans, the one the others are held against first.
  public let results: [NamedResult]
  let rows: [ComparisonRow]

  /// Compares plans.
  public init(_ results: [NamedResult]) {
    self.results = results
    rows = results.isEmpty ? [] : ComparisonRows(results).all()
  }

  /// The indicators as a table for programs, with exact numbers: one column a plan, then one column of differences
  /// for each plan after the first.
  public func csv(dialect: CSVDialect = .rfc4180) -> [UInt8] {
    let others = results.dropFirst().map { "difference \($0.name)" }
    var writer = CSVWriter(
      dialect: dialect, header: ["section", "indicator", "unit"] + results.map(\.name) + others)
    for row in rows {
      let label = String(row.label.drop { $0 == " " })
      let unit = row.unit.hasPrefix("%") ? "" : row.unit
      let values = row.values.map { $0?.field ?? .empty }
      let differences = results.indices.dropFirst().map { row.difference($0)?.field ?? .empty }
      writer.append(
        row: [.text(row.section), .text(label), unit.isEmpty ? .empty : .text(unit)] + values + differences)
    }
    return writer.bytes
  }
}
