public import LocatedText
internal import PlanReport
public import PlanTrials
public import PlantModel
public import ScenarioFiles

/// Plans tried in several futures: each keeps its dates, but for projects that must wait for a late one, and is otherwise
/// planned again.
public struct StressRun: Sendable {
  /// A plan: the files of a scenario with fixed dates.
  public struct Plan: Sendable {
    /// The name of the scenario.
    public let name: String
    /// The files it was read from.
    public let paths: [String]
    /// The scenario as it stands.
    public let scenario: ResolvedScenario

    /// Makes a plan of a scenario that was read from some files.
    public init(name: String, paths: [String], scenario: ResolvedScenario) {
      self.name = name
      self.paths = paths
      self.scenario = scenario
    }
  }

  /// What a project's delay costs a plan.
  public struct Wait: Hashable, Sendable {
    /// The plan, by its place.
    public let plan: Int
    /// The project.
    public let project: String
    /// What the plan loses by it in net present value; nothing where it cannot begin later by itself.
    public let cost: Money?
  }

  /// Why no table was made.
  public enum Failure: Error, Sendable {
    /// A future does not fit a plan's scenario.
    case unfit(plan: String, future: String, Diagnostics)
    /// The planner failed otherwise than by finding that there is no plan.
    case unplanned(plan: String, future: String, RunFailure)
  }

  /// The names of the plans.
  public let plans: [String]
  /// The names of the futures.
  public let futures: [String]
  /// The net present value of each plan in each future; nothing where no plan obeys every rule.
  public let table: RegretTable
  /// What a quarter of waiting costs, project by project, as planned; empty where nobody asked.
  public let waits: [Wait]

  /// Tries plans in futures.
  ///
  /// - Parameters:
  ///   - plans: The plans; their dates are kept.
  ///   - futures: The futures.
  ///   - asksForWaiting: Whether each started project of each plan is also tried a quarter later.
  ///   - options: Limits of each plan.
  ///   - progress: Is told what is being done.
  public static func perform(
    _ plans: [Plan], in futures: [Future], asksForWaiting: Bool = false, options: RunOptions = RunOptions(),
    progress: @escaping (String) -> Void
  ) throws(Failure) -> StressRun {
    var worth: [[Money?]] = []
    for plan in plans {
      var row: [Money?] = []
      for future in futures {
        progress("\(plan.name), \(future.name)")
        let reading = reading(of: plan, changes: future.changes(of: plan.scenario))
        guard let scenario = reading.scenario else {
          throw .unfit(plan: plan.name, future: future.name, reading.diagnostics)
        }
        row.append(try netPresentValue(of: scenario, plan.name, future.name, options))
      }
      worth.append(row)
    }
    var waits: [Wait] = []
    if asksForWaiting {
      for place in plans.indices { waits += try self.waits(of: plans[place], at: place, options, progress) }
    }
    return StressRun(
      plans: plans.map(\.name), futures: futures.map(\.name), table: RegretTable(worth: worth), waits: waits)
  }

  /// A plan's files with a future's changes. A project whose predecessors are late begins on the day they are open: that is
  /// what would be done, and no fault of the plan's dates.
  private static func reading(of plan: Plan, changes: [String]) -> ScenarioReading {
    var days: [String: CivilDate] = [:]
    while true {
      let waiting = days.sorted { $0.key < $1.key }.map { "projects.\($0.key).start=\($0.value)" }
      let reading = ScenarioReader.read(paths: plan.paths, changes: changes + waiting)
      let later = reading.waitingProjects.filter { project, day in days[project].map { day > $0 } ?? true }
      if reading.scenario != nil || later.isEmpty { return reading }
      for (project, day) in later { days[project] = day }
    }
  }

  private static func waits(
    of plan: Plan, at place: Int, _ options: RunOptions, _ progress: @escaping (String) -> Void
  ) throws(Failure) -> [Wait] {
    let words = "a quarter later"
    guard let base = try netPresentValue(of: plan.scenario, plan.name, "as planned", options) else { return [] }
    var waits: [Wait] = []
    for project in plan.scenario.model.projects.elements {
      guard let start = project.start else { continue }
      progress("\(plan.name), \(project.id) \(words)")
      let later = start.adding(months: 3)
      let reading = ScenarioReader.read(paths: plan.paths, changes: ["projects.\(project.id).start=\(later)"])
      // One that another needs cannot wait alone; nor one whose later day lies beyond the horizon.
      let worth = try reading.scenario.flatMap { (scenario) throws(Failure) -> Money? in
        try netPresentValue(of: scenario, plan.name, "\(project.id) \(words)", options)
      }
      waits.append(Wait(plan: place, project: project.id, cost: worth.map { base - $0 }))
    }
    return waits
  }

  private static func netPresentValue(
    of scenario: ResolvedScenario, _ plan: String, _ future: String, _ options: RunOptions
  ) throws(Failure) -> Money? {
    var timings = PhaseTimings()
    do throws(RunFailure) {
      let result = try ScenarioRun.perform(scenario, options: options, timings: &timings) { _ in }
      return PlanIndicators(of: result.record, model: scenario.model).netPresentValue
    } catch {
      if case .impossible = error { return nil }
      throw .unplanned(plan: plan, future: future, error)
    }
  }
}
