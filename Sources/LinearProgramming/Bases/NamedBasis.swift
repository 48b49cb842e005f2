/// A basis by the names of columns and rows, so that it outlives the program it was found for.
///
/// Saved as a small text and mapped onto a changed program, it starts that program's solve near its end. Only what is out
/// of the ordinary is kept: a column that is not named rests at a bound, a row that is not named is basic.
public struct NamedBasis: Hashable, Sendable {
  /// The columns that are basic or at their upper bound.
  public private(set) var columns: [String: BasisStatus] = [:]
  /// The rows that are not basic.
  public private(set) var rows: [String: BasisStatus] = [:]

  /// Names the columns and rows of a program's basis. Where a name stands twice, the last one counts.
  public init(_ basis: Basis, of program: LinearProgram) {
    for (position, status) in basis.columnStatuses.enumerated() where status == .basic || status == .atUpper {
      columns[program.names.column(position)] = status
    }
    for (position, status) in basis.rowStatuses.enumerated() where status != .basic {
      rows[program.names.row(position)] = status
    }
  }

  init(columns: [String: BasisStatus], rows: [String: BasisStatus]) {
    self.columns = columns
    self.rows = rows
  }

  /// Follows columns and rows that got other names, by old name.
  public mutating func rename(columns newColumns: [String: String] = [:], rows newRows: [String: String] = [:]) {
    columns = Self.renamed(columns, newColumns)
    rows = Self.renamed(rows, newRows)
  }

  private static func renamed(_ statuses: [String: BasisStatus], _ names: [String: String]) -> [String: BasisStatus] {
    var renamed = statuses.filter { names[$0.key] == nil }
    for (old, new) in names { renamed[new] = statuses[old] }
    return renamed
  }

  /// The basis for a program: a name known to both keeps its status, a new column stands at a bound, a new row is basic, and
  /// what is then no basis any more is repaired.
  public func basis(for program: LinearProgram) -> Basis {
    let columnStatuses = program.columnIDs.map { column in
      (columns[program.name(of: column)] ?? .atLower).fitting(program.bounds(of: column))
    }
    let rowStatuses = program.rowIDs.map { rows[program.name(of: $0)] ?? .basic }
    return Basis(columnStatuses: Array(columnStatuses), rowStatuses: Array(rowStatuses)).repaired(for: program)
  }
}
