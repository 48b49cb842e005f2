/// How a program is written as MPS, for readers that know more or less of the format.
public struct MPSDialect: Hashable, Sendable {
  /// Where the objective's sense and constant go.
  public enum Objective: Hashable, Sendable, CaseIterable {
    /// A program that maximises says so in a section `OBJSENSE`; the constant is the negative right-hand side of the
    /// objective row. CPLEX, CLP, CBC and HiGHS read it so; GLPK knows no such section and takes the constant with the other
    /// sign.
    case stated
    /// A program that maximises is written as one that minimises the negative objective, and a comment says so; the constant
    /// is the cost of a column fixed at one. Every reader gets the same program, GLPK and the oldest ones among them.
    case folded
  }

  /// By what the fields are told apart when read; ``MPSFormat/automatic`` writes the free format.
  public var format: MPSFormat
  /// Where the objective's sense and constant go.
  public var objective: Objective

  /// Makes a dialect.
  public init(format: MPSFormat = .free, objective: Objective = .stated) {
    self.format = format
    self.objective = objective
  }

  /// Free, with everything stated.
  public static let standard = MPSDialect()
  /// Free, for every reader.
  public static let plain = MPSDialect(objective: .folded)
  /// By columns, for every reader.
  public static let fixed = MPSDialect(format: .fixed, objective: .folded)
}
