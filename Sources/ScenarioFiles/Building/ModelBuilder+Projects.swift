internal import LocatedText
internal import PlantModel

extension ModelBuilder {
  /// Reads projects.
  func readProjects() {
    projects = each(.projects) { id, record in
      let site = record.reference("site", to: Site.self)
      let start = readOrNo(record, "start") { record.date("start") }
      let phases = record.records("phases").compactMap { phase -> Project.Phase? in
        let takes = phase.delay("takes")
        let capital = phase.money("capital")
        let running = phase.charge("running_cost") ?? .zero
        let labour = readPhaseLabour(phase)
        guard let name = phase.text("name"), let takes, let capital else { return nil }
        return Project.Phase(name: name, duration: takes, capital: capital, runningCost: running, labour: labour)
      }
      let openings = readOpenings(record)
      let ramp = readRamp(record)
      let fixedCost = record.charge("fixed_cost") ?? .zero
      let needs = record.references("needs", to: Project.self)
      let excludes = record.references("excludes", to: Project.self)
      let jobs = record.quantity("jobs") ?? 0
      let slip = record.delay("slip") ?? .none
      let overrun = record.quantity("overrun") ?? 0
      let reach = record.quantity("reach") ?? 1
      let name = record.name(or: id)
      guard let site else { return nil }
      return Project(
        id: id, name: name, site: site, start: start, phases: phases, openings: openings, ramp: ramp,
        fixedCost: fixedCost, predecessors: needs, exclusions: excludes, jobs: jobs, slip: slip,
        overrun: overrun, reach: reach)
    }
  }

  private func readPhaseLabour(_ phase: Record) -> [Project.Phase.LabourNeed] {
    guard case .series(let measure) = phase.valueType(of: "labour") else { return [] }
    return phase.referenceEntries("labour", to: Skill.self).compactMap { skill, entry in
      reading.series(entry.value, measure, nil, of: entry.key).map {
        Project.Phase.LabourNeed(skill: skill, hours: Rate($0.series, per: $0.per ?? .month))
      }
    }
  }

  private func readOpenings(_ record: Record) -> [Project.Opening] {
    guard case .quantity(let measure) = record.valueType(of: "opens") else { return [] }
    return record.referenceEntries("opens", to: Line.self).compactMap { line, entry in
      reading.quantity(entry.value, measure, nil, of: "opens").map { Project.Opening(line: line, share: $0) }
    }
  }

  private func readRamp(_ record: Record) -> RampCurve {
    guard record.states("ramp"), case .quantity(let measure) = record.valueType(of: "ramp") else {
      _ = record.held("ramp")
      return .immediate
    }
    var points: [RampCurve.Point] = []
    var former: (entry: Node.Entry, day: CivilDate)?
    // Months have no fixed length; a month with 31 days after 31 days settles which of two delays is the later one.
    let reference = reading.horizon?.start ?? CivilDate(dayNumber: 0)
    for entry in record.entries("ramp") {
      let delay = reading.delay(entry.key, at: entry.keyLocation)
      guard let share = reading.quantity(entry.value, measure, nil, of: "ramp"), let delay else { continue }
      let day = delay.moved(reference)
      if let former, day <= former.day {
        reading.diagnostics.error(
          "ramp-order", at: entry.keyLocation, "`\(entry.key)` does not come after `\(former.entry.key)`",
          suggestion: "list the points of a ramp in the order of time",
          related: [RelatedPlace(former.entry.keyLocation, "the point before")])
      }
      former = (entry, day)
      points.append(RampCurve.Point(after: delay, share: share))
    }
    return points.isEmpty ? .immediate : RampCurve(points: points)
  }
}
