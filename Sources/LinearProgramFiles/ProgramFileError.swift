/// Why a text could not be read as a program, with the place of each fault that was found.
public struct ProgramFileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The line, counted from one; zero where the fault belongs to no line.
  public let line: Int
  /// The column, counted in bytes from one; zero where the fault belongs to the line as a whole.
  public let column: Int
  /// A sentence.
  public let message: String
  /// The faults found after this one, in the order of the text. A reader that cannot go on after a fault leaves none.
  public let further: [ProgramFileError]

  /// Makes an error at a place.
  public init(line: Int, column: Int = 0, message: String, further: [ProgramFileError] = []) {
    self.line = line
    self.column = column
    self.message = message
    self.further = further
  }

  /// This fault and all further ones, each by itself.
  public var all: [ProgramFileError] {
    [ProgramFileError(line: line, column: column, message: message)] + further.flatMap(\.all)
  }

  /// The place and the sentence of each fault, one a line.
  public var description: String { all.map(\.sentence).joined(separator: "\n") }

  private var sentence: String {
    if line == 0 { return message }
    return column == 0 ? "line \(line): \(message)" : "line \(line), column \(column): \(message)"
  }
}
