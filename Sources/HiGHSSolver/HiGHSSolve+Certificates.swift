internal import LinearProgramming

extension HiGHSSolve {
  /// A row without coefficients that does not allow zero: the answer needs no solver.
  func impossibleRow() -> LinearSolution? {
    let rows = program.rows()
    guard
      let row = program.rowBounds.indices.first(where: {
        rows.places(of: $0).isEmpty && !program.rowBounds[$0].contains(0)
      })
    else { return nil }
    var multipliers = [Double](repeating: 0, count: program.rowCount)
    multipliers[row] = program.rowBounds[row].lower > 0 ? 1 : -1
    var solution = LinearSolution(termination: .infeasible)
    solution.certificate = .infeasibility(rowMultipliers: multipliers)
    solution.solverMessage = "row \(program.names.row(row)) has no coefficients and does not allow zero"
    return solution
  }

  /// Multipliers that prove, on our side, that no point satisfies all limits.
  ///
  /// The bounds alone may show it. Else the program is solved once more by the dual simplex method without costs and without
  /// presolve, which ends at a ray; and where rounding spoils that, with elastic rows, whose duals have a margin.
  mutating func infeasibilityCertificate() throws(SolverError) -> Certificate? {
    if InfeasibilityProof.followsFromBounds(of: program) {
      return .infeasibility(rowMultipliers: [Double](repeating: 0, count: program.rowCount))
    }
    var costless = program.relaxed()
    costless.clearObjective()
    let setting = HiGHSSetting(method: .dual, presolves: false)
    let witness = try model(costless, setting, integers: false)
    let status = witness.run()
    spend(witness.iterations)
    if status == .infeasible, let ray = witness.dualRay(), let certificate = proven(ray) {
      note(setting.words + ", without costs", "found the certificate", witness.iterations, isAccepted: true)
      return certificate
    }
    // The program without costs has an optimum: there are points.
    if status == .optimal { return nil }
    for margin in [1e-9, 1e-7] where end == nil {
      let elastic = try model(ElasticProgram.make(of: program, margin: margin), setting, integers: false)
      guard elastic.run() == .optimal else { continue }
      spend(elastic.iterations)
      if let certificate = proven(elastic.vectors().rowDuals) {
        note("the elastic program with margin \(margin)", "found the certificate", elastic.iterations, isAccepted: true)
        return certificate
      }
    }
    return nil
  }

  private func proven(_ multipliers: [Double]) -> Certificate? {
    for candidate in [multipliers, WholeMultiples.of(multipliers)].compactMap({ $0 }) {
      for sign in [1.0, -1.0] {
        let signed = candidate.map { sign * $0 + 0 }
        if InfeasibilityProof.isProven(for: program, rowMultipliers: signed) {
          return .infeasibility(rowMultipliers: signed)
        }
      }
    }
    return nil
  }

  /// A feasible point and a direction that, checked on our side, improves the objective and leaves no limit.
  ///
  /// The direction is the optimum of a small program of its own: the best step of size one that no limit ends.
  mutating func unboundedSolution() throws(SolverError) -> LinearSolution? {
    let setting = HiGHSSetting(method: .dual, presolves: false)
    let witness = try model(recession(), setting, integers: false)
    let status = witness.run()
    spend(witness.iterations)
    guard status == .optimal else { return nil }
    let direction = witness.vectors().columnValues.map { abs($0) <= 1e-12 ? 0 : $0 }
    guard UnboundednessCheck.holds(for: program, direction: direction) else { return nil }
    var costless = program.relaxed()
    costless.clearObjective()
    let feasible = try model(costless, HiGHSSetting(method: .dual, presolves: true), integers: false)
    guard feasible.run() == .optimal else { return nil }
    var solution = LinearSolution(termination: .unbounded)
    solution.take(point: feasible.vectors().columnValues, as: .feasiblePoint, of: program)
    guard FeasibilityReport(of: program.relaxed(), at: solution.columnValues).isFeasible(within: Self.pointTolerance)
    else { return nil }
    solution.certificate = .unboundedness(direction: direction)
    note("the program of directions", "found a direction without limit", witness.iterations, isAccepted: true)
    return solution
  }

  /// The program of directions: finite limits become zero, infinite ones stay for rows and become one for columns.
  private func recession() -> LinearProgram {
    var recession = LinearProgram(sense: program.sense)
    for column in program.columnIDs {
      let bounds = program.bounds(of: column)
      recession.addColumn(
        Bounds(lower: bounds.lower.isFinite ? 0 : -1, upper: bounds.upper.isFinite ? 0 : 1),
        cost: program.cost(of: column))
    }
    let rows = program.rows()
    for row in program.rowIDs {
      let bounds = program.bounds(of: row)
      let copy = recession.addRow(
        Bounds(lower: bounds.lower.isFinite ? 0 : -.infinity, upper: bounds.upper.isFinite ? 0 : .infinity))
      for place in rows.places(of: row.position) {
        recession.add(rows.values[place], to: copy, at: ColumnID(Int(rows.columns[place])))
      }
    }
    return recession
  }
}
