internal import LinearProgramming
internal import PlanFormulation
internal import PlantModel

/// What a linear program over some rows of the whole came to.
struct SubSolution {
  /// The objective; more is better.
  let value: Double
  /// The dual values of its rows, in the order of the rows: what one more unit of each is worth.
  let duals: [Double]
  /// What each of its starts would gain at most, in the order of its starts.
  let gains: [Double]
  let basis: Basis?
}

/// Some rows and columns of the whole program with costs of their own, and starts that are fixed from outside.
///
/// One session solves it again and again: between two solves only bounds of starts or costs change.
final class SubProgram {
  let rows: [Int]
  let columns: [Int]
  let starts: [Int]
  private(set) var solveCount = 0
  private(set) var iterationCount = 0

  private let session: any SolverSession
  /// Where the first solve began.
  private var firstBasis: Basis?
  private let budget: SearchBudget
  private let hasMethods: Bool
  private var fixed: [ClosedRange<Double>]
  private var costs: [Double]
  private var haveCostsChanged = true

  /// - Parameters:
  ///   - basis: A basis of the whole program, whose part is where the first solve starts.
  init(
    _ whole: WholeProgram, rows: [Int], columns: [Int], starts: [Int], costs: [Double], basis: Basis?,
    solver: any LinearSolver, options: SolverOptions, budget: SearchBudget
  ) {
    self.rows = rows
    self.columns = columns
    self.starts = starts
    self.budget = budget
    self.costs = costs
    hasMethods = solver.capabilities.contains(.choiceOfMethod)
    var program = LinearProgram(sense: .maximise)
    var place: [Int: Int] = [:]
    place.reserveCapacity(columns.count + starts.count)
    for (position, column) in columns.enumerated() {
      program.addColumn(whole.bounds(ofColumn: column), cost: costs[position])
      place[column] = position
    }
    for (position, start) in starts.enumerated() {
      program.addColumn(.fixed(0))
      place[whole.problem.starts[start].column.position] = columns.count + position
    }
    for row in rows {
      let added = program.addRow(whole.bounds(ofRow: row))
      for entry in whole.matrix.places(of: row) {
        guard let column = place[Int(whole.matrix.columns[entry])] else { continue }
        program.add(whole.matrix.values[entry], to: added, at: ColumnID(column))
      }
    }
    fixed = Array(repeating: 0...0, count: starts.count)
    session = solver.session(for: program, options: options)
    if let basis {
      let part = Basis(
        columnStatuses: columns.map { basis.columnStatuses[$0] } + starts.map { _ in .fixed },
        rowStatuses: rows.map { basis.rowStatuses[$0] })
      firstBasis = part.balanced()
      session.basis = firstBasis
    }
  }

  /// Gives the columns other costs, in their order.
  func setCosts(_ new: [Double]) {
    for position in new.indices where new[position] != costs[position] {
      session.setCost(new[position], of: ColumnID(position))
      haveCostsChanged = true
    }
    costs = new
  }

  /// Solves with each start in a range.
  ///
  /// - Parameter basis: The vertex to start from; nothing for the last one.
  /// - Returns: Nothing where no point obeys the rows.
  func solve(
    from basis: Basis? = nil, _ range: (Int) -> ClosedRange<Double>
  ) throws(SearchStop) -> SubSolution? {
    if let basis { session.basis = basis }
    for (position, start) in starts.enumerated() {
      let wanted = range(start)
      guard wanted != fixed[position] else { continue }
      session.setBounds(
        .between(wanted.lowerBound, wanted.upperBound), of: ColumnID(columns.count + position))
      fixed[position] = wanted
    }
    let solution = try solveInTime()
    haveCostsChanged = false
    solveCount += 1
    iterationCount += solution.iterations
    switch solution.termination {
    case .optimal:
      return SubSolution(
        value: solution.objective, duals: solution.rowDuals,
        gains: starts.indices.map { solution.reducedCosts[columns.count + $0] }, basis: solution.basis)
    case .infeasible: return nil
    case .unbounded, .infeasibleOrUnbounded: throw .unbounded
    default: throw .trouble(solution.termination.sentence)
    }
  }

  /// Solves by the method that can go on from the last vertex. Should it go round in circles, which the dual one does on
  /// some degenerate vertices, the program is solved anew from where it first began.
  private func solveInTime() throws(SearchStop) -> LinearSolution {
    guard hasMethods else { return try budget.solve(session) }
    session.options.method = haveCostsChanged ? .primal : .dual
    session.options.iterationLimit = Self.patience(rowCount: rows.count)
    defer { session.options.iterationLimit = nil }
    let quick = try budget.solve(session, mayStop: true)
    guard quick.termination == .iterationLimit else { return quick }
    session.options.iterationLimit = nil
    session.options.method = .primal
    session.basis = firstBasis
    return try budget.solve(session)
  }

  /// Iterations after which a method is taken to go round in circles: some for each row, where a solve from nothing takes
  /// about one.
  private static func patience(rowCount: Int) -> Int { rowCount + 1000 }

  /// Solves with each start all or nothing.
  func solve(taking picks: Set<Int>, from basis: Basis? = nil) throws(SearchStop) -> SubSolution? {
    try solve(from: basis) { picks.contains($0) ? 1...1 : 0...0 }
  }
}

/// The open program turned so that more is better, by rows and by columns.
struct WholeProgram {
  let problem: ChoiceProblem
  let matrix: SparseMatrix
  let transposed: SparseMatrix
  let division: Division
  /// One where the goal is maximised, minus one where it is minimised.
  let sign: Double

  init(_ problem: ChoiceProblem) {
    self.problem = problem
    matrix = problem.program.rows()
    transposed = matrix.transposed()
    division = Division(problem, matrix, transposed)
    sign = problem.goal.isMaximised ? 1 : -1
  }

  func cost(_ column: Int) -> Double { sign * problem.program.costs[column] }
  func bounds(ofColumn column: Int) -> Bounds { problem.program.columnBounds[column] }
  func bounds(ofRow row: Int) -> Bounds { problem.program.rowBounds[row] }
  /// The position of the row whose limit moves.
  var movingRow: Int? { problem.movingLimit?.row.position }

  /// What a price on a row adds to every point at most: the price times the limit it pushes against.
  ///
  /// A price that pushes against no limit is none.
  func worth(ofRow row: Int, at price: inout Double) -> Double {
    let limits = bounds(ofRow: row)
    let limit = price > 0 ? limits.upper : limits.lower
    guard price != 0, limit.isFinite else {
      price = 0
      return 0
    }
    return price * limit
  }
}
