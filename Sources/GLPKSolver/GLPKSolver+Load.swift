public import LinearProgramming

extension GLPKSolver {
  /// Hands a program over to GLPK and does nothing with it: what every solve begins with, to be measured alone.
  public func load(_ program: LinearProgram) throws(SolverError) {
    do { try program.check() } catch { throw .invalidProgram(error) }
    try GLPKCall.load(FlatProgram(program))
  }
}
