internal import LinearProgramming

/// The linear programs of a component, which all prices share: under other prices only costs change, and a vertex stays
/// feasible.
final class ComponentPrograms {
  let shape: ComponentShape
  /// The component as a whole.
  let whole: SubProgram
  /// Its neighbourhoods.
  let neighbourhoods: NeighbourhoodWork

  init(
    _ shape: ComponentShape, _ whole: WholeProgram, solver: any LinearSolver, options: SolverOptions,
    budget: SearchBudget
  ) {
    self.shape = shape
    self.whole = SubProgram(
      whole, rows: shape.rows, columns: shape.columns, starts: shape.starts, costs: shape.columns.map(whole.cost),
      basis: whole.problem.idleBasis, solver: solver, options: options, budget: budget)
    neighbourhoods = NeighbourhoodWork(shape, whole, solver: solver, options: options, budget: budget)
  }
}
