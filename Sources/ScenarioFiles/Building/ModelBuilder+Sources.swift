internal import LocatedText
internal import PlantModel

extension ModelBuilder {
  /// Checks the sources themselves; what refers to them is checked with the records.
  func readSources() {
    for record in records[.sources] ?? [] {
      let kind = record.choice("kind")
      for key in ["name", "title", "url", "reason"] { _ = record.text(key) }
      _ = record.timeKey("date")
      _ = record.choice("confidence")
      guard kind == "assumption" else { continue }
      for key in ["reason", "confidence", "date"] where !record.states(key) {
        reading.diagnostics.error(
          "missing-value", at: record.place, "the assumption `\(record.address)` does not state `\(key)`",
          suggestion: "an assumption states `reason`, `confidence` and `date`")
      }
    }
  }
}
