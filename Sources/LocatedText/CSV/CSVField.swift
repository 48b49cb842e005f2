/// A cell to be written.
public enum CSVField: Hashable, Sendable {
  /// A text; one that a spreadsheet would take for a formula is neutralised.
  case text(String)
  /// A number as decimal text with a point: `-12.5`.
  case number(String)
  /// An integer.
  case integer(Int)
  /// Nothing.
  case empty
}
