internal import LinearProgramming

/// Looks for a point with whole numbers before the search: GLPK's own finds its first one where its branches happen to end, which
/// may take longer than anybody waits.
///
/// The relaxation is rounded with what follows from each step, then one dives below it. Where neither ends in a point,
/// columns jump until no row is broken. The best point counts.
struct FirstPoint {
  private let program: LinearProgram
  private let options: SolverOptions
  private let rows: SparseMatrix
  private let columns: SparseMatrix
  /// The program with only those values of its whole columns that some rows leave open.
  private let narrowed: LinearProgram
  private let domains: Domains
  private var best: [Double]?

  /// What is left to spend.
  private(set) var budget: SolveBudget
  /// What was tried, and what it gave.
  private(set) var attempts: [SolveAttempt] = []

  /// A point that prunes the search must not be better than it may be.
  static let tolerance = 1e-9
  /// Pivots of a dive beside those of the relaxation.
  private static let pivotsOfDive = 5000
  /// How many entries may be looked at while columns jump: about a second's work, less on small programs.
  private var workOfJumps: Int { min(100_000_000, 3000 * rows.coefficientCount) }

  init(_ program: LinearProgram, _ options: SolverOptions, _ budget: SolveBudget) {
    self.program = program
    self.options = options
    self.budget = budget
    rows = program.rows()
    columns = rows.transposed()
    domains = Domains(program, rows: rows, columns: columns)
    var narrowed = program
    if !domains.isEmpty {
      for column in program.integerColumns { narrowed.setBounds(domains.bounds[column.position], of: column) }
    }
    self.narrowed = narrowed
  }

  /// The best point found; empty where none is.
  ///
  /// - Parameters:
  ///   - relaxation: the optimum of the relaxation.
  ///   - basis: where the relaxation ended.
  mutating func found(below relaxation: LinearSolution, _ basis: Basis) throws(SolverError) -> [Double] {
    let rounding = DomainRounding(narrowed, within: domains)
    let (rounded, isConsistent) = rounding.point(from: relaxation.columnValues)
    if isConsistent { try take("rounding the relaxation", rounded, basis) }
    for rule in IntegerDive.Rule.allCases where budget.end == nil {
      var dive = IntegerDive(
        narrowed, options, budget, from: basis, by: rule, domains: domains, rows: rows, columns: columns)
      dive.isContentWithAny = best == nil
      // Not much more than the relaxation took again, where that was hard.
      let point = try dive.point(below: relaxation, pivotLimit: relaxation.iterations + Self.pivotsOfDive)
      note("diving below the relaxation, \(rule.words)", point, iterations: dive.iterations)
      if point != nil { break }
    }
    guard best == nil, budget.end == nil else { return best ?? [] }
    var jump = FeasibilityJump(narrowed, rows: rows, columns: columns, from: rounded)
    let budget = self.budget
    let point = jump.point(workLimit: workOfJumps) { budget.end == nil }
    try take("jumping from column to column", point, basis)
    return best ?? []
  }

  /// Makes the other columns the best there are where the whole ones are as in a point.
  private mutating func take(_ words: String, _ point: [Double]?, _ basis: Basis) throws(SolverError) {
    let integers = program.integerColumns
    guard var completed = point, integers.count < program.columnCount else { return note(words, point, iterations: 0) }
    var fixed = program.relaxed()
    for column in integers { fixed.setBounds(.fixed(completed[column.position]), of: column) }
    var quiet = options
    quiet.mayRetry = false
    quiet.timeLimit = budget.secondsLeft
    let session = GLPKSession(for: fixed, options: quiet)
    session.provesInfeasibility = false
    session.basis = basis
    let solution = try session.solve()
    guard solution.termination == .optimal else { return note(words, nil, iterations: solution.iterations) }
    for column in solution.columnValues.indices where program.kinds[column] != .integer {
      completed[column] = solution.columnValues[column]
    }
    note(words, completed, iterations: solution.iterations)
  }

  private mutating func note(_ words: String, _ point: [Double]?, iterations: Int) {
    budget.spend(iterations: iterations)
    let found = point.flatMap { FeasibilityReport(of: program, at: $0).isFeasible(within: Self.tolerance) ? $0 : nil }
    attempts.append(
      SolveAttempt(
        setting: words, outcome: found == nil ? "found no point" : "found a point", iterations: iterations,
        isAccepted: false))
    guard let found else { return }
    let gain = best.map { program.objective(at: $0) - program.objective(at: found) } ?? 0
    if best == nil || (program.sense == .minimise ? gain > 0 : gain < 0) { best = found }
  }
}
