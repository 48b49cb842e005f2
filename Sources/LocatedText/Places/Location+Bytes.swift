extension Location {
  /// The place of the bytes of a range; what reaches beyond its first line is cut there.
  init(source: SourceText, bytes range: Range<Int>) {
    let line = source.lineNumber(ofByte: range.lowerBound)
    let whole = source.lineRange(line)
    let start = min(max(range.lowerBound, whole.lowerBound), whole.upperBound)
    let end = min(max(range.upperBound, start), whole.upperBound)
    self.init(
      source: source, line: line, column: 1 + source.scalarCount(whole.lowerBound..<start),
      length: source.scalarCount(start..<end))
  }
}

extension SourceText {
  /// The number of Unicode scalars in a range of bytes, each wrong sequence counted as the mark it is shown by.
  func scalarCount(_ range: Range<Int>) -> Int {
    if bytes[range].allSatisfy({ $0 < 0x80 }) { return range.count }
    return String(decoding: bytes[range], as: UTF8.self).unicodeScalars.count
  }
}
