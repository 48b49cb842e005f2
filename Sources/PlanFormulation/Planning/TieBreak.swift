internal import LinearProgramming
internal import PlantModel

/// Chooses one plan among those that are equal in every goal: surplus leaves early, work is done early.
///
/// All optimal plans of a linear program lie on one face, which complementary slackness describes: a column with a
/// reduced cost stays at its bound, a row with a dual value stays at its limit. On this face another objective is
/// driven from the vertex already found, and no plan on it is worse in a goal. Dantzig, "Linear Programming and
/// Extensions" (1963), chapter 6.
struct TieBreak {
  let formulation: Formulation
  let stage: StageProgram
  let optimum: LinearSolution

  /// The chosen point; the given optimum where the solver finds no better one within its limits.
  func point(solver: any LinearSolver, options: SolverOptions) -> [Double] {
    guard !optimum.rowDuals.isEmpty, !optimum.reducedCosts.isEmpty else { return optimum.columnValues }
    var options = options
    if solver.capabilities.contains(.choiceOfMethod) { options.method = .primal }
    let solution = try? solver.solve(program, options: options, startingFrom: optimum.basis)
    guard let solution, solution.termination == .optimal else { return optimum.columnValues }
    return solution.columnValues
  }

  /// The program on the face of the optimum.
  var program: LinearProgram {
    var program = stage.program
    program.clearObjective()
    program.sense = .minimise
    for column in program.columnIDs where abs(optimum.reducedCosts[column.position]) > 1e-7 {
      let bounds = program.bounds(of: column)
      program.setBounds(TieBreak.closest(bounds, optimum.columnValues[column.position]), of: column)
    }
    for row in program.rowIDs where abs(optimum.rowDuals[row.position]) > 1e-7 {
      let bounds = program.bounds(of: row)
      program.setBounds(TieBreak.closest(bounds, optimum.rowActivities[row.position]), of: row)
    }
    for (position, column) in formulation.layout.columns.enumerated() {
      let cost = cost(of: column)
      if cost != 0 { program.setCost(cost, of: ColumnID(position)) }
    }
    return program
  }

  /// Surplus counts by its tonne-months; idle stock, orders and people a little, so that nothing is done for nothing.
  private func cost(of column: ColumnLayout.Column) -> Double {
    let context = formulation.context
    switch column.group {
    case .stock:
      let item = context.model.items[context.shape.stockPlaces[column.row].item]
      let months = context.monthCounts[column.period]
      return months * (item.kind == .surplus ? (item.unit.tonnesPerUnit ?? 0) : 0)
    case .runs, .shipments, .purchases, .extraHours, .overtime, .hires, .dismissals:
      return 0.001
    default:
      return 0
    }
  }

  private static func closest(_ bounds: Bounds, _ value: Double) -> Bounds {
    .fixed(abs(value - bounds.lower) <= abs(value - bounds.upper) ? bounds.lower : bounds.upper)
  }
}
