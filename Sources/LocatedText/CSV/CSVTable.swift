/// A cell with the place it stands at.
public struct CSVCell: Hashable, Sendable {
  /// The text without its quotes.
  public let text: String
  /// Where it stands, quotes included.
  public let location: Location
  /// Whether it was quoted.
  public let isQuoted: Bool

  /// Makes a cell.
  public init(text: String, location: Location, isQuoted: Bool = false) {
    self.text = text
    self.location = location
    self.isQuoted = isQuoted
  }
}

/// A table: one row of column names, then rows of as many cells.
public struct CSVTable: Hashable, Sendable {
  /// The names of the columns.
  public let header: [CSVCell]
  /// The rows, each with as many cells as the header.
  public let rows: [[CSVCell]]

  /// Makes a table.
  public init(header: [CSVCell], rows: [[CSVCell]]) {
    self.header = header
    self.rows = rows
  }

  /// The position of the column of a name.
  public func column(_ name: String) -> Int? { header.firstIndex { $0.text == name } }
}
