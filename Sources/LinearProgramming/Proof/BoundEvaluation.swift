/// A program made ready for evaluating bounds from many vectors of multipliers, all signs turned so that it minimises.
struct BoundEvaluation {
  private let lagrange: LagrangeBound
  private let costs: [Double]
  private let constant: Double
  private let isEmpty: Bool
  private let sign: Double

  init(_ program: LinearProgram) {
    let rows = program.rows()
    let implied = ImpliedBounds(program, rows: rows)
    let sign = program.sense == .minimise ? 1.0 : -1.0
    lagrange = LagrangeBound(program, rows: rows, implied: implied)
    costs = program.costs.map { sign * $0 }
    constant = sign * program.objectiveConstant
    isEmpty = implied.isEmpty
    self.sign = sign
  }

  /// The program's costs, in its own sense, moved against the one side on which a column has no bound.
  func shiftedCosts(around rowDuals: [Double], by fraction: Double) -> [Double] {
    lagrange.shifted(costs: costs, multipliers: rowDuals, by: fraction).map { sign * $0 }
  }

  /// The program's own cost of a column.
  func cost(of column: Int) -> Double { sign * costs[column] }

  /// The outcome for multipliers in the program's own sense; a bound in it comes in the program's own sense, too.
  ///
  /// - Parameter corrects: whether multipliers are moved that leave nothing to be said.
  func outcome(
    of rowDuals: [Double], corrects: Bool = true, until end: ContinuousClock.Instant? = nil
  ) -> LagrangeBound.Outcome {
    if isEmpty { return .least(sign * .infinity) }
    let outcome = lagrange.evaluate(
      costs: costs, constant: constant, multipliers: rowDuals.map { sign * $0 }, corrects: corrects,
      until: end)
    guard case .least(let least) = outcome else { return outcome }
    return .least(sign * least)
  }
}
