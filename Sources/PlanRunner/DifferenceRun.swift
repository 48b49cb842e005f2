internal import PlanReport
public import PlanTrials
public import PlantModel
public import ScenarioFiles

/// A difference of two plans, shared out among the inputs that changed.
public struct DifferenceRun: Sendable {
  /// What changed, group by group.
  public let groups: [ScenarioDifference.Group]
  /// What the first and the second plan are worth.
  public let before: Money
  /// What the second plan is worth.
  public let after: Money
  /// What each group did; the shares sum to the difference to the qindarka.
  public let shares: ShapleyShares
  /// How many plans were made.
  public let planCount: Int

  /// Why a difference could not be explained.
  public enum Failure: Error, Sendable {
    /// Some inputs of one scenario cannot stand beside the others of the other one.
    case incompatible(groups: [String], reading: ScenarioReading)
    /// A scenario between the two has no plan.
    case unplanned(groups: [String], RunFailure)
  }

  /// Plans every scenario that takes some groups of inputs from the second one, and shares out the difference of the net
  /// present value.
  public static func perform(
    from first: ResolvedScenario, to second: ResolvedScenario, options: RunOptions, seed: UInt64 = 1,
    progress: @escaping (String) -> Void
  ) throws(Failure) -> DifferenceRun {
    let difference = ScenarioDifference(from: first, to: second)
    let names = difference.groups.map(\.name)
    var planCount = 0
    var ends: [Bool: Money] = [:]
    let shares = try ShapleyShares(count: names.count, seed: seed) { (chosen: Set<Int>) throws(Failure) -> Money in
      let taken = chosen.sorted().map { names[$0] }
      planCount += 1
      progress("plan \(planCount): " + (taken.isEmpty ? "the first" : "with " + taken.joined(separator: ", ")))
      let reading = difference.mixture(taking: chosen)
      guard let scenario = reading.scenario else { throw Failure.incompatible(groups: taken, reading: reading) }
      let worth = try netPresentValue(of: scenario, taken, options)
      if chosen.isEmpty { ends[false] = worth }
      if chosen.count == names.count { ends[true] = worth }
      return worth
    }
    return DifferenceRun(
      groups: difference.groups, before: ends[false] ?? .zero, after: ends[true] ?? .zero, shares: shares,
      planCount: planCount)
  }

  private static func netPresentValue(
    of scenario: ResolvedScenario, _ taken: [String], _ options: RunOptions
  ) throws(Failure) -> Money {
    var timings = PhaseTimings()
    do throws(RunFailure) {
      let result = try ScenarioRun.perform(scenario, options: options, timings: &timings) { _ in }
      return PlanIndicators(of: result.record, model: scenario.model).netPresentValue
    } catch {
      throw .unplanned(groups: taken, error)
    }
  }
}
