public import LinearProgramming

/// Programs in files of whatever kind, told by content.
public enum ProgramFile {
  /// Reads the bytes of an MPS file, compressed by gzip or not.
  public static func read(_ bytes: [UInt8]) throws(ProgramFileError) -> LinearProgram {
    try MPSText.read(Gzip.isCompressed(bytes) ? Gzip.inflated(bytes) : bytes)
  }
}
