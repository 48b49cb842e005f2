/// A solver at work on one program that changes between solves.
///
/// The session owns the program. Every edit is recorded, so that the solver learns what changed and not the program anew,
/// and each solve starts from the basis in which the last one ended. After changes of limits that basis is still dual
/// feasible and the dual simplex method goes on from it; after changes of costs it is still a feasible point and the primal
/// method does.
///
/// ```swift
/// let session = GLPKSolver().session(for: program)
/// let plan = try session.solve()
/// session.setBounds(.atMost(30), of: hours)
/// let tighter = try session.solve()
/// ```
///
/// A session is used by one task at a time; another one can stop it through ``SolverOptions/cancellation``. The same edits
/// and solves in the same order give the same results, unless a limit on time cuts one short.
public protocol SolverSession: AnyObject {
  /// The program as it stands, all edits applied.
  var program: LinearProgram { get }

  /// Limits and tolerances of the solves to come. Each solve has the limits to itself.
  var options: SolverOptions { get set }

  /// Where the next solve starts: the basis in which the last one ended, brought in step with the edits since. `nil` leaves
  /// the start to the solver.
  var basis: Basis? { get set }

  /// Every solve so far, with what had changed before it.
  var steps: [SessionStep] { get }

  /// Changes the program.
  ///
  /// - Precondition: the identifiers in the edit are of columns and rows of the program as it stands.
  func apply(_ edit: ProgramEdit)

  /// Solves the program as it stands.
  ///
  /// - Throws: as ``LinearSolver/solve(_:options:startingFrom:)``. The session can be used on: what was wrong can be edited,
  ///   and a solver that broke down begins anew.
  func solve() throws(SolverError) -> LinearSolution
}

extension SolverSession {
  /// Sets a column's bounds.
  public func setBounds(_ bounds: Bounds, of column: ColumnID) { apply(.columnBounds(column, bounds)) }
  /// Sets a row's bounds.
  public func setBounds(_ bounds: Bounds, of row: RowID) { apply(.rowBounds(row, bounds)) }
  /// Sets a column's coefficient in the objective.
  public func setCost(_ cost: Double, of column: ColumnID) { apply(.cost(column, cost)) }
  /// Sets the coefficient of a column in a row; zero removes it.
  public func setCoefficient(_ coefficient: Double, of column: ColumnID, in row: RowID) {
    apply(.coefficient(row, column, coefficient))
  }

  /// Adds a column after the others.
  @discardableResult
  public func addColumn(
    _ bounds: Bounds, cost: Double = 0, kind: ColumnKind = .continuous, coefficients: [ColumnEntry] = []
  ) -> ColumnID {
    apply(.addedColumn(bounds, cost: cost, kind: kind, coefficients: coefficients))
    return ColumnID(program.columnCount - 1)
  }

  /// Adds a row after the others.
  @discardableResult
  public func addRow(_ bounds: Bounds, coefficients: [RowEntry] = []) -> RowID {
    apply(.addedRow(bounds, coefficients: coefficients))
    return RowID(program.rowCount - 1)
  }

  /// Removes columns; those after them move up.
  public func remove(_ columns: [ColumnID]) { apply(.removedColumns(columns)) }
  /// Removes rows; those after them move up.
  public func remove(_ rows: [RowID]) { apply(.removedRows(rows)) }
}
