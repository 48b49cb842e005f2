/// The check of a direction in which the objective improves without end.
///
/// Equations hold along a floating-point direction only up to rounding, so this is a check within a tolerance and not a
/// proof, unlike ``InfeasibilityProof``.
public enum UnboundednessCheck {
  /// Whether a direction improves the objective and, within a tolerance relative to its terms, leaves no bound.
  ///
  /// - Parameters:
  ///   - program: the program.
  ///   - direction: one entry per column.
  ///   - tolerance: how far a row may drift, relative to the sum of its terms along the direction.
  public static func holds(for program: LinearProgram, direction: [Double], tolerance: Double = 1e-9) -> Bool {
    guard direction.count == program.columnCount, direction.allSatisfy(\.isFinite) else { return false }
    var gain = CompensatedSum()
    var scale = 0.0
    for column in direction.indices {
      let step = direction[column]
      if step > 0 && program.columnBounds[column].upper < .infinity { return false }
      if step < 0 && program.columnBounds[column].lower > -.infinity { return false }
      gain.add(program.costs[column], times: step)
      scale += abs(program.costs[column] * step)
    }
    let improvement = program.sense == .minimise ? -gain.value : gain.value
    guard improvement > tolerance * scale else { return false }
    return staysWithinRows(program, direction, tolerance)
  }

  private static func staysWithinRows(_ program: LinearProgram, _ direction: [Double], _ tolerance: Double) -> Bool {
    let rows = program.rows()
    for row in 0..<rows.rowCount {
      var drift = CompensatedSum()
      var scale = 0.0
      for place in rows.places(of: row) {
        let step = direction[Int(rows.columns[place])]
        drift.add(rows.values[place], times: step)
        scale += abs(rows.values[place] * step)
      }
      let slack = tolerance * scale
      if drift.value > slack && program.rowBounds[row].upper < .infinity { return false }
      if drift.value < -slack && program.rowBounds[row].lower > -.infinity { return false }
    }
    return true
  }
}
