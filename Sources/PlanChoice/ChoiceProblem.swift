public import LinearProgramming
public import PlanFormulation
public import PlantModel

/// The choice of projects as a linear program with one binary column for each project, variant and day of beginning.
///
/// The program is that of the model's first goal. What a project does in each period is its column times the convolution
/// of phases and ramp with the day of beginning, so that the relaxation is tight and no large constant stands anywhere.
public struct ChoiceProblem: Sendable {
  /// The model whose days are open.
  public let model: PlantModel
  /// The goal that is driven: the model's first.
  public let goal: Goal
  /// The program.
  public let program: LinearProgram
  /// The binary columns of days of beginning.
  public let starts: [StartColumn]
  /// How many natural units, lek or tonne-months, one unit of the objective is.
  public let objectiveUnit: Double

  /// The row of each choice that lets it be taken once.
  let onceRows: [RowID?]
  /// The columns of each choice, by their place in ``starts``.
  let groups: [[Int]]
  /// A vertex to start from: nothing is done.
  let idleBasis: Basis
  /// Whether rows at the end hold other goals to limits.
  var hasGoalLimits = false
  /// The row that holds another goal to a limit which moves; it begins without one.
  var movingLimit: MovingLimit?
  /// What rows and columns speak of, to take the program apart.
  let topics: ProgramTopics

  /// Writes the program of a model with choices; its stated days of chosen projects are set aside.
  public init(_ model: PlantModel) {
    let formulation = Formulation(of: model.withOpenProjectDates())
    self.model = model
    goal = model.goals.first?.goal ?? .maximiseNetPresentValue
    program = formulation.program(for: goal)
    starts = formulation.starts
    objectiveUnit = formulation.objectiveUnit(of: goal)
    onceRows = formulation.onceRows
    idleBasis = formulation.idleBasis
    topics = formulation.topics
    var groups: [[Int]] = Array(repeating: [], count: model.projectChoices.count)
    for (position, start) in starts.enumerated() { groups[start.choice].append(position) }
    self.groups = groups
  }

  /// Whether a search through parts has been shown to pay: a goal in money, and no limits on others. Where nothing has a
  /// price the parts have many equal points, over which the simplex method takes longer than over the whole.
  var isWorthTakingApart: Bool {
    switch goal {
    case .maximiseNetPresentValue, .maximiseProfit, .minimiseCost: !hasGoalLimits
    default: false
    }
  }

  /// Whether more than days of beginning must be whole numbers.
  var hasFurtherIntegers: Bool { program.integerColumns.count > starts.count }

  /// What a decision makes of each choice, by the scenario's identifiers.
  public func chosen(by decision: Decision) -> [ChosenStart] {
    zip(model.projectChoices.elements, decision.picks).map { choice, pick in
      guard let pick else { return ChosenStart(project: choice.id, variant: nil, start: nil) }
      return ChosenStart(
        project: choice.id, variant: choice.options[starts[pick].option].name, start: starts[pick].start)
    }
  }

  /// The decision nearest to some days: the same variant, the nearest day.
  func decision(nearestTo chosen: [ChosenStart]) -> Decision {
    let byProject = Dictionary(chosen.map { ($0.project, $0) }, uniquingKeysWith: { first, _ in first })
    return Decision(
      picks: model.projectChoices.elements.indices.map { choice in
        let element = model.projectChoices.elements[choice]
        guard let known = byProject[element.id], let start = known.start else { return nil }
        return groups[choice].filter { element.options[starts[$0].option].name == known.variant }
          .min { abs(starts[$0].start.dayNumber - start.dayNumber) < abs(starts[$1].start.dayNumber - start.dayNumber) }
      })
  }

  /// The decision nearest to the stated days of a model with the same projects: the same variant, the nearest day.
  public func decision(nearestTo other: PlantModel) -> Decision {
    decision(
      nearestTo: other.projects.elements.map { ChosenStart(project: $0.id, variant: $0.variant, start: $0.start) })
  }
}
