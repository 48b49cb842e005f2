internal import LinearProgramming

/// Looks for a first point with whole numbers below the relaxation: the columns nearest to whole numbers are fixed there, what
/// is left is solved again, and so on (a diving heuristic; Berthold, "Primal heuristics for mixed integer programs", 2006).
///
/// GLPK's own search finds its first point where its branches happen to end; on programs with thousands of binary columns that
/// may take longer than anybody waits. Before each step the point is rounded so that no
/// row breaks, if it can be (``SafeRounding``). Where what is
/// left has no point, the last step is taken back, and its first column alone goes the other way.
struct IntegerDive {
  private let program: LinearProgram
  private let integers: [Int]
  private let session: any SolverSession
  private let budget: SolveBudget
  private let rounding: SafeRounding
  private let rule: Rule
  private var retreats = 0

  /// Which way columns go.
  enum Rule: CaseIterable {
    /// To take a thing decides more than to leave it, so columns go up rather than down.
    case upward
    /// To the nearest whole number, the nearest columns first.
    case nearest

    /// The rule in words.
    var words: String { self == .upward ? "upward" : "to the nearest" }
  }

  /// Pivots of all solves together.
  private(set) var iterations = 0

  /// How often a step may be taken back.
  private static let retreatLimit = 30
  /// How near a value is taken for whole.
  static let wholeness = 1e-6
  /// Which part of the columns that are not whole is fixed in one step.
  private static let share = 8

  /// - Parameter basis: where the relaxation ended.
  init(_ program: LinearProgram, _ options: SolverOptions, _ budget: SolveBudget, from basis: Basis, by rule: Rule) {
    self.rule = rule
    self.program = program
    self.budget = budget
    integers = program.integerColumns.map(\.position)
    var quiet = options
    quiet.mayRetry = false
    quiet.method = .automatic
    session = GLPKSolver().session(for: program.relaxed(), options: quiet)
    session.basis = basis
    rounding = SafeRounding(program)
  }

  /// A point within all limits, or nothing.
  ///
  /// - Parameters:
  ///   - relaxation: the optimum of the relaxation.
  ///   - pivotLimit: after how many pivots to give up.
  mutating func point(below relaxation: LinearSolution, pivotLimit: Int) throws(SolverError) -> [Double]? {
    var values = relaxation.columnValues
    while budget.end == nil, iterations <= pivotLimit {
      let open = integers.filter { abs(values[$0] - values[$0].rounded()) > Self.wholeness }
      if open.isEmpty { return try whole(values, pivotLimit) }
      if let rounded = rounding.point(from: values), let point = try whole(rounded, pivotLimit) { return point }
      let step = step(values, open)
      if let next = try solved(step, pivotLimit) {
        values = next
      } else if let next = try retreated(from: step, values, pivotLimit) {
        values = next
      } else {
        return nil
      }
    }
    return nil
  }

  /// What is fixed next: columns that nothing holds on one side, and those that lack least, the first one in any case.
  private func step(_ values: [Double], _ open: [Int]) -> [(column: Int, value: Double)] {
    let ordered = open.map { (lack: lack(values, $0), column: $0) }.sorted { $0 < $1 }
    let likely = ordered.prefix(max(1, open.count / Self.share)).prefix { $0.lack <= 0.5 }
    var ranges = ActivityRanges(session.program, columns: rounding.columns)
    let step = (likely.isEmpty ? ordered.prefix(1) : likely).map { (column: $0.column, value: aim(values, $0.column)) }
      .filter { ranges.fix($0.column, at: $0.value) }
    return step.isEmpty ? ordered.prefix(1).map { ($0.column, aim(values, $0.column)) } : step
  }

  private func aim(_ values: [Double], _ column: Int) -> Double {
    let value = values[column]
    if rounding.isFreeAbove[column] { return value.rounded(.up) }
    if rounding.isFreeBelow[column] { return value.rounded(.down) }
    return rule == .upward ? value.rounded(.up) : value.rounded()
  }

  /// How far a column is from where it would go; nothing where it can go there without harm.
  private func lack(_ values: [Double], _ column: Int) -> Double {
    if rounding.isFreeBelow[column] || rounding.isFreeAbove[column] { return 0 }
    let value = values[column]
    return rule == .upward ? value.rounded(.up) - value : abs(value.rounded() - value)
  }

  /// The relaxation with some more columns fixed; nothing, and all as before, where it has no point.
  private mutating func solved(_ step: [(column: Int, value: Double)], _ pivotLimit: Int) throws(SolverError)
    -> [Double]?
  {
    let former = step.map { session.program.columnBounds[$0.column] }
    let basis = session.basis
    for (column, value) in step { session.setBounds(.fixed(value), of: ColumnID(column)) }
    session.options.timeLimit = budget.secondsLeft
    session.options.iterationLimit = max(1, pivotLimit - iterations)
    let solution = try session.solve()
    iterations += solution.iterations
    if solution.termination == .optimal { return solution.columnValues }
    for (place, bounds) in former.enumerated() { session.setBounds(bounds, of: ColumnID(step[place].column)) }
    session.basis = basis
    return nil
  }

  /// Half of a step, half of that, and at last its first column alone, as it was meant to go or else the other way.
  private mutating func retreated(
    from step: [(column: Int, value: Double)], _ values: [Double], _ pivotLimit: Int
  ) throws(SolverError) -> [Double]? {
    var count = step.count / 2
    while count > 0 {
      guard iterations <= pivotLimit, budget.end == nil else { return nil }
      if let next = try solved(Array(step.prefix(count)), pivotLimit) { return next }
      count /= 2
    }
    retreats += 1
    guard retreats <= Self.retreatLimit, iterations <= pivotLimit, budget.end == nil else { return nil }
    let (column, value) = step[0]
    let other = value > values[column] ? values[column].rounded(.down) : values[column].rounded(.up)
    return try solved([(column, other)], pivotLimit)
  }

  /// All integers fixed where they all but are, and the others as is best then.
  private mutating func whole(_ values: [Double], _ pivotLimit: Int) throws(SolverError) -> [Double]? {
    guard var point = try solved(integers.map { ($0, values[$0].rounded()) }, max(pivotLimit, iterations + 1000)) else {
      return nil
    }
    for column in integers { point[column] = values[column].rounded() }
    return point
  }
}
