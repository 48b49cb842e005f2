public import LinearProgramming
public import PlanFormulation
public import PlantModel

/// What decisions are worth, tried one after the other: one session, each solve from the vertex of the one before.
///
/// Between two tries only the limits of start columns change, and of rows that are set aside: the dual simplex method goes on
/// from where it was. The worth is that of the model's first goal.
public final class DecisionTrial {
  /// The problem the decisions are tried on.
  public let problem: ChoiceProblem
  private let formulation: Formulation
  private let session: any SolverSession
  private let hasMethods: Bool
  /// What makes the first solve, where that is not the session.
  private var first: (any LinearSolver)?

  /// Writes the program of a model with choices.
  ///
  /// - Parameters:
  ///   - model: A model with choices.
  ///   - solver: What solves one decision after the other.
  ///   - first: What solves the first one, from nothing; `solver` does unless another is given.
  public init(_ model: PlantModel, solver: any LinearSolver, first: (any LinearSolver)? = nil) {
    self.first = first
    problem = ChoiceProblem(model)
    formulation = Formulation(of: model.withOpenProjectDates())
    let program = problem.hasFurtherIntegers ? problem.program : problem.program.relaxed()
    session = solver.session(for: program, options: SolverOptions())
    session.basis = problem.idleBasis
    hasMethods = solver.capabilities.contains(.choiceOfMethod)
    // From idleness, which obeys every rule, the primal method goes on; from then on only limits change.
    if hasMethods { session.options.method = .primal }
  }

  /// Every day on which a choice may begin, with its terms, in the order of the columns.
  public func starts(of choice: Int) -> [ChosenStart] {
    let element = problem.model.projectChoices.elements[choice]
    return problem.groups[choice].map { position in
      let start = problem.starts[position]
      return ChosenStart(project: element.id, variant: element.options[start.option].name, start: start.start)
    }
  }

  /// What a decision is worth in natural units; nothing where some rule forbids it.
  ///
  /// - Parameters:
  ///   - chosen: The decision; choices it does not name are left out.
  ///   - families: Rules that are set aside.
  public func worth(
    of chosen: [ChosenStart], settingAside families: [RuleFamily] = []
  ) throws(PlanningError) -> Double? {
    let taken = Set(problem.decision(nearestTo: chosen).picks.compactMap { $0 })
    for (position, start) in problem.starts.enumerated() {
      session.setBounds(.fixed(taken.contains(position) ? 1 : 0), of: start.column)
    }
    // A choice that must be taken may be left out here: what others are worth without it is what is asked.
    for row in problem.onceRows { if let row { session.setBounds(.atMost(1), of: row) } }
    let rows = families.flatMap { formulation.rows(of: $0) }
    let limits = rows.map { session.program.bounds(of: $0) }
    for row in rows { session.setBounds(.free, of: row) }
    defer { for (row, limit) in zip(rows, limits) { session.setBounds(limit, of: row) } }
    let solution: LinearSolution
    do {
      if let start = try first?.solve(session.program, options: SolverOptions(), startingFrom: nil).basis {
        session.basis = start
        if hasMethods { session.options.method = .dual }
      }
      first = nil
      solution = try session.solve()
    } catch {
      throw .solverFailed(message: error.description)
    }
    if hasMethods { session.options.method = .dual }
    switch solution.termination {
    case .optimal, .gapReached: return solution.objective * problem.objectiveUnit
    case .infeasible, .infeasibleOrUnbounded: return nil
    case .unbounded: throw .unbounded(goal: problem.goal, activities: [])
    default: throw .numericalTrouble(goal: problem.goal, message: solution.termination.sentence)
    }
  }
}
