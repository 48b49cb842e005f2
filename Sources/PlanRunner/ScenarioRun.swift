internal import LinearProgramming
internal import PlanAudit
internal import PlanFormulation
internal import PlantModel
public import ScenarioFiles

/// One run: a scenario in, an audited plan out.
public enum ScenarioRun {
  /// Plans a scenario and has the plan audited.
  ///
  /// The auditor gets the scenario's model, the plan in published numbers and what the planner claims of it; it never
  /// sees the linear program. A plan it refuses does not leave this function.
  ///
  /// - Parameters:
  ///   - scenario: What to plan.
  ///   - options: What is asked for.
  ///   - timings: Gets the seconds of each phase.
  ///   - progress: Is told what is being done, in a few words.
  public static func perform(
    _ scenario: ResolvedScenario, options: RunOptions, timings: inout PhaseTimings, progress: @escaping (String) -> Void
  ) throws(RunFailure) -> RunResult {
    let record = try plan(scenario, options: options, timings: &timings, progress: progress)
    progress("auditing")
    let audit = timings.measure("audit") {
      PlanAudit.audit(
        record.plan, of: scenario.model,
        claiming: record.solve.stages.map { GoalClaim(goal: $0.goal, value: $0.value) })
    }
    guard audit.passed else { throw .refused(audit) }
    return RunResult(scenario: scenario, record: record, audit: audit)
  }

  private static func plan(
    _ scenario: ResolvedScenario, options: RunOptions, timings: inout PhaseTimings, progress: @escaping (String) -> Void
  ) throws(RunFailure) -> PlanRecord {
    var planning = PlanningOptions()
    planning.solver.timeLimit = options.timeLimit
    planning.solver.startMethod = options.method
    let solver: any LinearSolver
    do throws(SolverError) {
      solver = try options.solver.solver()
    } catch {
      throw .unplanned(.solverFailed(message: error.description))
    }
    let outcome: PlanningOutcome
    do throws(PlanningError) {
      outcome = try timings.measure("plan") { () throws(PlanningError) in
        try Planner.plan(scenario.model, solver: solver, options: planning) { step in
          progress(words(for: step))
        }
      }
    } catch {
      throw .unplanned(error)
    }
    switch outcome {
    case .planned(let record): return record
    case .impossible(let report): throw .impossible(report)
    }
  }

  private static func words(for step: PlanningProgress) -> String {
    switch step {
    case .building: "writing the linear program"
    case .solving(let goal, let stage, let stageCount, let rows, let columns):
      "goal \(stage) of \(stageCount), \(goal.words): \(rows) rows, \(columns) columns"
    case .proving(let goal): "proving the bound of \(goal.words)"
    case .breakingTies: "choosing among equal plans"
    case .explaining: "no plan obeys every rule; looking for the least that must give"
    case .publishing: "rounding to published numbers"
    }
  }
}
