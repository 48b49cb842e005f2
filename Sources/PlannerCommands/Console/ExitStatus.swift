/// What the process tells its caller when it ends.
public enum ExitStatus: Int32, Hashable, Sendable {
  /// Done, and nothing was found.
  case done = 0
  /// The scenario or the plan has a finding.
  case finding = 1
  /// The command line is not one this program understands.
  case usage = 64
  /// A file cannot be read, or is not what it should be.
  case badData = 65
  /// The program itself failed.
  case internalError = 70
}
