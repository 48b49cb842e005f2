internal import GLPKSolver
internal import LinearProgramming
public import PlanFormulation
public import PlantModel

/// How soon an enterprise can make so much of something a month, when all else may wait.
public struct SurgeRun: Sendable {
  /// What can be made within a stretch of time.
  public struct Reading: Hashable, Sendable {
    /// The first day of the stretch: that of a period.
    public let from: CivilDate
    /// The day after the last.
    public let until: CivilDate
    /// The most that can be made of it a month, held over the stretch, in the scope's unit.
    public let rate: Double
  }

  /// What is counted.
  public let scope: OutputScope
  /// The day of the order.
  public let order: CivilDate
  /// The readings, one for each period that begins on or after the day of the order, while a whole stretch lies within the
  /// horizon.
  public let readings: [Reading]

  /// Why nothing was found.
  public enum Failure: Error, Sendable {
    /// The solver failed.
    case unsolved(PlanningError)
    /// No plan obeys every rule.
    case impossible
  }

  /// Months the rate is held for.
  public static let stretch = 3

  /// Makes, stretch after stretch, the output as large as the rules allow: one linear program whose objective moves from one
  /// stretch to the next. Projects begin as stated, so that the answer is that of the scenario's programme; people can be
  /// hired, work overtime and be moved from the first day of the horizon on, and orders may wait where they may be late.
  ///
  /// - Parameters:
  ///   - model: A model whose projects begin as stated.
  ///   - scope: What is ordered.
  ///   - order: The day of the order.
  ///   - progress: Is told what is being done.
  public static func perform(
    _ model: PlantModel, scope: OutputScope, from order: CivilDate, progress: @escaping (String) -> Void
  ) throws(Failure) -> SurgeRun {
    let formulation = Formulation(of: model)
    var program = formulation.program(for: .maximiseOutput(scope)).relaxed()
    program.clearObjective()
    program.sense = .maximise
    let session = GLPKSolver().session(for: program, options: SolverOptions())
    session.basis = formulation.idleBasis
    // Between two stretches only the objective moves: the vertex stays feasible.
    session.options.method = .primal
    var readings: [Reading] = []
    var former: [ColumnID] = []
    for period in model.horizon.periods where period.interval.start >= order {
      let from = period.interval.start
      let until = from.adding(months: stretch)
      if until > model.horizon.end { break }
      progress("from \(from)")
      for column in former { session.setCost(0, of: column) }
      former = []
      let days = DayInterval(start: from, end: until)
      for other in model.horizon.periods where other.interval.overlap(days) > 0 {
        let share = Double(other.interval.overlap(days)) / Double(max(1, other.dayCount))
        for (column, quantity) in formulation.output(of: scope, in: other.position) {
          session.setCost(quantity * share, of: column)
          former.append(column)
        }
      }
      let solution: LinearSolution
      do {
        solution = try session.solve()
      } catch {
        throw .unsolved(.solverFailed(message: error.description))
      }
      guard solution.termination == .optimal else {
        if [.infeasible, .infeasibleOrUnbounded].contains(solution.termination) { throw .impossible }
        throw .unsolved(
          .numericalTrouble(goal: .maximiseOutput(scope), message: solution.termination.sentence))
      }
      readings.append(Reading(from: from, until: until, rate: solution.objective / Double(stretch)))
    }
    return SurgeRun(scope: scope, order: order, readings: readings)
  }

  /// The first stretch in which a rate can be held; nothing within the horizon.
  public func first(reaching rate: Double) -> Reading? {
    readings.first { $0.rate >= rate * (1 - 1e-9) }
  }
}
