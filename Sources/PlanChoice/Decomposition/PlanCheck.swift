internal import LinearProgramming
internal import PlanFormulation

/// What the whole program says of a decision.
struct CheckedPlan {
  /// What the decision is truly worth.
  let value: Double
  /// A bound on every other decision that is exact here.
  let cut: AdditiveCut
  /// The prices of the rows, by row.
  let prices: [Double]
  let basis: Basis?
  /// What a unit of the goal that may be limited cost.
  let limitPrice: Double
  /// What the goal that may be limited counts, in units of its row.
  let limited: Double?
}

/// Why a decision is no plan: a sum of starts that must not be above a limit, and is.
struct StartLimit: Sendable {
  let terms: [(start: Int, coefficient: Double)]
  let limit: Double
  /// By how much the limit rises with each unit of the moving limit.
  var limitGain = 0.0
}

/// What a check came to.
enum CheckResult {
  case plan(CheckedPlan)
  /// No plan obeys the rules; where the solver proved it, with what every plan must obey instead.
  case impossible(StartLimit?)
}

/// Solves the whole program for one decision, from the vertices of its components.
final class PlanCheck {
  private let whole: WholeProgram
  private let session: any SolverSession
  private let budget: SearchBudget

  init(_ whole: WholeProgram, solver: any LinearSolver, options: SolverOptions, budget: SearchBudget) {
    self.whole = whole
    self.budget = budget
    session = solver.session(for: whole.problem.program.relaxed(), options: options)
    for start in whole.problem.starts { session.setBounds(.fixed(0), of: start.column) }
    for row in whole.problem.onceRows { if let row { session.setBounds(.atMost(1), of: row) } }
  }

  private var taken = Set<Int>()
  /// The right side of the moving limit.
  private var moved: Double?
  /// What one more unit of the goal that may be limited costs.
  private var limitPrice = 0.0

  /// Holds the other goal to a limit.
  ///
  /// - Parameter price: A price of the other goal beside the limit. Where it is next to nothing, of plans that are equal in the
  ///   first goal the better in the other is found; where the best plan without a limit exceeds it, any such price finds the
  ///   same plan as none.
  func hold(to limit: Double, price: Double) {
    guard let moving = whole.problem.movingLimit else { return }
    moved = limit
    session.setBounds(moving.bounds(at: limit), of: moving.row)
    drive(limitPrice: price)
  }

  /// Lets a price drive the goal that may be limited: plans are worth less by the price times what it counts.
  func drive(limitPrice price: Double) {
    guard let row = whole.movingRow, price != limitPrice else { return }
    limitPrice = price
    for place in whole.matrix.places(of: row) {
      let column = Int(whole.matrix.columns[place])
      let cost = whole.cost(column) - price * whole.matrix.values[place]
      session.setCost(whole.sign * cost, of: ColumnID(column))
    }
  }

  /// Solves for a decision.
  ///
  /// - Parameters:
  ///   - decision: The decision.
  ///   - pricing: Whose components have been solved for the decision, to start from their vertices.
  func check(_ decision: Decision, from pricing: Pricing?) throws(SearchStop) -> CheckResult {
    try check(decision, from: pricing.map { assembled(decision, $0) }, method: .automatic)
  }

  /// Solves for a decision from a vertex, by a method that can go on from there.
  func check(_ decision: Decision, from basis: Basis?, method: SimplexMethod) throws(SearchStop) -> CheckResult {
    let picks = Set(decision.picks.compactMap { $0 })
    for start in taken.symmetricDifference(picks).sorted() {
      session.setBounds(.fixed(picks.contains(start) ? 1 : 0), of: whole.problem.starts[start].column)
    }
    taken = picks
    session.basis = basis ?? whole.problem.idleBasis
    session.options.method = method
    let solution = try budget.solve(session)
    switch solution.termination {
    case .optimal: break
    case .infeasible:
      guard case .infeasibility(let multipliers) = solution.certificate else { return .impossible(nil) }
      return .impossible(limit(by: multipliers, picks) ?? limit(by: multipliers.map { -$0 }, picks))
    case .unbounded, .infeasibleOrUnbounded: throw .unbounded
    default: throw .trouble(solution.termination.sentence)
    }
    var value = whole.sign * solution.objective
    var constant = value
    var gains: [(start: Int, gain: Double)] = []
    for (position, start) in whole.problem.starts.enumerated() {
      let gain = whole.sign * solution.reducedCost(of: start.column)
      if gain != 0 { gains.append((position, gain)) }
      if picks.contains(position) { constant -= gain }
    }
    var limitGain = limitPrice
    var prices = solution.rowDuals.map { whole.sign * $0 }
    if let moved, let row = whole.movingRow {
      let price = whole.problem.movingLimit?.admitted(whole.sign * solution.rowDuals[row]) ?? 0
      constant -= price * moved
      limitGain += price
      value += limitPrice * solution.rowActivities[row]
    }
    if let row = whole.movingRow { prices[row] = limitGain }
    return .plan(
      CheckedPlan(
        value: value, cut: AdditiveCut(constant: constant, limitGain: limitGain, gains: gains),
        prices: prices, basis: solution.basis,
        limitPrice: limitPrice, limited: whole.movingRow.map { solution.rowActivities[$0] }))
  }

  /// The rows summed with multipliers, and every column but starts at the bound that helps most (Farkas): what is left is
  /// a limit on starts that every plan obeys.
  ///
  /// - Returns: Nothing where the sum says nothing, or the decision obeys it.
  private func limit(by multipliers: [Double], _ picks: Set<Int>) -> StartLimit? {
    var sums = [Double](repeating: 0, count: whole.matrix.columnCount)
    var least = 0.0
    var limitGain = 0.0
    for (row, multiplier) in multipliers.enumerated() where abs(multiplier) > 1e-9 {
      var multiplier = -multiplier
      if row == whole.movingRow {
        multiplier = whole.problem.movingLimit?.admitted(multiplier) ?? 0
        limitGain = multiplier
        least -= multiplier * (moved ?? 0)
      } else {
        // With the sign turned a multiplier pushes against the lower limit where it is above zero.
        least -= whole.worth(ofRow: row, at: &multiplier)
      }
      guard multiplier != 0 else { continue }
      for place in whole.matrix.places(of: row) {
        sums[Int(whole.matrix.columns[place])] -= multiplier * whole.matrix.values[place]
      }
    }
    var terms: [(start: Int, coefficient: Double)] = []
    var taken = 0.0
    for (position, start) in whole.problem.starts.enumerated() {
      let sum = sums[start.column.position]
      sums[start.column.position] = 0
      guard sum != 0 else { continue }
      terms.append((position, -sum))
      if picks.contains(position) { taken -= sum }
    }
    for (column, sum) in sums.enumerated() where abs(sum) > 1e-9 {
      let limits = whole.bounds(ofColumn: column)
      let limit = sum > 0 ? limits.upper : limits.lower
      guard limit.isFinite else { return nil }
      least -= sum * limit
    }
    guard taken > -least + 1e-6 * (1 + abs(least)) else { return nil }
    return StartLimit(terms: terms, limit: -least - limitGain * (moved ?? 0), limitGain: limitGain)
  }

  /// The vertices of the components side by side; money lies idle.
  private func assembled(_ decision: Decision, _ pricing: Pricing) -> Basis {
    var basis = whole.problem.idleBasis
    for start in whole.problem.starts { basis.columnStatuses[start.column.position] = .fixed }
    for component in pricing.components {
      guard let part = component.finding(for: component.key(decision))?.basis else { continue }
      for (position, column) in component.shape.columns.enumerated() {
        basis.columnStatuses[column] = part.columnStatuses[position]
      }
      for (position, row) in component.shape.rows.enumerated() { basis.rowStatuses[row] = part.rowStatuses[position] }
    }
    return basis.balanced()
  }
}
