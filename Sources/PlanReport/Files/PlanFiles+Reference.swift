extension PlanFiles {
  /// The reference of all tables, column by column, in Markdown.
  public static func reference() -> String {
    ReportTable.all.map(section).joined(separator: "\n")
  }

  private static func section(_ table: ReportTable) -> String {
    let rows = table.columns.map { column in
      "| `\(column.name)` | \(column.unit) | \(column.meaning)\(column.isKey ? " (key)" : "") |"
    }
    let head = """
      ### `\(table.fileName)`
      \(table.purpose) Rows: \(table.coverage).

      | column | unit | meaning |
      | --- | --- | --- |
      """
    return head + "\n" + rows.joined(separator: "\n") + "\n"
  }
}
