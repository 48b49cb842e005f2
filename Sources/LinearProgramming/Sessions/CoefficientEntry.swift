/// A coefficient of a column: the row and the value.
public struct ColumnEntry: Hashable, Sendable {
  /// The row.
  public let row: RowID
  /// The coefficient.
  public let value: Double

  /// Makes an entry.
  public init(_ value: Double, in row: RowID) {
    self.row = row
    self.value = value
  }
}

/// A coefficient of a row: the column and the value.
public struct RowEntry: Hashable, Sendable {
  /// The column.
  public let column: ColumnID
  /// The coefficient.
  public let value: Double

  /// Makes an entry.
  public init(_ value: Double, of column: ColumnID) {
    self.column = column
    self.value = value
  }
}
