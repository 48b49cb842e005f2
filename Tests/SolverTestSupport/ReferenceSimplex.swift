package import ExactProof
package import LinearProgramming

/// The exact answer to a small program: the textbook tableau on fractions, two phases, Bland's rule, which cannot cycle
/// (Bland, "New finite pivoting rules for the simplex method", Math. Oper. Res. 2, 1977). It shares nothing with the solvers
/// it judges: bounds become rows, free columns differences, and no number is ever rounded.
package enum ReferenceSimplex {
  /// What there is to say about a program.
  package enum Answer: Equatable {
    /// The best objective, exactly.
    case optimal(Rational)
    /// No point satisfies all limits.
    case infeasible
    /// The objective has no limit.
    case unbounded
  }

  /// Solves a program whose columns are all taken as continuous.
  package static func solve(_ program: LinearProgram) -> Answer { solution(of: program).answer }

  /// The answer and, at an optimum, the value of each column.
  package static func solution(of program: LinearProgram) -> (answer: Answer, columnValues: [Rational]) {
    let form = StandardForm(program)
    var tableau = Tableau(form)
    guard tableau.findFeasiblePoint() else { return (.infeasible, []) }
    guard tableau.minimise(form.costs) else { return (.unbounded, []) }
    let values = form.columnValues(tableau.values)
    var objective = Rational(exactly: program.objectiveConstant)
    for (cost, value) in zip(program.costs, values) { objective = objective + Rational(exactly: cost) * value }
    return (.optimal(objective), values)
  }

  /// Solves a program with integer columns that have two bounds each, by branching.
  package static func search(_ program: LinearProgram) -> Answer {
    var best: Rational?
    var open = [program]
    while let next = open.popLast() {
      let (answer, values) = solution(of: next)
      if answer == .unbounded { return .unbounded }
      guard case .optimal(let objective) = answer else { continue }
      if let best, program.sense == .minimise ? best <= objective : objective <= best { continue }
      guard let column = next.integerColumns.first(where: { !values[$0.position].isWhole }) else {
        best = objective
        continue
      }
      let below = values[column.position].double.rounded(.down)
      var (down, up) = (next, next)
      down.setBounds(Bounds(lower: next.bounds(of: column).lower, upper: below), of: column)
      up.setBounds(Bounds(lower: below + 1, upper: next.bounds(of: column).upper), of: column)
      open += [down, up].filter { $0.bounds(of: column).lower <= $0.bounds(of: column).upper }
    }
    return best.map(Answer.optimal) ?? .infeasible
  }
}
