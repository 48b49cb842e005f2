internal import LocatedText
internal import PlantModel

extension ModelBuilder {
  /// Reads choices among processes.
  func readChoices() {
    choices = each(.choices) { id, record in
      let among = record.references("among", to: Process.self)
      let minimum = record.integer("at_least")
      let maximum = record.integer("at_most")
      let name = record.name(or: id)
      checkNumbers(record, among.count, minimum, maximum)
      for process in among { requireSetUp(process, for: record, at: record.location(of: "among")) }
      return Choice(id: id, name: name, processes: among, minimum: minimum, maximum: maximum)
    }
    for (place, process) in processes.enumerated() {
      guard let process, !process.companions.isEmpty, let record = records[.processes]?[place] else { continue }
      for companion in [Reference(place)] + process.companions {
        requireSetUp(companion, for: record, at: record.location(of: "needs"))
      }
    }
  }

  /// Reads the choice to keep a line going; nothing where it is always kept.
  func readKeeping(_ record: Record) -> Line.Keeping? {
    guard let keeping = record.record("keeping") else { return nil }
    let cost = keeping.charge("cost") ?? .zero
    let minimum = keeping.rate("at_least")
    let isForGood = keeping.flag("for_good") ?? false
    return Line.Keeping(cost: cost, minimum: minimum, isForGood: isForGood)
  }

  private func checkNumbers(_ record: Record, _ count: Int, _ minimum: Int?, _ maximum: Int?) {
    if !record.states("at_least"), !record.states("at_most") {
      reading.diagnostics.error(
        "missing-value", at: record.place, "`\(record.address)` states neither `at_least` nor `at_most`",
        suggestion: "state how many of them may run at a time")
    }
    for (key, number) in [("at_least", minimum), ("at_most", maximum)] {
      guard let number, number < 0 || number > count else { continue }
      reading.diagnostics.error(
        "out-of-range", at: record.location(of: key), "of \(count) processes \(number) cannot be chosen",
        suggestion: "write a number from 0 to \(count)")
    }
    if let minimum, let maximum, minimum > maximum {
      reading.diagnostics.error(
        "contradiction", at: record.location(of: "at_most"),
        "at least \(minimum) and at most \(maximum) cannot hold together",
        suggestion: "lower `at_least`, or raise `at_most`",
        related: [RelatedPlace(record.location(of: "at_least"), "the least number")])
    }
  }

  /// Only what is set up can be counted.
  private func requireSetUp(_ process: Reference<Process>, for record: Record, at location: Location) {
    guard let element = processes[process.position], element.setUp == nil else { return }
    reading.diagnostics.error(
      "missing-value", at: location, "`\(element.id)` has no set-up, so nobody counts whether it runs",
      suggestion: "write `setup: {cost: 0 lek}` for it, and `at_least` where it must then truly run",
      related: [RelatedPlace(self.record(.processes, process).place, "the process")])
  }
}
