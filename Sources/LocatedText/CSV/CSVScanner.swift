/// Cuts the text of a table into cells, one pass over the bytes.
struct CSVScanner {
  private let source: SourceText
  private let text: [UInt8]
  private let separator: UInt8
  private var position = 0
  private var line = 1
  /// The position of the first byte of the line and the number of bytes since then that continue a scalar; together
  /// they give the column without counting the line again.
  private var lineStart = 0
  private var continuations = 0
  /// Whether the structure of the text is lost.
  private(set) var isBroken = false

  private static let quote = UInt8(ascii: "\"")
  private static let feed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
  /// The greatest number of faulty quotes reported for one file.
  private static let limit = 20

  /// Prepares a scan.
  ///
  /// - Parameters:
  ///   - source: The file, for the places.
  ///   - text: Its text, checked: good UTF-8 with the same columns.
  ///   - separator: The byte between cells.
  init(source: SourceText, text: [UInt8], separator: UInt8) {
    self.source = source
    self.text = text
    self.separator = separator
  }

  /// All rows of the text; a line break at the end begins no further row.
  mutating func records(into diagnostics: inout Diagnostics) -> [[CSVCell]] {
    var records: [[CSVCell]] = []
    var findings = 0
    while position < text.count {
      var record: [CSVCell] = []
      record.reserveCapacity(records.last?.count ?? 8)
      while true {
        record.append(cell(findings: &findings, into: &diagnostics))
        guard position < text.count, text[position] == separator else { break }
        position += 1
        if position == text.count { record.append(cell(findings: &findings, into: &diagnostics)) }
        if position == text.count { break }
      }
      records.append(record)
      endLine()
    }
    return records
  }

  private var column: Int { position - lineStart - continuations + 1 }

  /// Passes the line break at the position, if there is one.
  private mutating func endLine() {
    guard position < text.count else { return }
    if text[position] == Self.carriageReturn {
      position += 1
      if position < text.count, text[position] == Self.feed { position += 1 }
    } else if text[position] == Self.feed {
      position += 1
    } else {
      return
    }
    line += 1
    lineStart = position
    continuations = 0
  }

  private func isCellEnd(_ byte: UInt8) -> Bool {
    byte == separator || byte == Self.feed || byte == Self.carriageReturn
  }

  private mutating func cell(findings: inout Int, into diagnostics: inout Diagnostics) -> CSVCell {
    if position < text.count, text[position] == Self.quote {
      return quotedCell(findings: &findings, into: &diagnostics)
    }
    let start = position
    let startColumn = column
    var stray: Int?
    while position < text.count, !isCellEnd(text[position]) {
      let byte = text[position]
      if byte == Self.quote, stray == nil { stray = column }
      if byte & 0xC0 == 0x80 { continuations += 1 }
      position += 1
    }
    if let stray {
      report(
        "stray-quote", Location(source: source, line: line, column: stray),
        "a double quote inside a cell that does not begin with one",
        "put the whole cell between double quotes and write the quote twice", &findings, &diagnostics)
    }
    let content = String(decoding: text[start..<position], as: UTF8.self)
    return CSVCell(
      text: content,
      location: Location(source: source, line: line, column: startColumn, length: column - startColumn))
  }

  private mutating func quotedCell(findings: inout Int, into diagnostics: inout Diagnostics) -> CSVCell {
    let startLine = line
    let startColumn = column
    position += 1
    var content: [UInt8] = []
    var copied = position
    var isClosed = false
    var firstLineEnd: Int?
    while position < text.count {
      let byte = text[position]
      if byte == Self.quote {
        content += text[copied..<position]
        position += 1
        copied = position
        guard position < text.count, text[position] == Self.quote else {
          isClosed = true
          break
        }
        // The second quote of the pair stays in the text as the first byte of the next piece.
        position += 1
      } else if byte == Self.feed || byte == Self.carriageReturn {
        if firstLineEnd == nil { firstLineEnd = column }
        endLine()
      } else {
        if byte & 0xC0 == 0x80 { continuations += 1 }
        position += 1
      }
    }
    let length = (firstLineEnd ?? column) - startColumn
    let location = Location(source: source, line: startLine, column: startColumn, length: length)
    if !isClosed {
      report(
        "unclosed-quote", Location(source: source, line: startLine, column: startColumn),
        "the double quote that begins this cell is never closed", nil, &findings, &diagnostics)
    } else if position < text.count, !isCellEnd(text[position]) {
      report(
        "stray-quote", Location(source: source, line: line, column: column - 1),
        "text follows the closing double quote of a cell", "a quote inside a cell is written twice: `\"\"`", &findings,
        &diagnostics)
      while position < text.count, !isCellEnd(text[position]) {
        if text[position] & 0xC0 == 0x80 { continuations += 1 }
        position += 1
      }
    }
    return CSVCell(text: String(decoding: content, as: UTF8.self), location: location, isQuoted: true)
  }

  private mutating func report(
    _ code: String, _ location: Location, _ message: String, _ suggestion: String?, _ findings: inout Int,
    _ diagnostics: inout Diagnostics
  ) {
    isBroken = true
    findings += 1
    if findings <= Self.limit { diagnostics.error(code, at: location, message, suggestion: suggestion) }
  }
}
