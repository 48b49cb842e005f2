extension Basis {
  /// Follows an edit of the program: a row added becomes basic, a column added stands at a bound, what is removed is
  /// forgotten, and statuses fit the bounds. It may then have more or fewer basic entries than rows; solvers balance it.
  public mutating func follow(_ edit: ProgramEdit) {
    switch edit {
    case .columnBounds(let column, let bounds):
      columnStatuses[column.position] = columnStatuses[column.position].fitting(bounds)
    case .rowBounds(let row, let bounds): rowStatuses[row.position] = rowStatuses[row.position].fitting(bounds)
    case .addedColumn(let bounds, _, _, _): columnStatuses.append(.resting(within: bounds))
    case .addedRow: rowStatuses.append(.basic)
    case .removedColumns(let columns): columnStatuses = columnStatuses.removing(columns.map(\.position))
    case .removedRows(let rows): rowStatuses = rowStatuses.removing(rows.map(\.position))
    case .cost, .objectiveConstant, .sense, .kind, .coefficient: break
    }
  }
}

extension BasisStatus {
  /// Where something out of the basis stands: at its only value, its lower bound, its upper one, or free.
  static func resting(within bounds: Bounds) -> BasisStatus {
    if bounds.isFixed { return .fixed }
    if bounds.lower.isFinite { return .atLower }
    return bounds.upper.isFinite ? .atUpper : .free
  }

  /// The same status where it is possible within bounds, else the nearest.
  func fitting(_ bounds: Bounds) -> BasisStatus {
    switch self {
    case .basic: .basic
    case .atUpper where bounds.upper.isFinite && !bounds.isFixed: .atUpper
    default: .resting(within: bounds)
    }
  }
}
