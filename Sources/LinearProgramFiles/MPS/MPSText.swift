public import LinearProgramming

/// The MPS format of linear programs.
///
/// Read are the sections `NAME`, `OBJSENSE`, `ROWS`, `COLUMNS` with integer markers, `RHS`, `RANGES` and `BOUNDS`; a section
/// that adds what a linear program cannot say (`SOS`, `QUADOBJ`, …) or a semicontinuous bound is an error. Where readers
/// disagree, this one does as most do (CPLEX, CLP, CBC, HiGHS; not GLPK):
///
/// - a right-hand side `r` of the objective row means that `−r` is added to the objective;
/// - the first `N` row is the objective, each other one a row without limits;
/// - a negative upper bound without a lower one leaves none below;
/// - an integer column of a marker without any bound lies between zero and one;
/// - a bound of 1e20 or more is infinite; the first right-hand side, range and bound set counts.
public enum MPSText {
  /// Reads a program.
  public static func read(
    _ bytes: [UInt8], format: MPSFormat = .automatic
  ) throws(ProgramFileError) -> LinearProgram {
    if format != .automatic { return try readOnce(bytes, format) }
    let first: ProgramFileError
    do { return try readOnce(bytes, .free) } catch { first = error }
    do {
      return try readOnce(bytes, .fixed)
    } catch {
      // The reading that came further is the one that was meant.
      throw error.line > first.line ? error : first
    }
  }

  private static func readOnce(_ bytes: [UInt8], _ format: MPSFormat) throws(ProgramFileError) -> LinearProgram {
    var reader = MPSReader(isFixed: format == .fixed)
    var start = 0
    while start < bytes.count, !reader.isDone {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      try reader.read(bytes[start..<end])
      start = end + 1
    }
    return try reader.program()
  }
}
