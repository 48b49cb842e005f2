internal import LinearProgramming
public import LocatedText
public import PlanChoice
public import PlanFormulation
internal import PlantModel
public import ScenarioFiles

/// Days of beginning that were decided for a scenario, and the plan of the decided scenario.
public struct ScenarioChoice: Sendable {
  /// The decision and its bound.
  public let outcome: ChoiceOutcome
  /// The decided scenario with its audited plan.
  public let result: RunResult

  /// Why no decision was published.
  public enum Failure: Error, Sendable {
    /// No project of the scenario says what may be chosen.
    case nothingToChoose
    /// No decision obeys every rule, or none was found in time.
    case undecided
    /// The search failed.
    case unplanned(PlanningError)
    /// The decided scenario has findings.
    case unreadable(Diagnostics)
    /// The decided scenario could not be planned, or its plan was refused.
    case unpublished(RunFailure)
    /// The plan of the decided scenario is not worth what the search said.
    case disagreement(found: Double, planned: Double)
  }

  /// What is asked for beside the scenario.
  public struct Options: Sendable {
    /// Seconds for the search; nothing for no limit.
    public var timeLimit: Double?
    /// The relative distance to the bound at which to stop.
    public var relativeGap = 1e-4
    /// Scenarios with the same projects whose stated days are tried first.
    public var plans: [ResolvedScenario] = []
    /// How the result is written, and which solver searches and plans.
    public var run = RunOptions()

    /// Makes the default options.
    public init() {}
  }

  /// Decides a scenario's days, writes them into it as changes, and plans and audits what results.
  ///
  /// The plan that is published is that of the decided scenario, found and audited as any other: it owes nothing to the
  /// point of the search. Its value must be the one the search found.
  ///
  /// - Parameters:
  ///   - scenario: The scenario with its choices.
  ///   - paths: The files it was read from; they are read again with the decision.
  ///   - changes: The changes it was read with.
  ///   - options: Limits and plans to begin with.
  ///   - timings: Gets the seconds of each phase.
  ///   - progress: Is told how far the search is.
  public static func perform(
    _ scenario: ResolvedScenario, paths: [String], changes: [String], options: Options, timings: inout PhaseTimings,
    progress: @escaping (String) -> Void
  ) throws(Failure) -> ScenarioChoice {
    guard !scenario.model.projectChoices.isEmpty else { throw .nothingToChoose }
    let outcome = try decide(scenario, options, &timings, progress)
    let decided = ScenarioReader.read(paths: paths, changes: changes + ScenarioChoice.changes(for: outcome))
    guard let decidedScenario = decided.scenario else { throw .unreadable(decided.diagnostics) }
    let result: RunResult
    do throws(RunFailure) {
      result = try ScenarioRun.perform(decidedScenario, options: options.run, timings: &timings, progress: progress)
    } catch {
      throw .unpublished(error)
    }
    let planned = result.record.solve.stages.first?.value ?? 0
    // Two programs, each solved to a billionth of its numbers, and a sum of thousands of them.
    guard abs(planned - outcome.value) <= 1e-6 * max(1, abs(planned), abs(outcome.value)) + 1 else {
      throw .disagreement(found: outcome.value, planned: planned)
    }
    return ScenarioChoice(outcome: outcome, result: result)
  }

  private static func decide(
    _ scenario: ResolvedScenario, _ options: Options, _ timings: inout PhaseTimings,
    _ progress: @escaping (String) -> Void
  ) throws(Failure) -> ChoiceOutcome {
    var choice = ChoiceOptions()
    choice.timeLimit = options.timeLimit
    choice.relativeGap = options.relativeGap
    choice.plans = options.plans.map(\.model)
    let solver: any LinearSolver
    do throws(SolverError) {
      solver = try options.run.solver.solver()
    } catch {
      throw .unplanned(.solverFailed(message: error.description))
    }
    let outcome: ChoiceOutcome?
    do throws(PlanningError) {
      outcome = try timings.measure("choose") { () throws(PlanningError) in
        try ProjectChooser.choose(scenario.model, solver: solver, options: choice) { step in
          progress(words(for: step))
        }
      }
    } catch {
      throw .unplanned(error)
    }
    guard let outcome else { throw .undecided }
    return outcome
  }

  /// The decision as changes of a scenario.
  static func changes(for outcome: ChoiceOutcome) -> [String] {
    outcome.starts.flatMap { chosen in
      let address = "projects.\(chosen.project)"
      let start = "\(address).start=\(chosen.start?.description ?? "no")"
      guard chosen.start != nil else { return [start] }
      return [start, "\(address).variant=\(chosen.variant ?? "no")"]
    }
  }

  static func words(for step: ChoiceProgress) -> String {
    let best = step.best.map { Magnitude.text($0) } ?? "none yet"
    let gap = step.best.map { abs(step.bound - $0) / max(1, abs($0)) } ?? .infinity
    let share = gap.isFinite ? "\((gap * 1e4).rounded() / 100) %" : "unknown"
    return
      "choosing: best \(best), at most \(Magnitude.text(step.bound)), gap \(share), \(step.solveCount) linear programs"
  }
}

/// Large amounts for a line of progress.
private enum Magnitude {
  /// The number in millions with two decimals, or whole where it is small.
  static func text(_ value: Double) -> String {
    guard value.isFinite else { return "unknown" }
    if abs(value) < 1e6 { return "\(Int(value.rounded()))" }
    return "\((value / 1e4).rounded() / 100) million"
  }
}
