internal import LinearProgramming
internal import PlantModel

extension PlanningRun {
  /// The cheapest set of rules that would have to give; nothing where all rules can be obeyed after all.
  ///
  /// Balances of matter, people and money are asked only where nothing else helps. Where rules of the enterprise's own
  /// will would give, the report also says what would be needed so that they need not.
  func explanation() throws(PlanningError) -> ConflictReport? {
    progress(.explaining)
    let elastic = ElasticProgram(Formulation(formulation.context, extent: .conceivable))
    // What fractions already contradict is told without a search; only the rest needs whole numbers.
    for isRelaxed in elastic.program.hasIntegers ? [true, false] : [false] {
      if let report = try explanation(of: elastic, isRelaxed: isRelaxed) { return report }
    }
    return nil
  }

  private func explanation(of elastic: ElasticProgram, isRelaxed: Bool) throws(PlanningError) -> ConflictReport? {
    let start = ElasticStart.basis(of: elastic)
    var found = try solve(elastic, isRelaxed, after: start) { !$0.isBalance }
    if found == nil { found = try solve(elastic, isRelaxed, after: start) { _ in true } }
    guard let found else { return nil }
    let concessions = elastic.concessions(in: found)
    if concessions.isEmpty { return nil }
    guard concessions.contains(where: { ConflictReport(concessions: [$0]).suggestions.count == 1 }),
      let granted = try solve(elastic, isRelaxed, after: found.basis, allowing: { !$0.isBalance && !$0.isOwnWill })
    else { return ConflictReport(concessions: concessions) }
    return ConflictReport(concessions: concessions, needs: elastic.concessions(in: granted))
  }

  /// An optimum of an elastic program; nothing where even the rules that may give do not help.
  private func solve(
    _ elastic: ElasticProgram, _ isRelaxed: Bool, after basis: Basis?, allowing mayGive: (ElasticProgram.Miss) -> Bool
  ) throws(PlanningError) -> LinearSolution? {
    let elasticProgram = elastic.program(allowing: mayGive)
    let program = isRelaxed ? elasticProgram.relaxed() : elasticProgram
    var start = solver.capabilities.contains(.startingBasis) && !program.hasIntegers ? basis : nil
    // Idleness is as far from the least that must give as from the best plan.
    if solver.startsFromInterior(program, options: options.solver) { start = nil }
    let solution = try attempt(program, options.solver, start)
    if program.hasIntegers && solution.hasPoint { return solution }
    switch solution.termination {
    case .optimal: return solution
    case .infeasible, .infeasibleOrUnbounded: return nil
    case .iterationLimit, .timeLimit, .cancelled:
      throw .limitReached(goal: firstGoal, message: words(of: solution))
    default: throw .numericalTrouble(goal: firstGoal, message: words(of: solution))
    }
  }

  private var firstGoal: Goal { formulation.model.goals.first?.goal ?? .maximiseNetPresentValue }
}
