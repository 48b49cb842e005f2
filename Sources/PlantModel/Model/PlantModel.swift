/// A whole planning problem: the enterprise, the horizon and the goals, resolved and checked.
///
/// A model is a value. It knows no file format and no solver. Whoever makes one vouches that every reference points
/// into the catalogue beside it and that quantities have the sign their documentation states.
public struct PlantModel: Sendable {
  /// The name of the scenario.
  public var name = ""
  /// The horizon.
  public var horizon: Horizon
  /// The goals in order: each is reached before the next is looked at.
  public var goals: [RankedGoal] = [RankedGoal(goal: .maximiseNetPresentValue, tolerance: 0)]
  /// The yearly rate at which later money is discounted, 0 or more.
  public var discountRate = 0.0
  /// On which quantity charges by time are levied.
  public var chargeBasis = ChargeBasis.average
  /// Whether set-ups, orders, overhauls and what else must be whole numbers are.
  public var integrality = Integrality.whole
  /// Who owns sites.
  public var shareholders = Catalogue<Shareholder>()
  /// Working calendars.
  public var calendars = Catalogue<WorkCalendar>()
  /// Sites.
  public var sites = Catalogue<Site>()
  /// Items.
  public var items = Catalogue<Item>()
  /// Stores.
  public var stores = Catalogue<Store>()
  /// Stock at the opening, beside surplus.
  public var openingStocks = Catalogue<OpeningStock>()
  /// What arrives whatever the plan does.
  public var receipts = Catalogue<ScheduledReceipt>()
  /// Skills.
  public var skills = Catalogue<Skill>()
  /// People.
  public var pools = Catalogue<Pool>()
  /// Lines.
  public var lines = Catalogue<Line>()
  /// Ways from one pool to another.
  public var retrainings = Catalogue<Retraining>()
  /// Permits.
  public var permits = Catalogue<Permit>()
  /// Processes.
  public var processes = Catalogue<Process>()
  /// Processes whose runs must mix within limits.
  public var mixtures = Catalogue<Mixture>()
  /// Processes of which so many run in a period.
  public var choices = Catalogue<Choice>()
  /// Orders to be met.
  public var contracts = Catalogue<Contract>()
  /// Suppliers' offers.
  public var offers = Catalogue<Offer>()
  /// Markets.
  public var markets = Catalogue<Market>()
  /// Ways between sites.
  public var routes = Catalogue<Route>()
  /// Surplus at the opening.
  public var lots = Catalogue<SurplusLot>()
  /// Cumulative goals for the surplus.
  public var surplusTargets = Catalogue<SurplusTarget>()
  /// What is thought of missed deadlines.
  public var surplusPolicy = SurplusPolicy(overdue: nil)
  /// Projects.
  public var projects = Catalogue<Project>() {
    didSet { lineChanges = LineChange.byLine(of: projects) }
  }
  /// What started projects open and close, by line: asked for every line and day, so that no search through all projects
  /// is made each time.
  private(set) var lineChanges: [Reference<Line>: [LineChange]] = [:]
  /// What may be decided about projects.
  public var projectChoices = Catalogue<ProjectChoice>()
  /// How many projects may be under way at once.
  public var projectLimits = Catalogue<ProjectLimit>()
  /// Whether the days of beginning are stated or open.
  public var projectDates = ProjectDates.stated
  /// Money by source.
  public var wallets = Catalogue<Wallet>()
  /// Money lent to wallets.
  public var loans = Catalogue<Loan>()
  /// Tax on yearly profit; nothing where none is paid.
  public var tax: ProfitTax?

  /// Makes a model of an enterprise that has nothing yet.
  public init(horizon: Horizon) {
    self.horizon = horizon
  }
}

/// A goal in its place of the order.
public struct RankedGoal: Hashable, Sendable {
  /// What is to be best.
  public let goal: Goal
  /// The share of the best value that later goals may give away, 0 or more.
  public let tolerance: Double

  /// Makes a ranked goal.
  public init(goal: Goal, tolerance: Double) {
    self.goal = goal
    self.tolerance = tolerance
  }
}
