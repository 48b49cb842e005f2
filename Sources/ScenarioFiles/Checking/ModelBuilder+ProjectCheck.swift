internal import LocatedText
internal import PlantModel

extension ModelBuilder {
  /// Checks the dates of projects and what they need and exclude.
  func checkProjects() {
    for (place, project) in projects.enumerated() {
      guard let project, let record = records[.projects]?[place] else { continue }
      checkStart(project, record)
      for predecessor in project.predecessors { checkPredecessor(predecessor, of: project, record) }
      for exclusion in project.exclusions where project.start != nil {
        guard let other = projects[exclusion.position], other.start != nil, exclusion.position != place else {
          continue
        }
        reading.diagnostics.error(
          "excluded-project", at: element(record, "excludes", other.id),
          "`\(record.address)` and `projects.\(other.id)` exclude each other, but both are started",
          suggestion: "write `start: no` for one of them",
          related: [RelatedPlace(self.record(.projects, exclusion).location(of: "start"), "the other one starts here")])
      }
    }
    checkCycles()
  }

  private func element(_ record: Record, _ key: String, _ id: String) -> Location {
    record.node(key)?.elements?.first { $0.text == id }?.location ?? record.location(of: key)
  }

  private func checkStart(_ project: Project, _ record: Record) {
    guard let horizon = reading.horizon, let start = project.start, !horizon.interval.contains(start) else { return }
    let suggestion = "the horizon goes from \(horizon.start) to \(horizon.end.adding(days: -1))"
    if start >= horizon.end {
      reading.diagnostics.error(
        "outside-horizon", at: record.location(of: "start"), "the project starts after the horizon ends",
        suggestion: suggestion + "; write `start: no` for a project that is not done")
    } else {
      reading.diagnostics.warning(
        "outside-horizon", at: record.location(of: "start"),
        "the project starts before the horizon; what is spent before is not counted", suggestion: suggestion)
    }
  }

  private func checkPredecessor(_ reference: Reference<Project>, of project: Project, _ record: Record) {
    guard let start = project.start, let predecessor = projects[reference.position] else { return }
    let location = element(record, "needs", predecessor.id)
    guard let opening = predecessor.openingDate else {
      reading.diagnostics.error(
        "predecessor", at: location, "`\(record.address)` needs `projects.\(predecessor.id)`, which is not done",
        suggestion: "give it a start, or write `start: no` here too")
      return
    }
    guard opening > start else { return }
    reading.waitingProjects[project.id] = max(opening, reading.waitingProjects[project.id] ?? opening)
    reading.diagnostics.error(
      "predecessor", at: location,
      "`\(record.address)` starts on \(start), but `projects.\(predecessor.id)` opens only on \(opening)",
      suggestion: "start on \(opening) or later",
      related: [RelatedPlace(record.location(of: "start"), "the start")])
  }

  /// Reports each cycle of needs once, at the project of it that stands first.
  private func checkCycles() {
    var reported = Set<Int>()
    for place in projects.indices where !reported.contains(place) {
      guard let cycle = cycle(from: place), cycle.min() == place else { continue }
      reported.formUnion(cycle)
      let names = (cycle + [place]).map { "`\(identifier(.projects, Reference<Project>($0)))`" }
      reading.diagnostics.error(
        "cycle", at: record(.projects, Reference<Project>(place)).location(of: "needs"),
        "projects need each other in a circle: \(names.joined(separator: " → "))",
        suggestion: "take one of the needs out")
    }
  }

  /// The shortest way from a project back to itself.
  private func cycle(from start: Int) -> [Int]? {
    var former: [Int: Int] = [:]
    var queue = [start]
    var next = 0
    while next < queue.count {
      let place = queue[next]
      next += 1
      for need in projects[place]?.predecessors.map(\.position) ?? [] {
        if need == start {
          var way = [place]
          while let last = way.last, last != start, let before = former[last] { way.append(before) }
          return way.reversed()
        }
        if former[need] == nil {
          former[need] = place
          queue.append(need)
        }
      }
    }
    return nil
  }

  /// Reports lines that projects open beyond the whole.
  func checkOpenShares() {
    var shares: [Reference<Line>: Double] = [:]
    for project in projects {
      guard let project, project.start != nil else { continue }
      for opening in project.openings {
        guard let line = lines[opening.line.position] else { continue }
        let share = shares[opening.line, default: line.openShare] + opening.share
        shares[opening.line] = share
        guard share > 1 + 1e-9, let place = reading.identifiers[.projects]?.positions[project.id] else { continue }
        let record = record(.projects, Reference<Project>(place))
        let lineRecord = self.record(.lines, opening.line)
        reading.diagnostics.error(
          "open-beyond-whole", at: record.node("opens")?.entry(line.id)?.value.location ?? record.place,
          "with this project `lines.\(line.id)` is open to \(NumberFormat.percent(share))",
          suggestion: "lower `open` of the line, or a share of a project that opens it",
          related: [
            RelatedPlace(
              lineRecord.location(of: "open"),
              "the line is open to \(NumberFormat.percent(line.openShare)) before any project")
          ])
      }
    }
  }
}
