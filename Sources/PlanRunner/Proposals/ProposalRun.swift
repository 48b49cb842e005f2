public import PlanChoice
public import PlanFormulation
public import PlantModel
public import ScenarioFiles

/// Proposals of partners, each by itself and in their best combination.
public struct ProposalRun: Sendable {
  /// Why nothing was ranked.
  public enum Failure: Error, Sendable {
    /// The scenario with the proposals has findings.
    case unreadable(ScenarioReading)
    /// The first goal of the scenario is not the net present value, by which proposals are ranked.
    case otherGoal(Goal)
    /// A plan failed: the proposal it was made with, or nothing for the scenario alone or the combination.
    case unplanned(proposal: String?, RunFailure)
    /// The search failed.
    case unsolved(PlanningError)
    /// No combination was found in time.
    case undecided
  }

  /// What is asked for.
  public struct Options: Sendable {
    /// Seconds for the search for the best combination; nothing for no limit.
    public var timeLimit: Double? = 60
    /// The relative distance to the bound at which to stop.
    public var relativeGap = 1e-3
    /// How many proposals may be taken at most; nothing for no limit.
    public var most: Int?
    /// Limits of each plan.
    public var run = RunOptions()

    /// Makes the default options.
    public init() {}
  }

  /// Why a proposal is not in the combination.
  public enum Reason: Hashable, Sendable {
    /// By itself it is worth nothing, or less.
    case worthless
    /// It obeys no rule of the scenario on any day, even by itself.
    case impossible
    /// A limit keeps it out: with that set aside it would add this much to the others.
    case limited(by: LimitKind, gain: Money)
    /// Beside the others it adds less than it costs: they do what it would.
    case superseded(loss: Money)
    /// Beside the others it breaks a rule: room, what projects need or exclude, or time.
    case forbidden
    /// No more proposals may be taken; it would add this much.
    case crowded(gain: Money)
  }

  /// Limits that may keep a proposal out.
  public enum LimitKind: Hashable, Sendable, CaseIterable {
    /// Room in halls, and what projects need and exclude.
    case room
    /// Working hours of people.
    case people
    /// Money in wallets.
    case capital
  }

  /// A proposal with what became of it.
  public struct Row: Sendable {
    /// The proposal.
    public let proposal: Proposal
    /// What building costs.
    public let capital: Money
    /// Jobs it announces.
    public let jobs: Double
    /// The day on which it is best begun alone; nothing where no day obeys every rule.
    public let aloneStart: CivilDate?
    /// What it is then worth, and to whom.
    public let alone: ProposalWorth?
    /// The day on which it begins in the combination; nothing where it is left out.
    public let start: CivilDate?
    /// What the combination would lose without it.
    public let marginal: Money?
    /// Why it is left out.
    public let reason: Reason?
    /// The proposal of the combination in whose place it would do best, with what that would cost.
    public let rival: (id: String, loss: Money)?
  }

  /// The proposals, the one worth most by itself first.
  public let rows: [Row]
  /// What the plan is worth without any.
  public let base: Money
  /// The best combination, planned and audited.
  public let combination: RunResult
  /// The decision and its bound.
  public let outcome: ChoiceOutcome
}
