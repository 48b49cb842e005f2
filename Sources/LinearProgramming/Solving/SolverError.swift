/// Why a solver could not even try, or broke down while trying. That a program has no optimum is no error.
public enum SolverError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The program is unfit for any solver.
  case invalidProgram(LinearProgramError)
  /// The solver cannot do what an option or the program asks for.
  case unsupported(solver: String, String)
  /// An option has a value that makes no sense.
  case invalidOption(String)
  /// The basis has another number of columns or rows than the program.
  case basisDoesNotFit(String)
  /// The solver broke down; the message is its own.
  case brokeDown(solver: String, message: String)
  /// The limit on memory was reached, or the machine has no more.
  case outOfMemory(solver: String, message: String)

  /// A sentence for a person.
  public var description: String {
    switch self {
    case .invalidProgram(let error): error.description
    case .unsupported(let solver, let what): "\(solver) does not support \(what)"
    case .invalidOption(let what): what
    case .basisDoesNotFit(let what): what
    case .brokeDown(let solver, let message): "\(solver) broke down: \(message)"
    case .outOfMemory(let solver, let message): "\(solver) ran out of memory: \(message)"
    }
  }
}
