internal import LinearProgramming
internal import PlanChoice
internal import PlanFormulation
internal import PlantModel
public import ScenarioFiles

/// The best decision about projects, and others that are nearly as good and open other things; each planned and audited.
public struct AlternativesRun: Sendable {
  /// The best decision.
  public let best: ScenarioChoice
  /// The others, in the order in which they were found.
  public let others: [RunResult]

  /// Decides, looks for alternatives and plans each.
  ///
  /// - Parameters:
  ///   - scenario: A scenario with choices.
  ///   - paths: The files it was read from.
  ///   - changes: What was changed of it on the command line.
  ///   - count: How many alternatives are wanted.
  ///   - share: How much worse they may be in the first goal, as a share of the size of the best value.
  ///   - options: Of the search for the best; its limit on time is also that of the search for each alternative.
  ///   - timings: What each phase takes is added to it.
  ///   - progress: Is told what is being done.
  public static func perform(
    _ scenario: ResolvedScenario, paths: [String], changes: [String], count: Int, within share: Double,
    options: ScenarioChoice.Options, timings: inout PhaseTimings, progress: @escaping (String) -> Void
  ) throws(ScenarioChoice.Failure) -> AlternativesRun {
    let best = try ScenarioChoice.perform(
      scenario, paths: paths, changes: changes, options: options, timings: &timings, progress: progress)
    var choice = ChoiceOptions()
    choice.timeLimit = options.timeLimit
    // How unlike a plan is counts in halves of a project: a finer proof changes nothing.
    choice.relativeGap = max(options.relativeGap, 0.02)
    let solver: any LinearSolver
    do throws(SolverError) {
      solver = try options.run.solver.solver()
    } catch {
      throw .unplanned(.solverFailed(message: error.description))
    }
    let decisions: [[ChosenStart]]
    do throws(PlanningError) {
      decisions = try Alternatives.near(
        best.outcome, of: scenario.model, count: count, within: share, solver: solver, options: choice
      ) { progress("alternative \($0)") }
    } catch {
      throw .unplanned(error)
    }
    var others: [RunResult] = []
    for (place, starts) in decisions.enumerated() {
      progress("planning alternative \(place + 1)")
      let reading = ScenarioReader.read(paths: paths, changes: changes + self.changes(for: starts))
      guard let decided = reading.scenario else { throw .unreadable(reading.diagnostics) }
      do throws(RunFailure) {
        others.append(try ScenarioRun.perform(decided, options: options.run, timings: &timings) { _ in })
      } catch {
        throw .unpublished(error)
      }
    }
    return AlternativesRun(best: best, others: others)
  }

  /// A decision as changes of a scenario.
  private static func changes(for starts: [ChosenStart]) -> [String] {
    starts.flatMap { chosen in
      let address = "projects.\(chosen.project)"
      guard let start = chosen.start else { return ["\(address).start=no"] }
      return ["\(address).start=\(start)", "\(address).variant=\(chosen.variant ?? "no")"]
    }
  }
}
