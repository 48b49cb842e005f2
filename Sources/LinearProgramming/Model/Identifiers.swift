/// The place of a column (a decision variable) in a program, counted from zero.
public struct ColumnID: Hashable, Comparable, Sendable {
  /// The zero-based position.
  public let position: Int

  /// Makes the identifier of the column at a zero-based position.
  public init(_ position: Int) { self.position = position }

  /// Orders columns by position.
  public static func < (left: ColumnID, right: ColumnID) -> Bool { left.position < right.position }
}

/// The place of a row (a constraint) in a program, counted from zero.
public struct RowID: Hashable, Comparable, Sendable {
  /// The zero-based position.
  public let position: Int

  /// Makes the identifier of the row at a zero-based position.
  public init(_ position: Int) { self.position = position }

  /// Orders rows by position.
  public static func < (left: RowID, right: RowID) -> Bool { left.position < right.position }
}
