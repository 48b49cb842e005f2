/// What changed between two solves, counted.
public struct EditSummary: Hashable, Sendable {
  /// Changes of bounds of columns and rows.
  public private(set) var limits = 0
  /// Changes of costs, of the constant and of the sense of the objective.
  public private(set) var costs = 0
  /// Changes of coefficients and of kinds of columns.
  public private(set) var coefficients = 0
  /// Columns and rows added.
  public private(set) var additions = 0
  /// Columns and rows removed.
  public private(set) var removals = 0

  /// Makes an empty summary.
  public init() {}

  /// Counts an edit.
  public mutating func count(_ edit: ProgramEdit) {
    switch edit {
    case .columnBounds, .rowBounds: limits += 1
    case .cost, .objectiveConstant, .sense: costs += 1
    case .kind, .coefficient: coefficients += 1
    case .addedColumn, .addedRow: additions += 1
    case .removedColumns(let columns): removals += columns.count
    case .removedRows(let rows): removals += rows.count
    }
  }

  /// Whether nothing changed.
  public var isEmpty: Bool { self == EditSummary() }
}
