internal import PlantModel

/// Projects whose days are open begin once or not at all, after what they need, and beside what may be beside them.
///
/// See ``/PlanFormulation/RuleFamilies``, project-choice. Where days are stated there is nothing to decide, and no row:
/// the scenario is checked when it is read, and the auditor checks the plan.
enum ProjectChoiceRules: RuleFormulation {
  static let family = RuleFamily.projectChoice

  static func identifiers(of place: Int, in context: PlanningContext) -> [String] {
    context.projectRules[place].identifiers(in: context.model)
  }

  static func unit(of place: Int, in context: PlanningContext) -> String { "projects" }

  static func addRules(to builder: inout ProgramBuilder) {
    for (place, rule) in builder.context.projectRules.enumerated() {
      switch rule {
      case .once(let choice): addOnce(choice, place, &builder)
      case .need(let project, let other): addNeed(project, other, place, &builder)
      case .exclusion(let project, let other): addExclusion(project, other, place, &builder)
      case .limit(let limit): addLimit(limit, place, &builder)
      case .whole(let line):
        addShares(of: line, place, &builder, limit: 1 - stated(line, builder.context, \.openings)) { $0.openings }
      case .closed(let line):
        let open = builder.context.model.lines.elements[line].openShare
        addShares(of: line, place, &builder, limit: open - closed(line, builder.context)) { $0.closings }
      }
    }
  }

  private static func addOnce(_ choice: Int, _ place: Int, _ builder: inout ProgramBuilder) {
    var terms = RowTerms()
    for column in builder.starts(where: { $0.choice == choice }) { terms.use(1, column) }
    let mayBeLeftOut = builder.context.model.projectChoices.elements[choice].mayBeLeftOut
    builder.add(self, place, nil, terms, mayBeLeftOut ? .atMost(1) : .equal(1))
  }

  /// Up to each day on which the project may have begun, it has not done so more often than its predecessor is open.
  ///
  /// Of days between which nothing of the predecessor opens only the last is written: it implies the others.
  private static func addNeed(_ project: Int, _ other: Int, _ place: Int, _ builder: inout ProgramBuilder) {
    let events = ProjectEvents(project, builder.context)
    let openings = ProjectEvents(other, builder.context)
    let dates = Set(events.all.map(\.start)).sorted()
    for (position, date) in dates.enumerated() {
      let open = openings.all.filter { $0.opening <= date }
      if position + 1 < dates.count, openings.all.count(where: { $0.opening <= dates[position + 1] }) == open.count {
        continue
      }
      var terms = RowTerms()
      var given = 0.0
      for event in events.all where event.start <= date {
        if let candidate = event.candidate { terms.use(1, builder.start(candidate)) } else { given -= 1 }
      }
      for event in open {
        if let candidate = event.candidate { terms.grant(1, builder.start(candidate)) } else { given += 1 }
      }
      builder.add(self, place, builder.context.model.horizon.period(of: date)?.position, terms, .atMost(given))
    }
  }

  private static func addExclusion(_ project: Int, _ other: Int, _ place: Int, _ builder: inout ProgramBuilder) {
    var terms = RowTerms()
    var given = 1.0
    for event in ProjectEvents(project, builder.context).all + ProjectEvents(other, builder.context).all {
      if let candidate = event.candidate { terms.use(1, builder.start(candidate)) } else { given -= 1 }
    }
    builder.add(self, place, nil, terms, .atMost(given))
  }

  /// As many projects are under way at most as on some day on which one of them begins.
  private static func addLimit(_ limit: Int, _ place: Int, _ builder: inout ProgramBuilder) {
    let element = builder.context.model.projectLimits.elements[limit]
    let events = element.projects.flatMap { ProjectEvents($0.position, builder.context).all }
    for date in Set(events.map(\.start)).sorted() {
      var terms = RowTerms()
      var given = Double(element.atOnce)
      for event in events where event.start <= date && date < event.opening {
        if let candidate = event.candidate { terms.use(1, builder.start(candidate)) } else { given -= 1 }
      }
      builder.add(self, place, builder.context.model.horizon.period(of: date)?.position, terms, .atMost(given))
    }
  }

  private static func addShares(
    of line: Int, _ place: Int, _ builder: inout ProgramBuilder, limit: Double,
    _ shares: (Project) -> [Project.Opening]
  ) {
    var terms = RowTerms()
    for (position, candidate) in builder.context.candidates.enumerated() {
      let share = shares(candidate.project).filter { $0.line.position == line }.reduce(0) { $0 + $1.share }
      terms.use(share, builder.start(position))
    }
    // Shares are written in percent and summed in binary: a sum of a hundred may miss it by a rounding error.
    builder.add(self, place, nil, terms, .atMost(max(0, limit) + 1e-9))
  }

  private static func stated(
    _ line: Int, _ context: PlanningContext, _ shares: (Project) -> [Project.Opening]
  ) -> Double {
    let projects = context.model.projects.elements.filter { $0.start != nil }
    return projects.flatMap(shares).filter { $0.line.position == line }
      .reduce(context.model.lines.elements[line].openShare) { $0 + $1.share }
  }

  private static func closed(_ line: Int, _ context: PlanningContext) -> Double {
    context.model.projects.elements.filter { $0.start != nil }.flatMap(\.closings)
      .filter { $0.line.position == line }.reduce(0) { $0 + $1.share }
  }
}

/// When a project may begin and open: its candidates, or its stated day.
private struct ProjectEvents {
  struct Event {
    let start: CivilDate
    let opening: CivilDate
    /// The candidate; nothing for a stated day.
    let candidate: Int?
  }

  let all: [Event]

  init(_ project: Int, _ context: PlanningContext) {
    let element = context.model.projects.elements[project]
    if let start = element.start, let opening = element.openingDate {
      all = [Event(start: start, opening: opening, candidate: nil)]
      return
    }
    all = context.candidates.enumerated().compactMap { position, candidate in
      guard context.model.projectChoices.elements[candidate.choice].project.position == project,
        let start = candidate.project.start
      else { return nil }
      return Event(start: start, opening: candidate.opening, candidate: position)
    }
  }
}

extension ProgramBuilder {
  /// The column of a candidate.
  func start(_ candidate: Int) -> Int? { column(.starts, candidate, context.candidates[candidate].period) }

  /// The columns of some candidates.
  func starts(where isChosen: (StartCandidate) -> Bool) -> [Int?] {
    context.candidates.indices.filter { isChosen(context.candidates[$0]) }.map { start($0) }
  }
}
