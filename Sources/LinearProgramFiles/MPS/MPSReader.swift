internal import LinearProgramming

/// Reads an MPS text line by line.
struct MPSReader {
  enum Section: String {
    case objectiveSense = "OBJSENSE"
    case rows = "ROWS"
    case columns = "COLUMNS"
    case rightHandSides = "RHS"
    case ranges = "RANGES"
    case bounds = "BOUNDS"
  }

  /// A name of the rows section: the objective, or a row with the sign it was declared with.
  enum RowUse {
    case objective
    case row(RowID, kind: Character)
  }

  let isFixed: Bool
  private(set) var isDone = false
  var line = 0
  private var section: Section?
  var linear = LinearProgram()
  var rowNames: [String] = []
  var rowUses: [String: RowUse] = [:]
  var hasObjective = false
  var columnNames: [String] = []
  var columns: [String: ColumnID] = [:]
  /// The rows in which the current column already has a coefficient; −1 is the objective.
  var rowsOfColumn: Set<Int> = []
  var isInteger = false
  var rightHandSides: [Double] = []
  var ranges: [Double?] = []
  /// Integer columns of a marker for which no bound was read.
  var untouched: Set<Int> = []
  /// Columns whose lower bound was read.
  var hasLower: Set<Int> = []
  var setNames: [Section: String] = [:]

  /// The names that stand for others, by what comments say.
  private(set) var originals: [String: String] = [:]

  init(isFixed: Bool) { self.isFixed = isFixed }

  func fault(_ message: String) -> ProgramFileError { ProgramFileError(line: line, message: message) }

  mutating func read(_ bytes: ArraySlice<UInt8>) throws(ProgramFileError) {
    line += 1
    guard let first = bytes.first, !bytes.allSatisfy(MPSLine.isBlank) else { return }
    if first == UInt8(ascii: "*") { return readComment(bytes) }
    if MPSLine.isBlank(first) { return try readData(bytes) }
    let words = MPSLine.free(bytes)
    switch words[0].uppercased() {
    case "NAME": linear.name = MPSName.original(MPSLine.trimmed(bytes.dropFirst(4)))
    case "ENDATA": isDone = true
    case "OBJSENSE":
      section = .objectiveSense
      if words.count > 1 { try readSense(words[1]) }
    case let word:
      guard let next = Section(rawValue: word) else {
        throw fault("the section \(words[0]) is not known, or says what a linear program cannot")
      }
      section = next
    }
  }

  /// Our writer tells in comments what stands for names that the format has no room for.
  private mutating func readComment(_ bytes: ArraySlice<UInt8>) {
    let words = MPSLine.free(bytes.dropFirst())
    guard words.count >= 3, words[0].hasPrefix("%"), words[1] == "stands", words[2] == "for" else { return }
    originals[words[0]] = words.count > 3 ? MPSName.original(words[3]) : ""
  }

  private mutating func readData(_ bytes: ArraySlice<UInt8>) throws(ProgramFileError) {
    let words = MPSLine.free(bytes)
    switch section {
    case nil: throw fault("there is data before the first section")
    case .objectiveSense: try readSense(words[0])
    case .rows: try readRow(isFixed ? MPSLine.fixed(bytes) : words)
    case .columns where words.count >= 3 && words[1] == "'MARKER'": try readMarker(words[2])
    case .columns: try readColumn(isFixed ? Array(MPSLine.fixed(bytes).dropFirst()) : words)
    case .rightHandSides: try readPairs(fields(bytes, words), .rightHandSides)
    case .ranges: try readPairs(fields(bytes, words), .ranges)
    case .bounds: try readBound(isFixed ? MPSLine.fixed(bytes) : words)
    }
  }

  /// The set's name, perhaps empty, and the pairs of name and number that follow it.
  private func fields(_ bytes: ArraySlice<UInt8>, _ words: [String]) -> [String] {
    if isFixed { return Array(MPSLine.fixed(bytes).dropFirst()) }
    return words.count % 2 == 0 ? [""] + words : words
  }

  private mutating func readSense(_ word: String) throws(ProgramFileError) {
    switch word.uppercased() {
    case "MAX", "MAXIMIZE", "MAXIMISE": linear.sense = .maximise
    case "MIN", "MINIMIZE", "MINIMISE": linear.sense = .minimise
    default: throw fault("\(word) is neither MIN nor MAX")
    }
  }

  private mutating func readMarker(_ word: String) throws(ProgramFileError) {
    switch word {
    case "'INTORG'": isInteger = true
    case "'INTEND'": isInteger = false
    default: throw fault("the marker \(word) is not known")
    }
  }

  func number(_ text: String) throws(ProgramFileError) -> Double {
    guard let value = MPSLine.number(text) else { throw fault("\(text) is no number") }
    return value
  }
}
