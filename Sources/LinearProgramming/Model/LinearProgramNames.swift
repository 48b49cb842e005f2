/// The names of a program's columns and rows, made only when somebody asks for them.
///
/// A large model never pays for names that nobody reads. The closures get the zero-based position and must give the same
/// text each time.
public struct LinearProgramNames: Sendable {
  /// The name of the column at a zero-based position.
  public var column: @Sendable (Int) -> String
  /// The name of the row at a zero-based position.
  public var row: @Sendable (Int) -> String

  /// Makes names from two closures.
  public init(column: @escaping @Sendable (Int) -> String, row: @escaping @Sendable (Int) -> String) {
    self.column = column
    self.row = row
  }

  /// `x1`, `x2`, … and `r1`, `r2`, ….
  public static let numbered = LinearProgramNames(column: { "x\($0 + 1)" }, row: { "r\($0 + 1)" })
}
