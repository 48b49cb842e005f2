/// Where a column or a row stands in a basis.
public enum BasisStatus: UInt8, Hashable, Sendable {
  /// Its value follows from the others.
  case basic = 1
  /// At its lower bound.
  case atLower = 2
  /// At its upper bound.
  case atUpper = 3
  /// Without bounds, at zero.
  case free = 4
  /// Fixed at its only value.
  case fixed = 5
}

/// A vertex by its logic: which columns and rows are basic, and at which bound the others stand.
public struct Basis: Hashable, Sendable {
  /// The status of each column.
  public var columnStatuses: [BasisStatus]
  /// The status of each row.
  public var rowStatuses: [BasisStatus]

  /// Makes a basis from the status of each column and each row.
  public init(columnStatuses: [BasisStatus], rowStatuses: [BasisStatus]) {
    self.columnStatuses = columnStatuses
    self.rowStatuses = rowStatuses
  }

  /// The basis in which all rows are basic and all columns rest at a bound.
  public static func logical(for program: LinearProgram) -> Basis {
    Basis(
      columnStatuses: program.columnBounds.map { .resting(within: $0) },
      rowStatuses: Array(repeating: .basic, count: program.rowCount))
  }

  /// How many columns and rows are basic; in a basis that can be used, as many as there are rows.
  public var basicCount: Int {
    columnStatuses.count { $0 == .basic } + rowStatuses.count { $0 == .basic }
  }

  /// Whether there is a status for each column and row of a program.
  public func fits(_ program: LinearProgram) -> Bool {
    columnStatuses.count == program.columnCount && rowStatuses.count == program.rowCount
  }

  /// The basis with as many basics as rows: rows become basic while some are missing, columns leave from the end while
  /// there are too many.
  public func balanced() -> Basis {
    var balanced = self
    var surplus = basicCount - rowStatuses.count
    for row in balanced.rowStatuses.indices where surplus < 0 && balanced.rowStatuses[row] != .basic {
      balanced.rowStatuses[row] = .basic
      surplus += 1
    }
    for column in balanced.columnStatuses.indices.reversed()
    where surplus > 0 && balanced.columnStatuses[column] == .basic {
      balanced.columnStatuses[column] = .atLower
      surplus -= 1
    }
    return balanced
  }
}
