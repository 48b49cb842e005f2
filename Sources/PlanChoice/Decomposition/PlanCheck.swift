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
}

/// Why a decision is no plan: a sum of starts that must not be above a limit, and is.
struct StartLimit: Sendable {
  let terms: [(start: Int, coefficient: Double)]
  let limit: Double
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

  /// Solves for a decision.
  ///
  /// - Parameter pricing: Whose components have been solved for the decision, to start from their vertices.
  func check(_ decision: Decision, from pricing: Pricing?) throws(SearchStop) -> CheckResult {
    let picks = Set(decision.picks.compactMap { $0 })
    for start in taken.symmetricDifference(picks).sorted() {
      session.setBounds(.fixed(picks.contains(start) ? 1 : 0), of: whole.problem.starts[start].column)
    }
    taken = picks
    if let pricing { session.basis = assembled(decision, pricing) } else { session.basis = whole.problem.idleBasis }
    session.options.method = .automatic
    let solution = try budget.solve(session)
    switch solution.termination {
    case .optimal: break
    case .infeasible:
      guard case .infeasibility(let multipliers) = solution.certificate else { return .impossible(nil) }
      return .impossible(limit(by: multipliers, picks) ?? limit(by: multipliers.map { -$0 }, picks))
    case .unbounded, .infeasibleOrUnbounded: throw .unbounded
    default: throw .trouble(solution.termination.sentence)
    }
    let value = whole.sign * solution.objective
    var constant = value
    var gains: [(start: Int, gain: Double)] = []
    for (position, start) in whole.problem.starts.enumerated() {
      let gain = whole.sign * solution.reducedCost(of: start.column)
      if gain != 0 { gains.append((position, gain)) }
      if picks.contains(position) { constant -= gain }
    }
    return .plan(
      CheckedPlan(
        value: value, cut: AdditiveCut(constant: constant, gains: gains),
        prices: solution.rowDuals.map { whole.sign * $0 }))
  }

  /// The rows summed with multipliers, and every column but starts at the bound that helps most (Farkas): what is left is
  /// a limit on starts that every plan obeys.
  ///
  /// - Returns: Nothing where the sum says nothing, or the decision obeys it.
  private func limit(by multipliers: [Double], _ picks: Set<Int>) -> StartLimit? {
    var sums = [Double](repeating: 0, count: whole.matrix.columnCount)
    var least = 0.0
    for (row, multiplier) in multipliers.enumerated() where abs(multiplier) > 1e-9 {
      var multiplier = -multiplier
      // With the sign turned a multiplier pushes against the lower limit where it is above zero.
      let worth = whole.worth(ofRow: row, at: &multiplier)
      guard multiplier != 0 else { continue }
      least -= worth
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
    return StartLimit(terms: terms, limit: -least)
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
