internal import LinearProgramming

extension PlanningRun {
  /// What came of a first solve that is given up early.
  enum QuickAttempt {
    /// The solver would not begin such a program from the interior.
    case notTried
    /// No vertex was found, and the simplex method did not end soon either.
    case givenUp
    /// An answer like any other.
    case answered(LinearSolution)
  }

  /// A first solve that is given up early where a start from the interior finds no vertex.
  ///
  /// Mostly no plan obeys every rule then. The simplex method would take ten times as long to prove it as the elastic program
  /// takes to say what must give, which proves as much.
  func quickAttempt(_ program: LinearProgram) throws(PlanningError) -> QuickAttempt {
    var quick = options.solver
    guard quick.startMethod == .automatic, quick.iterationLimit == nil, solver.capabilities.contains(.interiorStart),
      solver.startsFromInterior(program, options: quick)
    else { return .notTried }
    quick.startMethod = .interior
    quick.iterationLimit = program.rowCount / Self.rowsPerQuickIteration
    let solution = try attempt(program, quick)
    return solution.termination == .iterationLimit ? .givenUp : .answered(solution)
  }

  /// From a vertex few iterations are left, if any.
  private static let rowsPerQuickIteration = 4
}
