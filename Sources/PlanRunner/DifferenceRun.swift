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
  ///
  /// Groups that do not go without each other (new dates whose money the first scenario does not have) count as one.
  public static func perform(
    from first: ResolvedScenario, to second: ResolvedScenario, options: RunOptions, seed: UInt64 = 1,
    progress: @escaping (String) -> Void
  ) throws(Failure) -> DifferenceRun {
    var mixtures = DifferenceMixtures(ScenarioDifference(from: first, to: second), options, progress)
    var parts = mixtures.difference.groups.indices.map { [$0] }
    while true {
      var broken: Set<Int>?
      do throws(Failure) {
        let shares = try ShapleyShares(count: parts.count, seed: seed) { (chosen: Set<Int>) throws(Failure) -> Money in
          do throws(Failure) {
            return try mixtures.worth(of: chosen.flatMap { parts[$0] })
          } catch {
            broken = chosen
            throw error
          }
        }
        return DifferenceRun(
          groups: parts.map(mixtures.difference.joined), before: try mixtures.worth(of: []),
          after: try mixtures.worth(of: parts.flatMap { $0 }), shares: shares, planCount: mixtures.planCount)
      } catch {
        // The scenarios themselves must have plans; what lies between them need not.
        guard let chosen = broken, !chosen.isEmpty, chosen.count < parts.count else { throw error }
        parts = mixtures.joined(parts, mending: chosen)
      }
    }
  }
}

/// Scenarios between two others, each planned once.
private struct DifferenceMixtures {
  let difference: ScenarioDifference
  private let options: RunOptions
  private let progress: (String) -> Void
  private var known: [Set<Int>: Money] = [:]
  private(set) var planCount = 0

  init(_ difference: ScenarioDifference, _ options: RunOptions, _ progress: @escaping (String) -> Void) {
    self.difference = difference
    self.options = options
    self.progress = progress
  }

  mutating func worth(of groups: [Int]) throws(DifferenceRun.Failure) -> Money {
    let chosen = Set(groups)
    if let worth = known[chosen] { return worth }
    let taken = chosen.sorted().map { difference.groups[$0].name }
    planCount += 1
    progress("plan \(planCount): " + (taken.isEmpty ? "the first" : "with " + taken.joined(separator: ", ")))
    let reading = difference.mixture(taking: chosen)
    guard let scenario = reading.scenario else { throw .incompatible(groups: taken, reading: reading) }
    let worth = try Self.netPresentValue(of: scenario, taken, options)
    known[chosen] = worth
    return worth
  }

  /// The parts of a difference with those made one that have no plan without each other: the chosen ones and the first
  /// other one with which they have one, or all where none helps.
  mutating func joined(_ parts: [[Int]], mending chosen: Set<Int>) -> [[Int]] {
    let groups = chosen.flatMap { parts[$0] }
    let helper = parts.indices.first { other in
      !chosen.contains(other) && (try? worth(of: groups + parts[other])) != nil
    }
    guard let helper else { return [parts.flatMap { $0 }.sorted()] }
    let together = (groups + parts[helper]).sorted()
    let rest = parts.indices.filter { !chosen.contains($0) && $0 != helper }.map { parts[$0] }
    return (rest + [together]).sorted { ($0.first ?? 0) < ($1.first ?? 0) }
  }

  private static func netPresentValue(
    of scenario: ResolvedScenario, _ taken: [String], _ options: RunOptions
  ) throws(DifferenceRun.Failure) -> Money {
    var timings = PhaseTimings()
    do throws(RunFailure) {
      let result = try ScenarioRun.perform(scenario, options: options, timings: &timings) { _ in }
      return PlanIndicators(of: result.record, model: scenario.model).netPresentValue
    } catch {
      throw .unplanned(groups: taken, error)
    }
  }
}
