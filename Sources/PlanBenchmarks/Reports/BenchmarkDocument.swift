public import LocatedText

/// Measurements as a file: what `--json` writes and `--against` reads.
public enum BenchmarkDocument {
  /// Writes measurements.
  public static func bytes(of measurements: [BenchmarkMeasurement]) -> [UInt8] {
    JSONWriter.bytes(
      of: .record([
        "format": .string(format),
        "measurements": .array(measurements.map(value)),
        "curves": .array(ScalingCurve.curves(of: measurements).map(value)),
      ]))
  }

  /// Reads measurements back. What is wrong is added to the findings.
  public static func read(_ source: SourceText, into diagnostics: inout Diagnostics) -> [BenchmarkMeasurement]? {
    guard let document = JSONText.read(source, into: &diagnostics) else { return nil }
    guard document["format"]?.string == format, let elements = document["measurements"]?.elements else { return nil }
    var measurements: [BenchmarkMeasurement] = []
    for element in elements {
      guard let measurement = measurement(of: element) else { return nil }
      measurements.append(measurement)
    }
    return measurements
  }

  private static let format = "kayo benchmark 1"

  private static func value(_ measurement: BenchmarkMeasurement) -> JSONValue {
    .record([
      "case": .string(measurement.name),
      "phase": .string(measurement.phase.rawValue),
      "rows": .integer(measurement.size.rowCount),
      "columns": .integer(measurement.size.columnCount),
      "nonzeros": .integer(measurement.size.coefficientCount),
      "periods": .integer(measurement.size.periodCount),
      "sites": .integer(measurement.size.siteCount),
      "median_seconds": .number("\(measurement.median)"),
      "seconds": .array(measurement.seconds.map { .number("\($0)") }),
      "peak_bytes": measurement.peakMemory.map { .integer($0) } ?? .null,
      "iterations": measurement.iterations.map { .integer($0) } ?? .null,
      "nodes": measurement.nodes.map { .integer($0) } ?? .null,
      "objective": measurement.objective.map { .number("\($0)") } ?? .null,
      "gap": measurement.gap.map { .number("\($0)") } ?? .null,
    ])
  }

  private static func value(_ curve: ScalingCurve) -> JSONValue {
    .record([
      "phase": .string(curve.phase.rawValue), "axis": .string(curve.axis.rawValue),
      "exponent": .number("\(curve.exponent)"),
    ])
  }

  private static func measurement(of value: JSONValue) -> BenchmarkMeasurement? {
    func whole(_ key: String) -> Int? { value[key]?.number.flatMap(Int.init) }
    func decimal(_ key: String) -> Double? { value[key]?.number.flatMap(Double.init) }
    guard let name = value["case"]?.string, let phase = value["phase"]?.string.flatMap(BenchmarkPhase.init),
      let rows = whole("rows"), let columns = whole("columns"), let coefficients = whole("nonzeros"),
      let elements = value["seconds"]?.elements
    else { return nil }
    let seconds = elements.compactMap { $0.number.flatMap(Double.init) }
    guard !seconds.isEmpty, seconds.count == elements.count else { return nil }
    let size = BenchmarkMeasurement.Size(
      rowCount: rows, columnCount: columns, coefficientCount: coefficients, periodCount: whole("periods") ?? 0,
      siteCount: whole("sites") ?? 0)
    var measurement = BenchmarkMeasurement(
      name: name, phase: phase, size: size, seconds: seconds, peakMemory: whole("peak_bytes"))
    measurement.iterations = whole("iterations")
    measurement.nodes = whole("nodes")
    measurement.objective = decimal("objective")
    measurement.gap = decimal("gap")
    return measurement
  }
}
