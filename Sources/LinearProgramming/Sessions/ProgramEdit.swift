/// One change of a program, as a session records it and hands it to its solver.
///
/// Identifiers count as they stood when the edit was made: edits are applied in order, and removing rows or columns moves
/// those after them up.
public enum ProgramEdit: Hashable, Sendable {
  /// A column's bounds became these.
  case columnBounds(ColumnID, Bounds)
  /// A row's bounds became these.
  case rowBounds(RowID, Bounds)
  /// A column's coefficient in the objective became this.
  case cost(ColumnID, Double)
  /// The objective's constant became this.
  case objectiveConstant(Double)
  /// The objective is driven this way.
  case sense(ObjectiveSense)
  /// A column may take these values.
  case kind(ColumnID, ColumnKind)
  /// The coefficient of a column in a row became this; zero removes it.
  case coefficient(RowID, ColumnID, Double)
  /// A column was added after the others.
  case addedColumn(Bounds, cost: Double, kind: ColumnKind, coefficients: [ColumnEntry])
  /// A row was added after the others.
  case addedRow(Bounds, coefficients: [RowEntry])
  /// Columns were removed, those after them moved up.
  case removedColumns([ColumnID])
  /// Rows were removed, those after them moved up.
  case removedRows([RowID])
}
