/// Limits that stand or fall together in the search for a conflict: a rule, as the person who wrote it thinks of it.
public struct ConflictGroup: Hashable, Sendable {
  /// What the group is called.
  public var name: String
  /// The rows whose bounds belong to it.
  public var rows: [RowID]
  /// The columns whose bounds belong to it.
  public var columns: [ColumnID]

  /// Makes a group.
  public init(name: String, rows: [RowID], columns: [ColumnID] = []) {
    self.name = name
    self.rows = rows
    self.columns = columns
  }

  /// A group for each row of a program, by the row's name.
  public static func each(of program: LinearProgram) -> [ConflictGroup] {
    program.rowIDs.map { ConflictGroup(name: program.name(of: $0), rows: [$0]) }
  }
}
