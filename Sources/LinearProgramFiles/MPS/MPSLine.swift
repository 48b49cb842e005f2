/// Splits a line of an MPS text into fields.
enum MPSLine {
  /// The fields of a data line, by blanks.
  static func free(_ line: ArraySlice<UInt8>) -> [MPSField] {
    line.split { isBlank($0) }.map { MPSField($0, of: line) }
  }

  /// The fields of a data line, by columns, without the blanks around them; empty ones at the end are left out. A number that
  /// runs beyond its field is taken whole; a third or fifth field that begins with `$` is a comment to the end of the line.
  static func fixed(_ line: ArraySlice<UInt8>) -> [MPSField] {
    var fields: [MPSField] = []
    var taken = line.startIndex
    for (first, last) in [(2, 3), (5, 12), (15, 22), (25, 36), (40, 47), (50, 61)] {
      let start = line.startIndex + first - 1
      if start >= line.endIndex || start < taken { break }
      if (first == 15 || first == 40) && line[start] == UInt8(ascii: "$") { break }
      var end = min(line.startIndex + last, line.endIndex)
      if first == 25 || first == 50 { end = line[end...].firstIndex(where: isBlank) ?? line.endIndex }
      taken = end
      fields.append(MPSField(line[start..<end], of: line))
    }
    while fields.last?.text == "" { fields.removeLast() }
    return fields
  }

  static func trimmed(_ bytes: ArraySlice<UInt8>) -> String { MPSField(bytes, of: bytes).text }

  static func trimmedBytes(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let start = bytes.firstIndex { !isBlank($0) } ?? bytes.endIndex
    let end = bytes.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? start
    return bytes[start..<end]
  }

  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0d }

  /// A decimal number, with `D` for the exponent as Fortran writes it, or an infinity.
  static func number(_ text: String) -> Double? {
    let lowered = text.lowercased()
    switch lowered {
    case "inf", "+inf", "infinity", "+infinity": return .infinity
    case "-inf", "-infinity": return -.infinity
    default: break
    }
    guard lowered.utf8.allSatisfy({ "0123456789+-.ed".utf8.contains($0) }) else { return nil }
    return Double(String(lowered.map { $0 == "d" ? "e" : $0 }))
  }
}
