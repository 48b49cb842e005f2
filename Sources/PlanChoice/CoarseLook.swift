internal import LinearProgramming
internal import PlanFormulation
internal import PlantModel

/// A first look at the choice through coarse periods: a program of a fraction of the size, searched quickly.
///
/// What it decides is only where the search begins: it is worth what the whole program says of it, and no bound is taken
/// from it.
enum CoarseLook {
  /// The fewest periods of a horizon that is worth a coarse look.
  private static let leastPeriods = 30
  /// The share of the limit on time that it may take.
  private static let timeShare = 0.2

  /// The decision, carried to the problem by terms and nearest day; nothing where a look is not worth it, or finds none.
  static func decision(
    for problem: ChoiceProblem, solver: any LinearSolver, options: ChoiceOptions
  ) throws(PlanningError) -> Decision? {
    guard problem.model.horizon.count >= leastPeriods, let coarse = coarse(problem.model) else { return nil }
    var look = options
    look.plans = []
    look.relativeGap = max(options.relativeGap, 2e-3)
    look.solveLimit = 150
    look.timeLimit = options.timeLimit.map { $0 * timeShare }
    let outcome: ChoiceOutcome?
    do throws(PlanningError) {
      outcome = try StartSearch(ChoiceProblem(coarse), solver: solver, options: look) { _ in }.outcome()
    } catch {
      // Through quarters a limit may be out of reach, or a number out of proportion, which weeks have no trouble with.
      return nil
    }
    return outcome.map { problem.decision(nearestTo: $0.starts) }
  }

  /// The model with a horizon of quarters; nothing where its own is as coarse.
  private static func coarse(_ model: PlantModel) -> PlantModel? {
    var quarters = 0
    var day = model.horizon.start
    while day < model.horizon.end {
      day = day.next(.quarter)
      quarters += 1
    }
    guard quarters * 2 <= model.horizon.count else { return nil }
    var coarse = model
    coarse.horizon = Horizon(start: model.horizon.start, blocks: [Horizon.Block(count: quarters, unit: .quarter)])
    return coarse
  }
}
