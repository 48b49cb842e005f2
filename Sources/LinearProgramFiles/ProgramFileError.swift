/// Why a text could not be read as a program, with the place of each fault that was found.
public struct ProgramFileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The line, counted from one; zero where the fault belongs to no line.
  public let line: Int
  /// The column, counted in bytes from one; zero where the fault belongs to the line as a whole.
  public let column: Int
  /// How many bytes of the line are at fault, from the column on; at least one.
  public let length: Int
  /// A sentence.
  public let message: String
  /// The faults found after this one, in the order of the text.
  public let further: [ProgramFileError]
  /// How many more faults there are that are not told.
  public let omittedCount: Int

  /// Makes an error at a place.
  public init(
    line: Int, column: Int = 0, length: Int = 1, message: String, further: [ProgramFileError] = [],
    omittedCount: Int = 0
  ) {
    self.line = line
    self.column = column
    self.length = max(1, length)
    self.message = message
    self.further = further
    self.omittedCount = omittedCount
  }

  /// This fault and all further ones, each by itself.
  public var all: [ProgramFileError] {
    [ProgramFileError(line: line, column: column, length: length, message: message)] + further.flatMap(\.all)
  }

  /// The place and the sentence of each fault, one a line, and how many more there are.
  public var description: String {
    (all.map(\.sentence) + (omittedCount == 0 ? [] : ["and \(omittedCount) more"])).joined(separator: "\n")
  }

  private var sentence: String {
    if line == 0 { return message }
    return column == 0 ? "line \(line): \(message)" : "line \(line), column \(column): \(message)"
  }
}
