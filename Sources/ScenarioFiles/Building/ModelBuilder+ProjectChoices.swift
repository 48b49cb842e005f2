internal import LocatedText
internal import PlantModel

extension ModelBuilder {
  /// Reads the variants of a project: its terms with what each variant states laid over them.
  func readVariants(of project: Project, _ record: Record) -> [ProjectChoice.Option] {
    record.entries("variants").map { entry in
      let address = record.address(of: "variants") + "." + entry.key
      let variant = Record(entry.value, ScenarioSchema.variant, at: address, place: entry.keyLocation, in: reading)
      let phases = variant.states("phases") ? readPhases(variant) : project.phases
      let openings = variant.states("opens") ? readShares(variant, "opens") : project.openings
      let ramp = variant.states("ramp") ? readRamp(variant) : project.ramp
      let fixedCost = variant.states("fixed_cost") ? variant.charge("fixed_cost") : nil
      let jobs = variant.states("jobs") ? variant.quantity("jobs") : nil
      var terms = Project(
        id: project.id, name: project.name, site: project.site, start: project.start, phases: phases,
        openings: openings, ramp: ramp, fixedCost: fixedCost ?? project.fixedCost, predecessors: project.predecessors,
        exclusions: project.exclusions, jobs: jobs ?? project.jobs, slip: project.slip, overrun: project.overrun,
        reach: project.reach)
      terms.variant = entry.key
      terms.closings = variant.states("closes") ? readShares(variant, "closes") : project.closings
      terms.contributions = variant.states("brings") ? readContributions(variant) : project.contributions
      return ProjectChoice.Option(name: entry.key, project: terms)
    }
  }

  /// The project under the terms that hold.
  func inForce(_ project: Project, _ variants: [ProjectChoice.Option], _ record: Record) -> Project {
    guard let name = readOrNo(record, "variant", { record.text("variant") }) else { return project }
    if let variant = variants.first(where: { $0.name == name }) { return variant.project }
    let names = variants.compactMap(\.name)
    reading.diagnostics.error(
      "unknown-variant", at: record.location(of: "variant"), "`\(record.address)` has no variant `\(name)`",
      suggestion: nearest(name, among: names).map { "did you mean `\($0)`?" }
        ?? (names.isEmpty ? "describe it under `variants`" : "the variants are: \(Words.list(names, limit: 8))"))
    return project
  }

  /// Reads what may be decided about a project; nothing where it begins as stated.
  func readChoice(of project: Project, _ variants: [ProjectChoice.Option], _ record: Record) -> ProjectChoice? {
    guard let choose = record.record("choose"), let place = reading.identifiers[.projects]?.positions[project.id]
    else { return nil }
    let window = timeInterval(choose)
    let step = choose.states("every") ? choose.delay("every") : nil
    let mayBeLeftOut = choose.flag("leave_out") ?? true
    guard let window else { return nil }
    if let step, step.isNone {
      reading.diagnostics.error(
        "out-of-range", at: choose.location(of: "every"), "from one possible day to the next there is no time",
        suggestion: "write `every: 3 months`, or take it out for the first day of each period")
      return nil
    }
    let own = ProjectChoice.Option(name: nil, project: project.starting(on: nil))
    let options = [own] + variants.map { ProjectChoice.Option(name: $0.name, project: $0.project.starting(on: nil)) }
    let choice = ProjectChoice(
      id: project.id, project: Reference(place), options: options, window: window, step: step,
      mayBeLeftOut: mayBeLeftOut)
    if let horizon = reading.horizon, choice.startDates(in: horizon).isEmpty {
      reading.diagnostics.error(
        "choice-without-day", at: choose.location(of: "from"),
        "`\(record.address)` could begin on no day of the horizon",
        suggestion: "the horizon goes from \(horizon.start) to \(horizon.end.adding(days: -1)); widen the window, "
          + "or state `every`")
    }
    return choice
  }

  /// Reads what others pay of the capital of a project or a variant.
  func readContributions(_ record: Record) -> [Project.Contribution] {
    guard case .quantity(let measure) = record.valueType(of: "brings") else { return [] }
    let contributions = record.referenceEntries("brings", to: Wallet.self).compactMap { wallet, entry in
      reading.quantity(entry.value, measure, nil, of: "brings").map { Project.Contribution(wallet: wallet, share: $0) }
    }
    if contributions.reduce(0, { $0 + $1.share }) > 1 + 1e-9 {
      reading.diagnostics.error(
        "share-beyond-whole", at: record.location(of: "brings"), "others bring more than the whole capital",
        suggestion: "lower a share")
    }
    return contributions
  }

  /// Reads how many projects may be under way at once.
  func readProjectLimits() {
    projectLimits = each(.projectLimits) { id, record in
      let projects = record.references("projects", to: Project.self)
      let atOnce = record.integer("at_once")
      let name = record.name(or: id)
      guard let atOnce else { return nil }
      if atOnce < 0 {
        reading.diagnostics.error(
          "out-of-range", at: record.location(of: "at_once"), "fewer than no project cannot be under way",
          suggestion: "write how many may be")
        return nil
      }
      return ProjectLimit(id: id, name: name, projects: projects, atOnce: atOnce)
    }
  }
}
