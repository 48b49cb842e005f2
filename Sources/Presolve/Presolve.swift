public import LinearProgramming

/// A program made smaller, and the way back.
///
/// Left out are rows that limit nothing, rows of one column, multiples of other rows, rows that force their columns to a
/// bound, and columns that are fixed, empty, or dominated: those that no row wants moved and the objective does not either
/// (Andersen and Andersen, "Presolving in linear programming", Math. Program. 71, 1995). Equations are solved for a column
/// whose bounds the rest of the program keeps anyway, and of two columns for either. An optimum of what is left is turned
/// back into one of the whole program: values, activities, dual values, reduced costs and a basis.
public struct Presolve: Sendable {
  /// What is left. Its objective is that of the program, the constant included.
  public let program: LinearProgram
  /// How many rows are gone.
  public let removedRows: Int
  /// How many columns are gone.
  public let removedColumns: Int

  private let original: LinearProgram
  let reductions: [Reduction]
  let keptRows: [Int]
  let keptColumns: [Int]

  /// Makes a program smaller.
  ///
  /// - Parameters:
  ///   - original: a program of continuous columns that passes `LinearProgram.check()`.
  ///   - substitutes: whether equations may be solved for one of their columns.
  /// - Returns: `nil` where the program has integer columns, or where a step shows that it has no optimum: the whole program
  ///   then goes to a solver, which gives evidence.
  public init?(_ original: LinearProgram, substitutes: Bool = true) {
    if original.hasIntegers { return nil }
    var reducer = Reducer(original)
    reducer.reduce(substitutes: substitutes)
    if reducer.isHopeless { return nil }
    self.original = original
    reductions = reducer.reductions
    keptRows = reducer.rowBounds.indices.filter { reducer.matrix.hasRow[$0] }
    keptColumns = reducer.columnBounds.indices.filter { reducer.matrix.hasColumn[$0] }
    removedRows = original.rowCount - keptRows.count
    removedColumns = original.columnCount - keptColumns.count
    var program = LinearProgram(name: original.name, sense: original.sense)
    let sign = original.sense == .minimise ? 1.0 : -1.0
    program.objectiveConstant = original.objectiveConstant + sign * reducer.constant
    var place = [Int](repeating: -1, count: original.columnCount)
    for column in keptColumns {
      place[column] = program.addColumn(reducer.columnBounds[column], cost: sign * reducer.costs[column]).position
    }
    for row in keptRows {
      let copy = program.addRow(reducer.rowBounds[row])
      for entry in reducer.matrix.row(row) { program.add(entry.value, to: copy, at: ColumnID(place[entry.place])) }
    }
    let (names, columnPlaces, rowPlaces) = (original.names, keptColumns, keptRows)
    program.names = LinearProgramNames(
      column: { names.column(columnPlaces[$0]) }, row: { names.row(rowPlaces[$0]) })
    self.program = program
  }

  /// An optimum of the whole program from one of what is left; `nil` where it is none, or has no basis.
  public func postsolve(_ solution: LinearSolution) -> LinearSolution? {
    guard solution.termination == .optimal, solution.duals == .marginalValues, let basis = solution.basis else {
      return nil
    }
    var undoing = Undoing(self, original, solution, basis)
    undoing.undoAll()
    return undoing.solution(like: solution)
  }

  /// Solves a program by way of a smaller one; where that has no optimum, or its optimum cannot be turned back, as a whole.
  public static func solve(
    _ program: LinearProgram, with solver: any LinearSolver, options: SolverOptions = SolverOptions()
  ) throws(SolverError) -> LinearSolution {
    do { try program.check() } catch { throw .invalidProgram(error) }
    guard let presolve = Presolve(program) else { return try solver.solve(program, options: options) }
    let reduced = try solver.solve(presolve.program, options: options)
    if var solution = presolve.postsolve(reduced) {
      solution.attempts.insert(presolve.record, at: 0)
      if Undoing.loss(of: solution, program) <= lossLimit { return solution }
      // What was lost on the way back is mended by the solver itself, from a basis that is all but the best.
      let canStart = solver.capabilities.contains(.startingBasis)
      var mended = try solver.solve(program, options: options, startingFrom: canStart ? solution.basis : nil)
      mended.attempts = solution.attempts + mended.attempts
      mended.iterations += solution.iterations
      return mended
    }
    let limits: [Termination] = [.timeLimit, .iterationLimit, .cancelled]
    if limits.contains(reduced.termination) {
      var stopped = LinearSolution(termination: reduced.termination)
      stopped.iterations = reduced.iterations
      stopped.attempts = [presolve.record] + reduced.attempts
      stopped.solverMessage = reduced.solverMessage
      return stopped
    }
    return try solver.solve(program, options: options)
  }

  /// Above this the way back has lost too much.
  private static let lossLimit = 1e-9

  private var record: SolveAttempt {
    SolveAttempt(
      setting: "presolve", outcome: "left out \(removedRows) rows and \(removedColumns) columns", iterations: 0,
      isAccepted: false)
  }
}
