internal import LocatedText
internal import PlantModel

extension ModelBuilder {
  /// Checks that stated days keep to the limits of projects, and that choices can be decided.
  func checkProjectChoices() {
    checkProjectLimits()
    checkClosings()
    for choice in projectChoices {
      guard let record = records[.projects]?[choice.project.position] else { continue }
      for option in choice.options { checkShares(of: option, record) }
    }
  }

  private func checkProjectLimits() {
    for (place, limit) in projectLimits.enumerated() {
      guard let limit, let record = records[.projectLimits]?[place] else { continue }
      let started = limit.projects.compactMap { projects[$0.position] }.filter { $0.start != nil }
      for project in started {
        guard let start = project.start else { continue }
        let together = started.filter { other in
          guard let first = other.start, let opening = other.openingDate else { return false }
          return first <= start && start < opening
        }
        guard together.count > limit.atOnce, project.openingDate.map({ $0 > start }) ?? false else { continue }
        let names = together.map { "`\($0.id)`" }
        reading.diagnostics.error(
          "too-many-at-once", at: record.location(of: "at_once"),
          "on \(start) \(together.count) projects of `\(record.address)` are under way: \(Words.list(names, limit: 6))",
          suggestion: "let one of them begin later, or raise the limit")
        break
      }
    }
  }

  /// Reports lines that started projects close beyond what is open without them.
  private func checkClosings() {
    var shares: [Reference<Line>: Double] = [:]
    for (place, project) in projects.enumerated() {
      guard let project, project.start != nil, let record = records[.projects]?[place] else { continue }
      for closing in project.closings {
        guard let line = lines[closing.line.position] else { continue }
        shares[closing.line, default: 0] += closing.share
        guard let share = shares[closing.line], share > line.openShare + 1e-9 else { continue }
        reportClosed(line, share, record)
      }
    }
  }

  private func reportClosed(_ line: Line, _ share: Double, _ record: Record) {
    reading.diagnostics.error(
      "closed-beyond-open", at: record.location(of: "closes"),
      "`\(record.address)` closes `lines.\(line.id)` by \(NumberFormat.percent(share)), "
        + "but only \(NumberFormat.percent(line.openShare)) of it is open",
      suggestion: "close no more than what is open before any project")
  }

  /// An option that alone opens or closes too much of a line could never be chosen. The hours of an overhaul are those of
  /// a machine on the days it is out, which no choice of another day may change.
  private func checkShares(of option: ProjectChoice.Option, _ record: Record) {
    for opening in option.project.openings {
      guard let line = lines[opening.line.position] else { continue }
      if line.openShare + opening.share > 1 + 1e-9 {
        reading.diagnostics.error(
          "open-beyond-whole", at: record.location(of: option.name == nil ? "opens" : "variants"),
          "with \(option.name.map { "the variant `\($0)`" } ?? "this project") `lines.\(line.id)` is open to "
            + NumberFormat.percent(line.openShare + opening.share),
          suggestion: "lower `open` of the line, or the share")
      }
      if line.overhauls.contains(where: { $0.hours == nil }) {
        reading.diagnostics.error(
          "choice-with-overhaul", at: record.location(of: "choose"),
          "`\(record.address)` may begin on several days, but `lines.\(line.id)` has overhauls without stated hours",
          suggestion: "state the `hours` that an overhaul takes")
      }
    }
    for share in option.project.openings + option.project.closings {
      guard let line = lines[share.line.position], line.keeping != nil || !line.configurations.isEmpty else { continue }
      reading.diagnostics.error(
        "choice-with-configuration", at: record.location(of: "choose"),
        "`\(record.address)` may begin on several days, but `lines.\(line.id)` has configurations or is kept by choice",
        suggestion: "state its day, or take `choose` out")
    }
    for closing in option.project.closings {
      guard let line = lines[closing.line.position], closing.share > line.openShare + 1e-9 else { continue }
      reportClosed(line, closing.share, record)
    }
  }
}
