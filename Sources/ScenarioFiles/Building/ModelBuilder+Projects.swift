internal import LocatedText
internal import PlantModel

extension ModelBuilder {
  /// Reads projects.
  func readProjects() {
    let read = each(.projects) { id, record in readProject(id, record) }
    projects = read.map { $0?.stated }
    projectChoices = read.compactMap { $0?.choice }
  }

  /// A project as it stands, and what may be decided about it.
  private func readProject(_ id: String, _ record: Record) -> (stated: Project, choice: ProjectChoice?)? {
    let site = record.reference("site", to: Site.self)
    let start = readOrNo(record, "start") { record.date("start") }
    let phases = readPhases(record)
    let openings = readShares(record, "opens")
    let closings = readShares(record, "closes")
    let contributions = readContributions(record)
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
    var project = Project(
      id: id, name: name, site: site, start: start, phases: phases, openings: openings, ramp: ramp,
      fixedCost: fixedCost, predecessors: needs, exclusions: excludes, jobs: jobs, slip: slip,
      overrun: overrun, reach: reach)
    project.closings = closings
    project.contributions = contributions
    let variants = readVariants(of: project, record)
    let choice = readChoice(of: project, variants, record)
    return (inForce(project, variants, record), choice)
  }

  /// Reads the phases of a project or a variant.
  func readPhases(_ record: Record) -> [Project.Phase] {
    record.records("phases").compactMap { phase in
      let takes = phase.delay("takes")
      let capital = phase.money("capital")
      let running = phase.charge("running_cost") ?? .zero
      let labour = readPhaseLabour(phase)
      guard let name = phase.text("name"), let takes, let capital else { return nil }
      return Project.Phase(name: name, duration: takes, capital: capital, runningCost: running, labour: labour)
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

  /// Reads the shares of lines that a project or a variant opens or closes.
  func readShares(_ record: Record, _ key: String) -> [Project.Opening] {
    guard case .quantity(let measure) = record.valueType(of: key) else { return [] }
    return record.referenceEntries(key, to: Line.self).compactMap { line, entry in
      reading.quantity(entry.value, measure, nil, of: key).map { Project.Opening(line: line, share: $0) }
    }
  }

  /// Reads the ramp of a project or a variant.
  func readRamp(_ record: Record) -> RampCurve {
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
