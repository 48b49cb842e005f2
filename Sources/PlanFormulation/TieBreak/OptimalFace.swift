internal import LinearProgramming

/// All optimal points of a program, as a program.
///
/// They lie on one face, which complementary slackness describes: a column with a reduced cost stays at its bound, a
/// row with a dual value stays at its limit. Another objective driven on this face makes no earlier one worse.
/// Dantzig, "Linear Programming and Extensions" (1963), chapter 6.
enum OptimalFace {
  /// What counts as no reduced cost and no dual value, in the program's own units.
  private static let tolerance = 1e-9

  /// The program with everything fixed that an optimum fixes, and without an objective.
  static func of(_ program: LinearProgram, at optimum: LinearSolution) -> LinearProgram {
    var face = program
    face.clearObjective()
    face.sense = .minimise
    for column in program.columnIDs where abs(optimum.reducedCost(of: column)) > tolerance {
      if let bound = reached(program.bounds(of: column), optimum.value(of: column)) {
        face.setBounds(.fixed(bound), of: column)
      }
    }
    for row in program.rowIDs where abs(optimum.dual(of: row)) > tolerance {
      if let bound = reached(program.bounds(of: row), optimum.activity(of: row)) {
        face.setBounds(.fixed(bound), of: row)
      }
    }
    return face
  }

  /// The bound a value stands at; nothing where it stands between.
  private static func reached(_ bounds: Bounds, _ value: Double) -> Double? {
    [bounds.lower, bounds.upper].first { $0.isFinite && abs(value - $0) <= 1e-7 * (1 + abs($0)) }
  }
}
