internal import GLPKSolver
internal import HiGHSSolver
internal import InteriorStart
internal import LinearProgramming

/// Which solver a linear program is given to.
public enum SolverChoice: String, Sendable, CaseIterable {
  /// GLPK, but HiGHS for a large program where its library is on the machine.
  case auto
  /// GLPK, which is always there.
  case glpk
  /// HiGHS; an error where it is not.
  case highs

  /// The choice behind the name of a solver that a result was made with.
  init(recorded name: String) {
    if name.contains(SolverBySize.conjunction) { self = .auto } else { self = name.hasPrefix("HiGHS") ? .highs : .glpk }
  }

  /// Why the choice cannot be had on this machine; nothing where it can.
  public var absence: String? { self == .highs ? HiGHSSolver.absence : nil }

  /// A solver for programs that are yet to be written.
  func solver() throws(SolverError) -> any LinearSolver {
    switch self {
    case .glpk: return InteriorStartSolver(finishing: GLPKSolver())
    case .highs: return try HiGHSSolver()
    case .auto:
      return HiGHSSolver.absence == nil
        ? SolverBySize(large: try HiGHSSolver()) : InteriorStartSolver(finishing: GLPKSolver())
    }
  }

  /// The solver for a program. Who says how to begin speaks of GLPK, unless HiGHS was asked for.
  func solver(for program: LinearProgram, method: StartMethod) throws(SolverError) -> any LinearSolver {
    if self == .auto && method != .automatic { return try SolverChoice.glpk.solver() }
    let solver = try solver()
    return (solver as? SolverBySize)?.solver(for: program) ?? solver
  }
}
