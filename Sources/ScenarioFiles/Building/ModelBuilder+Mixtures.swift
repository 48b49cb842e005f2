internal import LocatedText
internal import PlantModel

extension ModelBuilder {
  /// Reads mixtures.
  func readMixtures() {
    mixtures = each(.mixtures) { id, record in
      let components = readComponents(record)
      let minimum = record.series("at_least")
      let maximum = record.series("at_most")
      let name = record.name(or: id)
      checkMixture(record, components.map(\.value), minimum, maximum)
      guard !components.isEmpty else { return nil }
      return Mixture(id: id, name: name, components: components, minimum: minimum, maximum: maximum)
    }
  }

  private func readComponents(_ record: Record) -> [Mixture.Component] {
    guard case .quantity(let measure) = record.valueType(of: "processes") else { return [] }
    if record.node("processes")?.entries?.isEmpty == true {
      reading.diagnostics.error(
        "missing-value", at: record.location(of: "processes"), "`\(record.address)` mixes nothing",
        suggestion: "name the processes, each with its property: `processes: {refine: 8.8}`")
    }
    return record.referenceEntries("processes", to: Process.self).compactMap { process, entry in
      reading.quantity(entry.value, measure, nil, of: entry.key).map { Mixture.Component(process: process, value: $0) }
    }
  }

  private func checkMixture(_ record: Record, _ values: [Double], _ minimum: Series?, _ maximum: Series?) {
    if !record.states("at_least"), !record.states("at_most") {
      reading.diagnostics.error(
        "missing-value", at: record.place, "`\(record.address)` states neither `at_least` nor `at_most`",
        suggestion: "state the limit, or both")
    }
    if let minimum = minimum?.base, let maximum = maximum?.base, minimum > maximum {
      reading.diagnostics.error(
        "contradiction", at: record.location(of: "at_most"),
        "at least \(NumberFormat.short(minimum)) and at most \(NumberFormat.short(maximum)) cannot hold together",
        suggestion: "lower `at_least`, or raise `at_most`",
        related: [RelatedPlace(record.location(of: "at_least"), "the least mean")])
      return
    }
    guard let least = values.min(), let greatest = values.max(),
      values.count == record.node("processes")?.entries?.count
    else { return }
    if let minimum = minimum?.greatest, greatest < minimum {
      reportUnreachable(record, "at_least", "no process reaches \(NumberFormat.short(minimum))")
    }
    if let maximum = maximum?.least, least > maximum {
      reportUnreachable(record, "at_most", "every process exceeds \(NumberFormat.short(maximum))")
    }
  }

  private func reportUnreachable(_ record: Record, _ key: String, _ reason: String) {
    reading.diagnostics.error(
      "mixture-unreachable", at: record.location(of: key),
      "\(reason), so nothing of `\(record.address)` could ever run",
      suggestion: "correct the limit, or add the process that balances the others",
      related: [RelatedPlace(record.location(of: "processes"), "the properties")])
  }
}

extension Series {
  /// The greatest value.
  fileprivate var greatest: Double { steps.map(\.value).reduce(base, max) }

  /// The least value.
  fileprivate var least: Double { steps.map(\.value).reduce(base, min) }
}
