internal import PlantModel

/// A rule about which projects are done and when they begin; each is a place of the family project-choice.
enum ProjectRule: Sendable {
  /// A choice takes one of its candidates, or none where it may be left out.
  case once(choice: Int)
  /// A project begins only where another one is open.
  case need(project: Int, predecessor: Int)
  /// Two projects are not both done.
  case exclusion(project: Int, other: Int)
  /// Only so many projects are under way on a day.
  case limit(Int)
  /// Projects open no more of a line than there is.
  case whole(line: Int)
  /// Projects close no more of a line than was open before them.
  case closed(line: Int)

  /// All rules of a model that a choice has a part in.
  static func rules(of model: PlantModel) -> [ProjectRule] {
    var rules = model.projectChoices.elements.indices.map(ProjectRule.once)
    let projects = model.projects.elements
    let chosen = Set(model.projectChoices.elements.map(\.project.position))
    for (row, project) in projects.enumerated() {
      for other in project.predecessors where chosen.contains(row) || chosen.contains(other.position) {
        rules.append(.need(project: row, predecessor: other.position))
      }
    }
    for (row, project) in projects.enumerated() {
      for other in project.exclusions where chosen.contains(row) || chosen.contains(other.position) {
        let isNoted = other.position < row && projects[other.position].exclusions.contains(Reference(row))
        if !isNoted { rules.append(.exclusion(project: row, other: other.position)) }
      }
    }
    rules += model.projectLimits.elements.indices.map(ProjectRule.limit)
    let options = model.projectChoices.elements.flatMap(\.options)
    rules += lines(options.flatMap(\.project.openings)).map { .whole(line: $0) }
    rules += lines(options.flatMap(\.project.closings)).map { .closed(line: $0) }
    return rules
  }

  private static func lines(_ shares: [Project.Opening]) -> [Int] { Set(shares.map(\.line.position)).sorted() }

  /// What the rule is about, by the scenario's identifiers.
  func identifiers(in model: PlantModel) -> [String] {
    switch self {
    case .once(let choice): [model.projectChoices.elements[choice].id]
    case .need(let project, let other):
      [model.projects.elements[project].id, "needs", model.projects.elements[other].id]
    case .exclusion(let project, let other):
      [model.projects.elements[project].id, "excludes", model.projects.elements[other].id]
    case .limit(let limit): [model.projectLimits.elements[limit].id]
    case .whole(let line): [model.lines.elements[line].id, "open"]
    case .closed(let line): [model.lines.elements[line].id, "closed"]
    }
  }
}
