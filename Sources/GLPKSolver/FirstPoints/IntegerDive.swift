internal import LinearProgramming

/// Looks for a first point with whole numbers below the relaxation: the columns nearest to whole numbers are fixed there, what
/// is left is solved again, and so on (a diving heuristic; Berthold, "Primal heuristics for mixed integer programs", 2006).
///
/// Before each step the point is rounded, so that no row breaks (``SafeRounding``); where any point will do, also with what
/// follows from each column (``DomainRounding``). Where what is left has no point, half of the step is tried, and at last its
/// first column goes the other way; where that has none either, the step before is taken back and its first column goes the
/// other way, and so on.
struct IntegerDive {
  private let program: LinearProgram
  private let integers: [Int]
  private let session: GLPKSession
  private let budget: SolveBudget
  private let rounding: SafeRounding
  private let rule: Rule
  /// What the columns that are fixed leave of the others.
  private var domains: Domains
  private var levels: [Level] = []
  private var retreats = 0

  /// Some columns to be fixed, and where.
  private typealias Step = [(column: Int, value: Double)]

  /// What was before a step.
  private struct Level {
    let values: [Double]
    let step: Step
    let bounds: [Bounds]
    let basis: Basis?
    let domains: Domains
    /// Whether the step goes the way that was not meant.
    let isSecond: Bool
  }

  /// Which way columns go.
  enum Rule: CaseIterable {
    /// To take a thing decides more than to leave it, so columns go up rather than down.
    case upward
    /// To the nearest whole number, the nearest columns first.
    case nearest

    /// The rule in words.
    var words: String { self == .upward ? "upward" : "to the nearest" }
  }

  /// Whether to round with what follows from each column as well, which ends in points sooner, and in poorer ones.
  var isContentWithAny = false

  /// Pivots of all solves together.
  private(set) var iterations = 0

  /// How often a step may be taken back.
  private static let retreatLimit = 30
  /// How near a value is taken for whole.
  static let wholeness = 1e-6
  /// Which part of the columns that are not whole is fixed in one step.
  private static let share = 8

  /// - Parameters:
  ///   - basis: where the relaxation ended.
  ///   - domains: the values of columns that the program leaves open.
  init(
    _ program: LinearProgram, _ options: SolverOptions, _ budget: SolveBudget, from basis: Basis, by rule: Rule,
    domains: Domains, rows: SparseMatrix, columns: SparseMatrix
  ) {
    self.rule = rule
    self.domains = domains
    self.program = program
    self.budget = budget
    integers = program.integerColumns.map(\.position)
    var quiet = options
    quiet.mayRetry = false
    quiet.method = .automatic
    session = GLPKSession(for: program.relaxed(), options: quiet)
    session.provesInfeasibility = false
    session.basis = basis
    rounding = SafeRounding(program, rows: rows, columns: columns)
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
      if isContentWithAny {
        let rounded = DomainRounding(program, within: domains).point(from: values)
        if rounded.isConsistent, let point = try whole(rounded.point, pivotLimit) { return point }
      }
      let step = step(values, open)
      if let next = try advanced(step, from: values, pivotLimit) {
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
  private func step(_ values: [Double], _ open: [Int]) -> Step {
    let ordered = open.map { (lack: lack(values, $0), column: $0) }.sorted { $0 < $1 }
    let likely = ordered.prefix(max(1, open.count / Self.share)).prefix { $0.lack <= 0.5 }
    var domains = self.domains
    let step = (likely.isEmpty ? ordered.prefix(1) : likely).map { (column: $0.column, value: aim(values, $0.column)) }
      .filter { domains.fix($0.column, at: $0.value) }
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

  /// The relaxation with as much of a step as leaves a point; nothing where not even its first column does.
  private mutating func advanced(_ step: Step, from values: [Double], _ pivotLimit: Int) throws(SolverError)
    -> [Double]?
  {
    var count = step.count
    while count > 0, mayGoOn(pivotLimit) {
      if let next = try solved(Array(step.prefix(count)), from: values, pivotLimit) { return next }
      count /= 2
    }
    return nil
  }

  /// The other way for the first column of a step, or of the one before that has one, where there is a point.
  private mutating func retreated(
    from step: Step, _ values: [Double], _ pivotLimit: Int
  ) throws(SolverError) -> [Double]? {
    var (step, values) = (step, values)
    while retreats < Self.retreatLimit, mayGoOn(pivotLimit) {
      retreats += 1
      let (column, value) = step[0]
      let other = value > values[column] ? value - 1 : value + 1
      let isOpen = program.columnBounds[column].contains(other)
      if isOpen, let next = try solved([(column, other)], from: values, pivotLimit, isSecond: true) { return next }
      var before: Level?
      repeat {
        guard let level = levels.popLast() else { return nil }
        before = level
        for (place, bounds) in level.bounds.enumerated() {
          session.setBounds(bounds, of: ColumnID(level.step[place].column))
        }
      } while before?.isSecond ?? false
      guard let before else { return nil }
      session.basis = before.basis
      domains = before.domains
      (step, values) = (before.step, before.values)
    }
    return nil
  }

  private func mayGoOn(_ pivotLimit: Int) -> Bool { iterations <= pivotLimit && budget.end == nil }

  /// The relaxation with some more columns fixed; nothing, and all as before, where it has no point.
  private mutating func solved(
    _ step: Step, from values: [Double], _ pivotLimit: Int, isSecond: Bool = false
  ) throws(SolverError) -> [Double]? {
    let bounds = step.map { session.program.columnBounds[$0.column] }
    let basis = session.basis
    for (column, value) in step { session.setBounds(.fixed(value), of: ColumnID(column)) }
    session.options.timeLimit = budget.secondsLeft
    session.options.iterationLimit = max(1, pivotLimit - iterations)
    let solution = try session.solve()
    iterations += solution.iterations
    if solution.termination == .optimal {
      levels.append(
        Level(values: values, step: step, bounds: bounds, basis: basis, domains: domains, isSecond: isSecond))
      for (column, value) in step { _ = domains.fix(column, at: value) }
      return solution.columnValues
    }
    for (place, bounds) in bounds.enumerated() { session.setBounds(bounds, of: ColumnID(step[place].column)) }
    session.basis = basis
    return nil
  }

  /// All integers fixed where they all but are, and the others as is best then.
  private mutating func whole(_ values: [Double], _ pivotLimit: Int) throws(SolverError) -> [Double]? {
    let step = integers.map { (column: $0, value: values[$0].rounded()) }
    guard var point = try solved(step, from: values, max(pivotLimit, iterations + 1000)) else { return nil }
    for column in integers { point[column] = values[column].rounded() }
    return point
  }
}
