public import LinearProgramming

extension MPSText {
  /// Writes a program.
  ///
  /// Every number is the shortest that reads back to the same value. Of a row with two limits the format keeps one and the
  /// width, so the other may come back with its last bit changed. Names are escaped where the format forbids them (blanks,
  /// control characters) or has no room for them; comments at the head of the text tell what then stands for what, and
  /// ``read(_:format:)`` brings the originals back.
  ///
  /// In the fixed format a number that needs more than the twelve characters of its field runs on beyond it rather than
  /// lose digits. Readers that tell fields by blanks do not mind; a strict one, like GLPK's, refuses such a line.
  public static func write(_ program: LinearProgram, as dialect: MPSDialect = .standard) -> [UInt8] {
    Array(MPSWriter(program, dialect).text.utf8)
  }
}
