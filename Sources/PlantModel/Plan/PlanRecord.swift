/// What a rule is worth in a plan: one row of the marginal values.
public struct RuleReading: Hashable, Sendable {
  /// The family.
  public let family: RuleFamily
  /// The line, pool, store, contract … the rule speaks of, by the identifiers of the scenario.
  public let subject: String
  /// The zero-based period; nothing for a rule over more than one.
  public let period: Int?
  /// What the plan uses, in `unit`.
  public let activity: Double
  /// What the rule grants, in `unit`.
  public let limit: Double
  /// The unit of activity and limit.
  public let unit: String
  /// What one more unit of the limit does to the goal: lek per unit, or tonne-months per unit. Positive is better.
  public let marginalValue: Double

  /// Makes a reading.
  public init(
    family: RuleFamily, subject: String, period: Int?, activity: Double, limit: Double, unit: String,
    marginalValue: Double
  ) {
    self.family = family
    self.subject = subject
    self.period = period
    self.activity = activity
    self.limit = limit
    self.unit = unit
    self.marginalValue = marginalValue
  }
}

/// How a plan was found and how well that is proven.
public struct SolveRecord: Hashable, Sendable {
  /// One goal's stage.
  public struct Stage: Hashable, Sendable {
    /// The goal.
    public let goal: Goal
    /// Its value: lek, or tonne-months.
    public let value: Double
    /// The rigorous bound on the value; nothing where none could be proven. Where decisions must be whole numbers it is
    /// the bound of the solver's search, true within the solver's tolerance.
    public let bound: Double?
    /// Simplex iterations.
    public let iterations: Int
    /// How the solve began: "simplex", or "interior" for an interior point method and a crossover.
    public let method: String

    /// Makes a stage.
    public init(goal: Goal, value: Double, bound: Double?, iterations: Int, method: String = "simplex") {
      self.goal = goal
      self.value = value
      self.bound = bound
      self.iterations = iterations
      self.method = method
    }
  }

  /// The status of a plan that is the best there is.
  public static let optimal = "optimal"
  /// The status of a plan that obeys every rule while a better one may exist: how far it is from the best is known.
  public static let feasible = "feasible within gap"

  /// The solver and its version.
  public var solver: String
  /// How good the plan is: ``optimal`` or ``feasible``.
  public var status: String
  /// The stages, one a goal.
  public var stages: [Stage]
  /// Rows, columns and nonzeros of the linear program.
  public var rowCount: Int
  /// Columns.
  public var columnCount: Int
  /// Nonzeros.
  public var coefficientCount: Int
  /// How many of the columns must be whole numbers.
  public var integerCount = 0

  /// Makes a record.
  public init(
    solver: String, status: String, stages: [Stage], rowCount: Int, columnCount: Int, coefficientCount: Int
  ) {
    self.solver = solver
    self.status = status
    self.stages = stages
    self.rowCount = rowCount
    self.columnCount = columnCount
    self.coefficientCount = coefficientCount
  }
}

/// A plan with what is known about it: what is published and what is read back.
public struct PlanRecord: Sendable {
  /// The decisions and the ledger.
  public let plan: Plan
  /// The rules that bind, by family, subject and period.
  public let readings: [RuleReading]
  /// How it was found.
  public let solve: SolveRecord

  /// Makes a record.
  public init(plan: Plan, readings: [RuleReading], solve: SolveRecord) {
    self.plan = plan
    self.readings = readings
    self.solve = solve
  }
}
