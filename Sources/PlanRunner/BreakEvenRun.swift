internal import LinearProgramming
public import LocatedText
internal import PlanFormulation
internal import PlanReport
public import PlanTrials
internal import PlantModel
internal import ScenarioFiles

/// At which value of a number one plan stops being better than another.
public enum BreakEvenRun {
  /// Why nothing was found.
  public enum Failure: Error, Sendable {
    /// A value does not fit a scenario.
    case unfit(Diagnostics)
    /// A plan could not be made at a value.
    case unplanned(plan: Int, value: String, RunFailure)
  }

  /// Narrows a range of values until it is known where the net present values of two plans cross.
  ///
  /// - Parameters:
  ///   - address: The value that changes, in both scenarios.
  ///   - range: Its numbers.
  ///   - unit: What stands after the number; empty for nothing.
  ///   - plans: The files of the two scenarios.
  ///   - precision: The wanted width, as a share of the range.
  ///   - options: Limits of each plan.
  ///   - progress: Is told what is being done.
  public static func perform(
    _ address: String, in range: ClosedRange<Double>, unit: String, between plans: (String, String),
    precision: Double = 1e-3, options: RunOptions = RunOptions(), progress: @escaping (String) -> Void
  ) throws(Failure) -> BreakEven {
    try BreakEven.search(in: range, precision: precision) { (number: Double) throws(Failure) -> Double in
      let value = "\(PublishedNumber(number))" + (unit.isEmpty ? "" : " " + unit)
      progress("\(address) = \(value)")
      let first = try worth(plans.0, 0, address, value, options)
      return first - (try worth(plans.1, 1, address, value, options))
    }
  }

  private static func worth(
    _ path: String, _ plan: Int, _ address: String, _ value: String, _ options: RunOptions
  ) throws(Failure) -> Double {
    let reading = ScenarioReader.read(paths: [path], changes: ["\(address)=\(value)"])
    guard let scenario = reading.scenario else { throw .unfit(reading.diagnostics) }
    var planning = PlanningOptions()
    planning.solver.timeLimit = options.timeLimit
    planning.solver.startMethod = options.method
    // Which of equal plans it is does not matter where all are worth the same, nor is a bound asked for.
    planning.provesBounds = false
    planning.breaksTies = scenario.model.goals.map(\.goal) != [.maximiseNetPresentValue]
    let solver: any LinearSolver
    do throws(SolverError) {
      solver = try options.solver.solver()
    } catch {
      throw .unplanned(plan: plan, value: value, .unplanned(.solverFailed(message: error.description)))
    }
    let outcome: PlanningOutcome
    do throws(PlanningError) {
      outcome = try Planner.plan(scenario.model, solver: solver, options: planning) { _ in }
    } catch {
      throw .unplanned(plan: plan, value: value, .unplanned(error))
    }
    switch outcome {
    case .planned(let record): return PlanIndicators(of: record, model: scenario.model).netPresentValue.lek
    case .impossible(let report): throw .unplanned(plan: plan, value: value, .impossible(report))
    }
  }
}
