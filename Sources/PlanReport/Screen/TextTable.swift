/// Rows of cells set in aligned columns: the first to the left, the others to the right.
struct TextTable: Sendable {
  var rows: [[String]] = []
  /// Columns set to the left, counted from zero.
  var leftColumns: Set<Int> = [0]
  /// What stands between columns.
  var gap = "  "

  /// The lines, without spaces at their ends.
  func lines(indent: String = "") -> [String] {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
    }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        let space = String(repeating: " ", count: widths[column] - cell.count)
        return leftColumns.contains(column) ? cell + space : space + cell
      }
      return TextTable.trimmed(indent + cells.joined(separator: gap))
    }
  }

  /// Cuts a line that is wider than the screen and marks the cut.
  static func cut(_ line: String, to width: Int) -> String {
    line.count <= width ? line : line.prefix(max(1, width - 1)) + "…"
  }

  /// Takes spaces off the end of a line.
  static func trimmed(_ line: String) -> String {
    var line = line
    while line.hasSuffix(" ") { line.removeLast() }
    return line
  }
}
