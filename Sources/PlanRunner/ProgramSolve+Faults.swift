internal import LinearProgramFiles
internal import LocatedText

extension ProgramSolve {
  /// The faults of a text as findings, each with the part of its line that is at fault.
  static func malformed(_ error: ProgramFileError, _ bytes: [UInt8], _ path: String) -> Failure {
    let source = SourceText(name: path, bytes: (try? ProgramFile.text(of: bytes)) ?? [])
    var diagnostics = Diagnostics()
    for fault in error.all {
      diagnostics.error("malformed-program", at: location(of: fault, in: source), fault.message)
    }
    return .malformed(diagnostics, omitted: error.omittedCount)
  }

  /// Readers count bytes, findings what is seen.
  private static func location(of fault: ProgramFileError, in source: SourceText) -> Location? {
    if fault.line == 0 { return nil }
    let line = Array(source.line(fault.line).utf8)
    if fault.column == 0 { return Location(source: source, line: fault.line, column: 1, length: max(1, line.count)) }
    func count(_ part: ArraySlice<UInt8>) -> Int { String(decoding: part, as: UTF8.self).unicodeScalars.count }
    let start = min(fault.column - 1, line.count)
    let end = min(start + fault.length, line.count)
    return Location(
      source: source, line: fault.line, column: 1 + count(line[..<start]), length: count(line[start..<end]))
  }
}
