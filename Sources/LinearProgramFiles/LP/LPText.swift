public import LinearProgramming

/// The CPLEX-LP format of linear programs.
///
/// ```
/// Minimize
///  cost: 3 x + 2 y + 10
/// Subject To
///  need: -3 <= x - y <= 8
/// Bounds
///  x <= 4
/// Generals
///  y
/// End
/// ```
///
/// Read are the objective with its constant, constraints with one or two limits, bounds, general and binary columns, and
/// comments (`\` to the end of the line). A heading stands first in its line; all else flows freely over lines. Where readers
/// disagree, or a text says what a linear program cannot, this one asks rather than guesses:
///
/// - the right-hand side of a constraint is one number, and no constant stands among its columns;
/// - a section of semi-continuous columns, special ordered sets, lazy constraints, user cuts or general constraints is an
///   error, and so are quadratic terms and indicators;
/// - a column that has bounds or a kind must stand in the objective or in a constraint;
/// - a negative upper bound leaves the lower one at zero, which is then above it: an error that asks for the lower one;
/// - a number of 1e20 or more is infinite where a limit is expected.
///
/// `LinearProgram.text()` writes the format. Names that it escaped come back as they were, and so does the
/// constant it wrote as a column `$constant`.
public enum LPText {
  /// Reads a program.
  ///
  /// - Throws: every fault of the text at once, in its order.
  public static func read(_ bytes: [UInt8]) throws(ProgramFileError) -> LinearProgram {
    let lexer = LPLexer(bytes)
    var parser = LPParser(lexer.tokens)
    parser.parse()
    return try parser.program(comments: lexer.comments)
  }

  /// Whether the first word that is no comment heads an objective, or a comment of this format stands before it.
  static func isLikely(_ bytes: [UInt8]) -> Bool {
    for line in TextLines(bytes) {
      let text = MPSLine.trimmedBytes(line)
      guard let first = text.first else { continue }
      if first == UInt8(ascii: "\\") { return true }
      if case .objective = LPSection.heading(text)?.section { return true }
      return false
    }
    return false
  }
}
