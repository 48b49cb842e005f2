/// Measurements as text for a terminal.
public enum BenchmarkText {
  /// The measurements of one case, a line for each phase.
  public static func table(_ measurements: [BenchmarkMeasurement]) -> String {
    guard let size = measurements.first?.size, let name = measurements.first?.name else { return "" }
    var head = "\(name): \(size.rowCount) rows, \(size.columnCount) columns, \(size.coefficientCount) nonzeros"
    if size.periodCount > 0 { head += ", \(size.periodCount) periods, \(size.siteCount) sites" }
    let rows = measurements.map { measurement in
      [
        measurement.phase.rawValue, FigureText.seconds(measurement.median),
        "\(FigureText.seconds(measurement.least)) to \(FigureText.seconds(measurement.greatest)), \(measurement.seconds.count) runs",
        measurement.peakMemory.map(FigureText.mebibytes) ?? "", answer(measurement),
      ]
    }
    return ([head] + lines(rows)).joined(separator: "\n")
  }

  /// The exponents of the scaling curves; empty where there is none.
  public static func curves(_ curves: [ScalingCurve]) -> String {
    guard !curves.isEmpty else { return "" }
    let rows = curves.map { curve in
      [
        curve.phase.rawValue, "\(curve.axis.rawValue)^\(FigureText.fixed(curve.exponent, decimals: 2))",
        curve.points.map { "\(Int($0.size)): \(FigureText.seconds($0.seconds))" }.joined(separator: ", "),
      ]
    }
    return (["Scaling of the median time"] + lines(rows)).joined(separator: "\n")
  }

  /// What got slower against an earlier file, and how much was compared.
  public static func comparison(_ comparison: BenchmarkComparison) -> String {
    let rows = comparison.slower.map { change in
      [
        "\(change.name) \(change.phase.rawValue)",
        "\(FigureText.seconds(change.before)) before, \(FigureText.seconds(change.now)) now",
        "×\(FigureText.significant(change.ratio))",
      ]
    }
    let head = rows.isEmpty ? "Nothing got slower" : "Slower than before"
    return (["\(head) (\(comparison.changes.count) compared)"] + lines(rows)).joined(separator: "\n")
  }

  private static func answer(_ measurement: BenchmarkMeasurement) -> String {
    var parts: [String] = []
    if let iterations = measurement.iterations { parts.append("\(iterations) iterations") }
    if let nodes = measurement.nodes { parts.append("\(nodes) nodes") }
    if let gap = measurement.gap { parts.append("gap \(FigureText.significant(gap))") }
    return parts.joined(separator: ", ")
  }

  /// Columns as wide as their longest cell.
  private static func lines(_ rows: [[String]]) -> [String] {
    let columnCount = rows.map(\.count).max() ?? 0
    let widths = (0..<columnCount).map { column in rows.map { $0.count > column ? $0[column].count : 0 }.max() ?? 0 }
    return rows.map { row in
      var line = " "
      for (column, cell) in row.enumerated() {
        line += " " + cell + String(repeating: " ", count: widths[column] - cell.count) + " "
      }
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }
}
