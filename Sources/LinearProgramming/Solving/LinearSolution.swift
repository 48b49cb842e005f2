/// What a solver answers. Three questions are kept apart: why it stopped, what the vectors are, and its own words.
///
/// Marginal values are derivatives of the program's own objective: `rowDuals[i]` is what the objective gains, as a number,
/// when the bound of row `i` that binds moves up by one; `reducedCosts[j]` likewise for the bounds of column `j`. For a
/// program that maximises, a useful resource has a positive dual; for one that minimises cost, a negative one. All vectors
/// are empty where their meaning is `none`.
public struct LinearSolution: Sendable, Equatable {
  /// Why the solver stopped.
  public var termination: Termination
  /// What the column values are.
  public var vector: VectorMeaning
  /// What the row duals and reduced costs are.
  public var duals: DualMeaning
  /// The objective at the column values, constant included; not a number where there are none.
  public var objective: Double
  /// The solver's bound on the objective: no point does better. `nil` where it has none. Equal to the objective at an
  /// optimum; not rigorous: ``RigorousBound`` is.
  public var bound: Double?
  /// The value of each column.
  public var columnValues: [Double]
  /// What the objective gains per unit on the binding bound of each column.
  public var reducedCosts: [Double]
  /// The activity of each row: the sum of coefficients times values.
  public var rowActivities: [Double]
  /// What the objective gains per unit on the binding bound of each row.
  public var rowDuals: [Double]
  /// The final basis, where the method has one; a start for the next solve, whatever the answer.
  public var basis: Basis?
  /// Evidence for an infeasible or unbounded program, already checked; `nil` where none was found.
  public var certificate: Certificate?
  /// Simplex iterations over all attempts.
  public var iterations: Int
  /// Nodes of the search over whole numbers, over all attempts; zero where there was none.
  public var nodes: Int
  /// What led to the answer: never ``StartMethod/automatic``. Where an interior start was tried and failed, this is
  /// ``StartMethod/simplex``, and the attempts say why.
  public var startMethod: StartMethod
  /// Every attempt, in order.
  public var attempts: [SolveAttempt]
  /// The solver's own words.
  public var solverMessage: String

  /// Makes a solution without vectors.
  public init(termination: Termination) {
    self.termination = termination
    vector = .none
    duals = .none
    objective = .nan
    bound = nil
    columnValues = []
    reducedCosts = []
    rowActivities = []
    rowDuals = []
    basis = nil
    certificate = nil
    iterations = 0
    nodes = 0
    startMethod = .simplex
    attempts = []
    solverMessage = ""
  }

  /// Whether the column values are a point within all bounds.
  public var hasPoint: Bool { vector == .optimalPoint || vector == .feasiblePoint }

  /// How far the objective may be from the best, relative to its size: zero at an optimum, `nil` without point or bound.
  public var relativeGap: Double? {
    guard hasPoint, let bound else { return nil }
    return abs(objective - bound) / max(1e-10, abs(objective))
  }

  /// The value of a column.
  public func value(of column: ColumnID) -> Double { columnValues[column.position] }
  /// The activity of a row.
  public func activity(of row: RowID) -> Double { rowActivities[row.position] }
  /// The marginal value of a row.
  public func dual(of row: RowID) -> Double { rowDuals[row.position] }
  /// The reduced cost of a column.
  public func reducedCost(of column: ColumnID) -> Double { reducedCosts[column.position] }
}
