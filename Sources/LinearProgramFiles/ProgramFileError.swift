/// Why a text could not be read as a program: the first fault, with its line.
public struct ProgramFileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The line, counted from one; zero where the fault belongs to no line.
  public let line: Int
  /// A sentence.
  public let message: String

  /// Makes an error at a line.
  public init(line: Int, message: String) {
    self.line = line
    self.message = message
  }

  /// The line and the sentence.
  public var description: String { line == 0 ? message : "line \(line): \(message)" }
}
