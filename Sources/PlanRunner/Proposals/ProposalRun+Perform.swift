internal import GLPKSolver
internal import InteriorStart
internal import LinearProgramming
internal import PlanChoice
internal import PlanFormulation
internal import PlanReport
internal import PlantModel
public import ScenarioFiles

extension ProposalRun {
  /// Ranks proposals.
  ///
  /// The scenario's own projects keep their stated days. Each proposal is tried on every day it names, alone; the best day
  /// is planned and audited. Then the best combination is searched for, planned and audited, and what it would lose without
  /// each, or gain with each, is found by solving the same program again.
  ///
  /// - Parameters:
  ///   - proposals: The proposals.
  ///   - paths: The files of the scenario.
  ///   - changes: Changes of it, as a command line takes them.
  ///   - options: Limits of the search and of the plans.
  ///   - progress: Is told what is being done.
  public static func perform(
    _ proposals: [Proposal], paths: [String], changes: [String] = [], options: Options = Options(),
    progress: @escaping (String) -> Void
  ) throws(Failure) -> ProposalRun {
    let reading = ScenarioReader.read(paths: paths, proposals: proposals, changes: changes)
    guard let scenario = reading.scenario else { throw .unreadable(reading) }
    var ranking = ProposalRanking(proposals, scenario, paths, changes, options, progress)
    return try ranking.run()
  }
}

/// A ranking while it is made.
private struct ProposalRanking {
  private let proposals: [Proposal]
  private let scenario: ResolvedScenario
  private let paths: [String]
  private let changes: [String]
  private let options: ProposalRun.Options
  private let progress: (String) -> Void
  private let model: PlantModel
  private let trial: DecisionTrial

  init(
    _ proposals: [Proposal], _ scenario: ResolvedScenario, _ paths: [String], _ changes: [String],
    _ options: ProposalRun.Options, _ progress: @escaping (String) -> Void
  ) {
    self.proposals = proposals
    self.scenario = scenario
    self.paths = paths
    self.changes = changes
    self.options = options
    self.progress = progress
    var model = scenario.model
    let ids = Set(proposals.map(\.id))
    model.projectChoices = Catalogue(model.projectChoices.elements.filter { ids.contains($0.id) })
    self.model = model
    trial = DecisionTrial(model, solver: GLPKSolver(), first: InteriorStartSolver(finishing: GLPKSolver()))
  }

  mutating func run() throws(ProposalRun.Failure) -> ProposalRun {
    let goal = model.goals.first?.goal ?? .maximiseNetPresentValue
    guard goal == .maximiseNetPresentValue else { throw .otherGoal(goal) }
    progress("the scenario alone")
    let base = try planned([], nil)
    let nothing = try worth([])
    var alone: [(start: ChosenStart, worth: Double)?] = []
    for proposal in proposals { alone.append(try bestAlone(proposal)) }
    let outcome = try combined(beginningWith: alone)
    let taken = outcome.starts.filter { $0.start != nil }
    progress("the best combination")
    let combination = try planned(taken, nil)
    let all = try worth(taken)
    var rows: [ProposalRun.Row] = []
    for (place, proposal) in proposals.enumerated() {
      let best = alone[place]
      var shares: ProposalWorth?
      if let best {
        progress("\(proposal.id), by itself")
        shares = ProposalWorth.of(proposal, try planned([best.start], proposal.id), against: base)
      }
      let start = taken.first { $0.project == proposal.id }
      var marginal: Money?
      var reason: ProposalRun.Reason?
      var rival: (id: String, loss: Money)?
      if start != nil, let all, let without = try worth(taken.filter { $0.project != proposal.id }) {
        marginal = Money(lek: all - without)
      } else if start == nil {
        reason = try self.reason(best, taken, all ?? 0, nothing ?? 0)
        if let best, let all { rival = try bestRival(of: best.start, taken, all) }
      }
      let project = model.projects.reference(proposal.id).map { model.projects[$0] }
      rows.append(
        ProposalRun.Row(
          proposal: proposal, capital: project?.capital ?? .zero, jobs: project?.jobs ?? 0,
          aloneStart: best?.start.start, alone: shares, start: start?.start, marginal: marginal, reason: reason,
          rival: rival))
    }
    let sorted = rows.enumerated().sorted { left, right in
      let (first, second) = (left.element.alone?.plan.qindarka ?? .min, right.element.alone?.plan.qindarka ?? .min)
      return (second, left.offset) < (first, right.offset)
    }
    return ProposalRun(
      rows: sorted.map(\.element),
      base: PlanIndicators(of: base.record, model: base.scenario.model).netPresentValue, combination: combination,
      outcome: outcome)
  }

  /// The best day of a proposal alone; nothing where rules forbid each.
  private func bestAlone(
    _ proposal: Proposal
  ) throws(ProposalRun.Failure) -> (start: ChosenStart, worth: Double)? {
    guard let choice = model.projectChoices.reference(proposal.id)?.position else { return nil }
    var best: (start: ChosenStart, worth: Double)?
    for start in trial.starts(of: choice) {
      progress("\(proposal.id), by itself from \(start.start?.description ?? "")")
      guard let worth = try worth([start]) else { continue }
      if best.map({ worth > $0.worth }) ?? true { best = (start, worth) }
    }
    return best
  }

  /// The best combination. The search begins with what each gains alone, taken in that order while it gains.
  private func combined(
    beginningWith alone: [(start: ChosenStart, worth: Double)?]
  ) throws(ProposalRun.Failure) -> ChoiceOutcome {
    var known: [ChosenStart] = []
    var value = try worth([]) ?? -.infinity
    let order = alone.compactMap { $0 }.enumerated().sorted {
      ($1.element.worth, $0.offset) < ($0.element.worth, $1.offset)
    }
    for candidate in order where known.count < options.most ?? .max {
      progress("the best combination: \(candidate.element.start.project)")
      guard let worth = try worth(known + [candidate.element.start]), worth > value else { continue }
      known.append(candidate.element.start)
      value = worth
    }
    var choice = ChoiceOptions()
    choice.timeLimit = options.timeLimit
    choice.relativeGap = options.relativeGap
    let problem = ChoiceProblem(model, driving: .maximiseNetPresentValue, within: [], doing: options.most)
    let outcome: ChoiceOutcome?
    do throws(PlanningError) {
      outcome = try ProjectChooser.choose(
        problem, beginningWith: known, solver: GLPKSolver(), options: choice
      ) { [progress] step in
        progress("the best combination: \(step.solveCount) linear programs")
      }
    } catch {
      throw .unsolved(error)
    }
    guard let outcome else { throw .undecided }
    return outcome
  }

  private func worth(
    _ chosen: [ChosenStart], settingAside families: [RuleFamily] = []
  ) throws(ProposalRun.Failure) -> Double? {
    do throws(PlanningError) {
      return try trial.worth(of: chosen, settingAside: families)
    } catch {
      throw .unsolved(error)
    }
  }

  /// Why a proposal is left out of a combination.
  private func reason(
    _ best: (start: ChosenStart, worth: Double)?, _ taken: [ChosenStart], _ all: Double, _ nothing: Double
  ) throws(ProposalRun.Failure) -> ProposalRun.Reason {
    guard let best else { return .impossible }
    // What a linear program's tolerance can make of nothing.
    let slack = 1e-6 * max(1, abs(nothing))
    if best.worth <= nothing + slack { return .worthless }
    let with = try worth(taken + [best.start])
    if let with, with > all + slack, taken.count >= options.most ?? .max {
      return .crowded(gain: Money(lek: with - all))
    }
    var found: (kind: ProposalRun.LimitKind, gain: Double)?
    for kind in ProposalRun.LimitKind.allCases {
      guard let before = try worth(taken, settingAside: kind.families),
        let after = try worth(taken + [best.start], settingAside: kind.families), after > before + slack
      else { continue }
      if after - before > found?.gain ?? 0 { found = (kind, after - before) }
    }
    if let found { return .limited(by: found.kind, gain: Money(lek: found.gain)) }
    return with.map { .superseded(loss: Money(lek: all - $0)) } ?? .forbidden
  }

  /// The proposal of the combination in whose place another does best.
  private func bestRival(
    of start: ChosenStart, _ taken: [ChosenStart], _ all: Double
  ) throws(ProposalRun.Failure) -> (id: String, loss: Money)? {
    var found: (id: String, worth: Double)?
    for other in taken {
      guard let worth = try worth(taken.filter { $0 != other } + [start]) else { continue }
      if worth > found?.worth ?? -.infinity { found = (other.project, worth) }
    }
    return found.map { ($0.id, Money(lek: all - $0.worth)) }
  }

  /// The scenario with some proposals done, planned and audited.
  private func planned(_ chosen: [ChosenStart], _ proposal: String?) throws(ProposalRun.Failure) -> RunResult {
    let starts = chosen.compactMap { start in start.start.map { "projects.\(start.project).start=\($0)" } }
    let reading = ScenarioReader.read(paths: paths, proposals: proposals, changes: changes + starts)
    guard let scenario = reading.scenario else { throw .unreadable(reading) }
    var timings = PhaseTimings()
    do throws(RunFailure) {
      return try ScenarioRun.perform(scenario, options: options.run, timings: &timings) { _ in }
    } catch {
      throw .unplanned(proposal: proposal, error)
    }
  }
}

extension ProposalRun.LimitKind {
  /// The rules that say it.
  fileprivate var families: [RuleFamily] {
    switch self {
    case .room: [.projectChoice]
    case .people: [.labourHours]
    case .capital: [.walletBalance]
    }
  }
}
