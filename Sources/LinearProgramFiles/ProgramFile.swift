public import LinearProgramming

/// Programs in files of whatever kind, told by content.
public enum ProgramFile {
  /// Reads the bytes of an MPS or CPLEX-LP file, compressed by gzip or not.
  ///
  /// A text that begins with the heading of an objective or with a comment of the CPLEX-LP format is read as such, any other
  /// as MPS unless the file's name ends in `.lp` or `.lp.gz`.
  ///
  /// - Parameters:
  ///   - bytes: what the file holds.
  ///   - name: what the file is called; looked at only where the content does not tell.
  public static func read(_ bytes: [UInt8], name: String = "") throws(ProgramFileError) -> LinearProgram {
    let text = try text(of: bytes)
    let isNamedText = name.lowercased().hasSuffix(".lp") || name.lowercased().hasSuffix(".lp.gz")
    return LPText.isLikely(text) || isNamedText ? try LPText.read(text) : try MPSText.read(text)
  }

  /// The text of a file, compressed by gzip or not: what the places of faults count in.
  public static func text(of bytes: [UInt8]) throws(ProgramFileError) -> [UInt8] {
    Gzip.isCompressed(bytes) ? try Gzip.inflated(bytes) : bytes
  }
}
