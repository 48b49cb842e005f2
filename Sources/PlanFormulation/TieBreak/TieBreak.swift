internal import LinearProgramming
internal import PlantModel

/// Chooses one plan among those that are equal in every goal.
///
/// Two further objectives are driven one after the other, each on the face of what is optimal for all before it:
/// surplus leaves as early as it can; then lines work evenly, and nothing is done that serves nothing, or later than
/// need be. No goal becomes worse by it. Should the solver fail on the way, the plan found so far stands.
struct TieBreak {
  let formulation: Formulation
  let stage: StageProgram
  let optimum: LinearSolution

  private var columnCount: Int { stage.program.columnCount }

  /// The chosen point.
  func point(solver: any LinearSolver, options: SolverOptions) -> [Double] {
    guard !optimum.rowDuals.isEmpty, !optimum.reducedCosts.isEmpty else { return optimum.columnValues }
    var options = options
    if solver.capabilities.contains(.choiceOfMethod) { options.method = .primal }
    let canStart = solver.capabilities.contains(.startingBasis)
    let early = earlyDisposal()
    guard
      let first = try? solver.solve(early, options: options, startingFrom: canStart ? optimum.basis : nil),
      first.termination == .optimal, isAsGood(first.columnValues)
    else { return optimum.columnValues }
    let level = LevelWork(formulation, on: OptimalFace.of(early, at: first), from: first)
    guard
      let second = try? solver.solve(level.program, options: options, startingFrom: canStart ? level.basis : nil),
      second.termination == .optimal
    else { return first.columnValues }
    let point = Array(second.columnValues.prefix(columnCount))
    return isAsGood(point) ? point : first.columnValues
  }

  /// Whether a point reaches the goal as well as the optimum does.
  private func isAsGood(_ point: [Double]) -> Bool {
    let loss = stage.program.objective(at: point) - optimum.objective
    return abs(loss) <= 1e-8 * (1 + abs(optimum.objective))
  }

  /// The program in which surplus leaves as early as it can.
  private func earlyDisposal() -> LinearProgram {
    // Marginal values hold where the whole numbers stand, so they stay there.
    var program = OptimalFace.of(stage.program.fixingIntegers(at: optimum.columnValues), at: optimum)
    let context = formulation.context
    for (position, column) in formulation.layout.columns.enumerated() where column.group == .stock {
      let item = context.model.items[context.shape.stockPlaces[column.row].item]
      guard item.kind == .surplus, let tonnes = item.unit.tonnesPerUnit else { continue }
      program.setCost(tonnes * context.monthCounts[column.period], of: ColumnID(position))
    }
    return program
  }
}
