#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Measurements as one page of HTML that needs nothing else: tables, and the scaling curves as drawings.
public enum BenchmarkPage {
  /// Writes the page.
  public static func html(_ measurements: [BenchmarkMeasurement], against comparison: BenchmarkComparison?) -> String {
    var parts = [
      "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>kayo benchmark</title>", style,
      "<h1>kayo benchmark</h1>", table(measurements),
    ]
    let curves = ScalingCurve.curves(of: measurements)
    if !curves.isEmpty { parts.append("<h2>Scaling</h2>" + curves.map(drawing).joined()) }
    if let comparison { parts.append("<h2>Against the earlier file</h2>" + table(comparison)) }
    return parts.joined(separator: "\n") + "</html>\n"
  }

  private static let style = """
    <style>
    body { font: 15px/1.4 system-ui, sans-serif; margin: 2em auto; max-width: 75em; padding: 0 1em; color: #222 }
    table { border-collapse: collapse } th, td { padding: .2em .8em; border-bottom: 1px solid #ddd; text-align: right }
    th:first-child, td:first-child, td.word { text-align: left } tr.slower { background: #fde8e0 }
    figure { display: inline-block; margin: 0 1.5em 1.5em 0 } figcaption { font-size: 13px }
    svg { background: #fafafa; border: 1px solid #ddd }
    </style>
    """

  private static func table(_ measurements: [BenchmarkMeasurement]) -> String {
    let head = [
      "case", "phase", "rows", "nonzeros", "median", "least", "greatest", "runs", "memory", "iterations", "nodes",
      "gap",
    ]
    let rows = measurements.map { measurement in
      row([
        escaped(measurement.name), measurement.phase.rawValue, "\(measurement.size.rowCount)",
        "\(measurement.size.coefficientCount)", FigureText.seconds(measurement.median),
        FigureText.seconds(measurement.least), FigureText.seconds(measurement.greatest),
        "\(measurement.seconds.count)", measurement.peakMemory.map(FigureText.mebibytes) ?? "",
        measurement.iterations.map { "\($0)" } ?? "", measurement.nodes.map { "\($0)" } ?? "",
        measurement.gap.map(FigureText.significant) ?? "",
      ])
    }
    return "<table><tr>\(head.map { "<th>\($0)</th>" }.joined())</tr>\(rows.joined())</table>"
  }

  private static func table(_ comparison: BenchmarkComparison) -> String {
    let head = ["case", "phase", "before", "now", "ratio"]
    let rows = comparison.changes.map { change in
      row(
        [
          escaped(change.name), change.phase.rawValue, FigureText.seconds(change.before),
          FigureText.seconds(change.now), FigureText.significant(change.ratio),
        ], isMarked: change.isSlower)
    }
    return "<table><tr>\(head.map { "<th>\($0)</th>" }.joined())</tr>\(rows.joined())</table>"
  }

  private static func row(_ cells: [String], isMarked: Bool = false) -> String {
    let open = isMarked ? "<tr class=\"slower\">" : "<tr>"
    return open + cells.map { "<td>\($0)</td>" }.joined() + "</tr>"
  }

  /// Time against size, both axes logarithmic, with the fitted exponent below.
  private static func drawing(_ curve: ScalingCurve) -> String {
    let places = curve.points.map { (log10(max($0.size, 1)), log10(max($0.seconds, 1e-9))) }
    let x = span(places.map(\.0))
    let y = span(places.map(\.1))
    let points = places.map { place in
      let left = 20 + 260 * (place.0 - x.low) / x.width
      let top = 140 - 120 * (place.1 - y.low) / y.width
      return "\(FigureText.fixed(left, decimals: 1)),\(FigureText.fixed(top, decimals: 1))"
    }
    let dots = points.map { point in
      let parts = point.split(separator: ",")
      return "<circle cx=\"\(parts[0])\" cy=\"\(parts[1])\" r=\"3\"/>"
    }
    let caption =
      "\(curve.phase.rawValue): \(curve.axis.rawValue)^\(FigureText.fixed(curve.exponent, decimals: 2)), "
      + curve.points.map { "\(Int($0.size)) in \(FigureText.seconds($0.seconds))" }.joined(separator: "; ")
    return """
      <figure><svg width="300" height="160"><polyline points="\(points.joined(separator: " "))" fill="none" \
      stroke="#1f5fa8" stroke-width="1.5"/>\(dots.joined())</svg><figcaption>\(caption)</figcaption></figure>
      """
  }

  private static func span(_ values: [Double]) -> (low: Double, width: Double) {
    let low = values.min() ?? 0
    return (low, max((values.max() ?? 1) - low, 1e-9))
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      default: result.append(character)
      }
    }
    return result
  }
}
