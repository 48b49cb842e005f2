public import LinearProgramming

/// The MPS format of linear programs.
///
/// Read are the sections `NAME`, `OBJSENSE`, `OBJNAME`, `ROWS`, `COLUMNS` with integer markers, `RHS`, `RANGES` and `BOUNDS`; a section
/// that adds what a linear program cannot say (`SOS`, `QUADOBJ`, …) or a semicontinuous bound is an error. Where readers
/// disagree, this one does as most do (CPLEX, CLP, CBC, HiGHS; not GLPK):
///
/// - a right-hand side `r` of the objective row means that `−r` is added to the objective;
/// - the `N` row that `OBJNAME` names, else the first, is the objective, each other one a row without limits;
/// - a negative upper bound without a lower one leaves none below;
/// - an integer column of a marker without any bound lies between zero and one;
/// - a bound of 1e20 or more is infinite; the first right-hand side, range and bound set counts;
/// - a line of a column, of right-hand sides or ranges may have any number of pairs.
public enum MPSText {
  /// Reads a program.
  ///
  /// - Throws: every fault of the text at once, in its order, but no more than a hundred in full.
  public static func read(
    _ bytes: [UInt8], format: MPSFormat = .automatic
  ) throws(ProgramFileError) -> LinearProgram {
    if format == .fixed { return try reader(bytes, isFixed: true).program() }
    let free = reader(bytes, isFixed: false)
    if format == .free || free.faults.isEmpty { return try free.program() }
    let fixed = reader(bytes, isFixed: true)
    // The reading that came further without a fault is the one that was meant.
    return try isBetter(fixed.faults, than: free.faults) ? fixed.program() : free.program()
  }

  private static func isBetter(_ faults: FaultList, than others: FaultList) -> Bool {
    guard let first = faults.error, let other = others.error else { return faults.isEmpty }
    return (-first.line, faults.count) < (-other.line, others.count)
  }

  private static func reader(_ bytes: [UInt8], isFixed: Bool) -> MPSReader {
    var reader = MPSReader(isFixed: isFixed)
    for line in TextLines(bytes) {
      reader.read(line)
      if reader.isDone { break }
    }
    reader.finish()
    return reader
  }
}
