/// Where a command writes: results to one stream, everything else to the other.
public struct Console: Sendable {
  /// Whether somebody watches the second stream, so that progress is worth showing.
  public let isErrorTerminal: Bool
  /// The columns of the terminal.
  public let width: Int

  private let writeOutput: @Sendable (String) -> Void
  private let writeError: @Sendable (String) -> Void

  /// Makes a console from two sinks of text.
  public init(
    isErrorTerminal: Bool, width: Int, output: @escaping @Sendable (String) -> Void,
    error: @escaping @Sendable (String) -> Void
  ) {
    self.isErrorTerminal = isErrorTerminal
    self.width = width
    writeOutput = output
    writeError = error
  }

  /// Writes a result; a last line break is added where it is missing.
  public func print(_ text: String) {
    writeOutput(text.hasSuffix("\n") ? text : text + "\n")
  }

  /// Writes a finding or a complaint; a last line break is added where it is missing.
  public func complain(_ text: String) {
    writeError(text.hasSuffix("\n") ? text : text + "\n")
  }

  /// Shows what is being done on a line that the next one replaces; silent where nobody watches.
  public func progress(_ text: String) {
    if isErrorTerminal { writeError("\r\u{1B}[K" + text) }
  }

  /// What shows what is being done on a line of its own each time, with the seconds since now, whether somebody watches or
  /// not.
  public func timedProgress() -> (String) -> Void {
    let start = ContinuousClock.now
    return { text in
      let passed = (ContinuousClock.now - start).components
      let tenths = passed.seconds * 10 + passed.attoseconds / 100_000_000_000_000_000
      complain("\(tenths / 10).\(tenths % 10) s  \(text)")
    }
  }

  /// Wipes the line of progress.
  public func endProgress() {
    if isErrorTerminal { writeError("\r\u{1B}[K") }
  }
}
