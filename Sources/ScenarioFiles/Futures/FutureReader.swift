internal import LocalFiles
public import LocatedText

/// Reads files of futures.
public enum FutureReader {
  /// The keys of a future.
  static let schema: RecordSchema = RecordSchema(
    only: [
      .remark("about", .text, "A remark for readers."),
      .remark("slip", .delay, "By how much each phase of each project ends late."),
      .remark("lead_time", .quantity(.excess), "The time each phase of each project takes, as a share of that stated."),
      .remark(
        "projects", .list(.text), "The projects that slip, overrun, take longer or reach less; all unless given."),
      .remark("overrun", .quantity(.excess), "By how much the capital of each project overruns."),
      .remark("reach", .quantity(.share), "The share of what they open that projects reach."),
      .remark("prices", .quantity(.excess), "Prices of contracts and markets, as a share of those stated."),
      .remark("demand", .quantity(.excess), "Quantities of contracts and limits of markets, as a share."),
      .remark("yields", .quantity(.excess), "What processes make, as a share."),
      .remark("changes", .mapping(.text("address"), .anything), "Address → value."),
    ], name: "futures")

  private static let file: RecordSchema = RecordSchema(
    only: [
      .required("kayo", .integer, "The version of the format: 1."),
      .required("futures", .mapping(.text("future"), .record(schema)), "Name → what then differs."),
    ], name: "file of futures")

  /// Reads a file; nothing, and findings, where it is none.
  public static func read(path: String, into diagnostics: inout Diagnostics) -> [Future]? {
    let bytes: [UInt8]
    do throws(LocalFileError) {
      bytes = try LocalFiles.read(path, limit: ScenarioReader.fileSizeLimit)
    } catch {
      diagnostics.error("unreadable-file", at: nil, error.description, suggestion: nil)
      return nil
    }
    return read(SourceText(name: path, bytes: bytes), into: &diagnostics)
  }

  /// Reads a text.
  static func read(_ source: SourceText, into diagnostics: inout Diagnostics) -> [Future]? {
    guard let node = YAMLText.read(source, into: &diagnostics) else { return nil }
    let reading = Reading()
    let record = Record(node, file, at: "", in: reading)
    if let version = record.integer("kayo"), version != ScenarioSchema.version {
      reading.diagnostics.error(
        "unknown-version", at: record.location(of: "kayo"), "this program reads version \(ScenarioSchema.version)",
        suggestion: "write `kayo: \(ScenarioSchema.version)`")
    }
    let futures = record.entries("futures").map { entry in
      future(entry.key, Record(entry.value, schema, at: "futures.\(entry.key)", place: entry.keyLocation, in: reading))
    }
    diagnostics.add(reading.diagnostics)
    return reading.diagnostics.hasErrors ? nil : futures
  }

  private static func future(_ name: String, _ record: Record) -> Future {
    // Read for their findings; what is kept is the text, which becomes a change of a scenario.
    if record.states("slip") { _ = record.delay("slip") }
    for key in ["overrun", "reach"] where record.states(key) { _ = record.quantity(key) }
    func factor(_ key: String) -> Double? { record.states(key) ? record.quantity(key) : nil }
    let values = record.states("changes") ? record.entries("changes") : []
    for entry in values where entry.value.text == nil {
      record.reading.diagnostics.error(
        "wrong-type", at: entry.value.location, "a future changes single values, not \(entry.value.kindName)",
        suggestion: "write the address of each value")
    }
    let projects = record.states("projects") ? record.elements("projects").compactMap(\.text) : nil
    return Future(
      name: name, slip: record.node("slip")?.text, overrun: record.node("overrun")?.text,
      reach: record.node("reach")?.text, leadTime: factor("lead_time"), projects: projects, prices: factor("prices"),
      demand: factor("demand"), yields: factor("yields"),
      values: values.compactMap { entry in entry.value.text.map { (entry.key, $0) } })
  }
}
