internal import Glibc
public import LinearProgramming

/// The check of a basis in rational arithmetic: no tolerance, no rounding.
///
/// The basis says which columns and rows are basic and at which bound the others stand. The columns that are basic follow from
/// the rows that are not, one square system; the dual values of those rows follow from its transpose. Both are solved
/// exactly by p-adic lifting and all conditions of optimality are decided on whole numbers, as Gleixner, Steffy and Wolter
/// ("Iterative refinement for linear programming", INFORMS J. Comput. 28, 2016) and Koch ("The final NETLIB-LP results",
/// Oper. Res. Lett. 32, 2004) do.
public enum ExactCheck {
  /// Verifies a basis.
  ///
  /// - Parameters:
  ///   - program: a program that passes `LinearProgram.check()`; its floating-point numbers are taken as
  ///     what they are, exactly. Integer columns are taken as continuous.
  ///   - basis: a status for each column and row, as a solver left it.
  ///   - pivotLimit: how many exact pivots may be made where the basis is not the best: what floating-point numbers leave is
  ///     mostly a pivot or two away. Dual pivots while limits are overstepped, then primal ones, each chosen by Bland's rule.
  ///   - timeLimit: seconds after which to give up; `nil` for no limit.
  public static func verify(
    _ program: LinearProgram, basis: Basis, pivotLimit: Int = 0, timeLimit: Double? = nil
  ) -> ExactOutcome {
    guard basis.columnStatuses.count == program.columnCount, basis.rowStatuses.count == program.rowCount else {
      return .unusable("the basis has another number of columns or rows than the program")
    }
    guard basis.basicCount == program.rowCount else {
      return .unusable("\(basis.basicCount) columns and rows are basic, not as many as there are rows")
    }
    let end = timeLimit.map { seconds() + $0 }
    let isOutOfTime = { end.map { seconds() > $0 } ?? false }
    var vertex = ExactVertex(program, basis)
    if let place = vertex.placeWithoutBound { return .unusable("\(place) is put at a bound that it does not have") }
    var first: ExactReport?
    var pivots = 0
    while true {
      let outcome = vertex.outcome(isOutOfTime: isOutOfTime)
      guard case .checked(var report) = outcome else { return first.map(ExactOutcome.checked) ?? outcome }
      report.pivots = pivots
      if report.isOptimal { return .checked(report) }
      var given = first ?? report
      first = given
      if pivots == pivotLimit { return .checked(given) }
      switch vertex.pivoted(after: report, isOutOfTime: isOutOfTime) {
      case .basis(let next): vertex = ExactVertex(program, next)
      case .infeasible:
        given.isExactlyInfeasible = true
        return .checked(given)
      case .none: return .checked(given)
      }
      pivots += 1
    }
  }

  private static func seconds() -> Double {
    var time = timespec()
    // The pointer is to a local value and used only within the call.
    _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
