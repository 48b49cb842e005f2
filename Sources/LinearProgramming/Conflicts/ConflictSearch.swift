/// Finds a smallest set of limits that contradict each other (an irreducible infeasible subsystem).
///
/// A deletion filter: one group after the other is set free; where the rest still contradicts itself, the group has no part
/// in the conflict and stays free, else it belongs to it (Chinneck and Dravnieks, "Locating minimal infeasible constraint
/// sets in linear programs", ORSA J. Comput. 3, 1991). Certificates say which rows take part: groups with no row in one are
/// set free together, which leaves few solves. All of it is one session, so each solve goes on from the last basis; without
/// an objective every basis suits the dual simplex method.
///
/// Bounds that belong to no group are never questioned. There may be several smallest sets; which is found depends on the
/// order of the groups: earlier ones are set free first, so put those first that are least likely to be wrong.
public struct ConflictSearch {
  private let session: any SolverSession
  private let groups: [ConflictGroup]
  private let original: LinearProgram
  private let end: ContinuousClock.Instant?
  private var hadUnanswered = false

  /// Prepares a search among groups of limits, or among all rows, each by itself.
  ///
  /// - Parameters:
  ///   - program: a program that passes ``LinearProgram/check()``. Whole numbers are asked for only where fractions do not
  ///     contradict the limits already.
  ///   - groups: what may be set free; `nil` for each row by itself.
  ///   - solver: what solves.
  ///   - options: limits and tolerances; the limit on time is for the whole search.
  public init(
    in program: LinearProgram, groups: [ConflictGroup]? = nil, solver: any LinearSolver,
    options: SolverOptions = SolverOptions()
  ) {
    self.groups = groups ?? ConflictGroup.each(of: program)
    original = program
    var limits = program
    limits.clearObjective()
    session = solver.session(for: limits, options: options)
    // From a basis of its own a solver goes straight to work, and comes to a certificate that says which rows take part.
    if solver.capabilities.contains(.startingBasis) { session.basis = .logical(for: limits) }
    end = options.timeLimit.map { .now + .seconds(min($0, 1e9)) }
  }

  /// Searches.
  ///
  /// - Returns: the conflict, or `nil` where the program is not known to be infeasible.
  public mutating func find() throws(SolverError) -> Conflict? {
    if original.hasIntegers {
      for column in original.integerColumns { session.apply(.kind(column, .continuous)) }
      if let conflict = try filtered() { return conflict }
      for column in original.integerColumns { session.apply(.kind(column, .integer)) }
      hadUnanswered = false
    }
    return try filtered()
  }

  private mutating func filtered() throws(SolverError) -> Conflict? {
    let first = try solve()
    guard first.termination == .infeasible else { return nil }
    var suspects = Set(groups.indices)
    try shrink(by: first.certificate, to: &suspects)
    for group in groups.indices where suspects.contains(group) {
      release(group)
      let rest = try solve()
      if rest.termination == .infeasible {
        suspects.remove(group)
        try shrink(by: rest.certificate, to: &suspects)
      } else {
        hadUnanswered = hadUnanswered || !rest.hasPoint
        restore(group)
      }
    }
    return Conflict(groups: suspects.sorted(), isIrreducible: !hadUnanswered, steps: session.steps)
  }

  /// Sets free the groups that a certificate does without, if the others are seen to conflict alone: a certificate may lean
  /// on bounds that follow from rows without a multiplier.
  private func shrink(by certificate: Certificate?, to suspects: inout Set<Int>) throws(SolverError) {
    guard case .infeasibility(let multipliers) = certificate, multipliers.contains(where: { $0 != 0 }) else { return }
    // A certificate has no multipliers of columns' bounds, so groups of them are kept.
    let idle = suspects.sorted().filter { group in
      groups[group].columns.isEmpty && groups[group].rows.allSatisfy { multipliers[$0.position] == 0 }
    }
    if idle.isEmpty { return }
    for group in idle { release(group) }
    if try solve().termination == .infeasible {
      suspects.subtract(idle)
    } else {
      for group in idle { restore(group) }
    }
  }

  private func solve() throws(SolverError) -> LinearSolution {
    if let end {
      let left = ContinuousClock.now.duration(to: end) / .seconds(1)
      session.options.timeLimit = max(0, left)
    }
    return try session.solve()
  }

  private func release(_ group: Int) {
    for row in groups[group].rows { session.setBounds(.free, of: row) }
    for column in groups[group].columns { session.setBounds(.free, of: column) }
  }

  private func restore(_ group: Int) {
    for row in groups[group].rows { session.setBounds(original.bounds(of: row), of: row) }
    for column in groups[group].columns { session.setBounds(original.bounds(of: column), of: column) }
  }
}
