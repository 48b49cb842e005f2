internal import LinearProgramming

/// Reads an MPS text line by line; after a fault it goes on with the rest of the line where it can, else with the next.
struct MPSReader {
  enum Section: String {
    case objectiveSense = "OBJSENSE"
    case objectiveName = "OBJNAME"
    case rows = "ROWS"
    case columns = "COLUMNS"
    case rightHandSides = "RHS"
    case ranges = "RANGES"
    case bounds = "BOUNDS"
    /// One that is at fault; its lines are passed over.
    case unknown = ""
  }

  /// A name of the rows section: the objective, or a row with the sign it was declared with.
  enum RowUse {
    case objective
    case row(RowID, kind: Character)
    /// Declared, but at fault: what refers to it is no second fault.
    case unusable
  }

  let isFixed: Bool
  private(set) var isDone = false
  private(set) var line = 0
  private var section: Section?
  private(set) var faults = FaultList()
  var linear = LinearProgram()
  var rowNames: [String] = []
  var rowUses: [String: RowUse] = [:]
  var hasObjective = false
  /// The row that the text chooses as the objective, and where it says so.
  private(set) var objectiveName: MPSField?
  private var objectiveNameLine = 0
  var columnNames: [String] = []
  var columns: [String: ColumnID] = [:]
  /// The rows in which the current column already has a coefficient; −1 is the objective.
  var rowsOfColumn: Set<Int> = []
  var isInteger = false
  var rightHandSides: [Int: MPSValue] = [:]
  var ranges: [Int: MPSValue] = [:]
  /// Integer columns of a marker for which no bound was read.
  var untouched: Set<Int> = []
  /// Columns whose lower bound was read.
  var hasLower: Set<Int> = []
  /// Where the bounds of a column were last set.
  var boundPlaces: [Int: ProgramFileError] = [:]
  var setNames: [Section: String] = [:]
  /// The names that stand for others, by what comments say.
  private(set) var originals: [String: String] = [:]

  init(isFixed: Bool) { self.isFixed = isFixed }

  /// A fault at a field of the line that is being read, or of the line as a whole.
  func fault(_ message: String, at field: MPSField = .none) -> ProgramFileError {
    ProgramFileError(line: line, column: field.column, length: field.length, message: message)
  }

  mutating func note(_ fault: ProgramFileError) { faults.note(fault) }

  mutating func read(_ bytes: ArraySlice<UInt8>) {
    line += 1
    guard let first = bytes.first, !bytes.allSatisfy(MPSLine.isBlank) else { return }
    if first == UInt8(ascii: "*") { return readComment(bytes) }
    do throws(ProgramFileError) {
      if MPSLine.isBlank(first) { try readData(bytes) } else { try readHeading(bytes) }
    } catch {
      note(error)
    }
  }

  private mutating func readHeading(_ bytes: ArraySlice<UInt8>) throws(ProgramFileError) {
    let words = MPSLine.free(bytes)
    switch words[0].text.uppercased() {
    case "NAME": readName(bytes.dropFirst(4))
    case "ENDATA": isDone = true
    case "OBJSENSE":
      section = .objectiveSense
      if words.count > 1 { try readSense(words[1]) }
    case "OBJNAME":
      section = .objectiveName
      if words.count > 1 { readObjectiveName(words[1]) }
    case let word:
      section = word.isEmpty ? .unknown : Section(rawValue: word) ?? .unknown
      if section == .unknown {
        throw fault("the section \(words[0].text) is not known, or says what a linear program cannot", at: words[0])
      }
    }
  }

  /// Some programs write after the name that the text is in the free format.
  private mutating func readName(_ bytes: ArraySlice<UInt8>) {
    let words = MPSLine.free(bytes)
    let isMarked = words.count == 2 && words[1].text == "FREE"
    linear.name = MPSName.original(isMarked ? words[0].text : MPSLine.trimmed(bytes))
  }

  /// Our writer tells in comments what stands for names that the format has no room for.
  private mutating func readComment(_ bytes: ArraySlice<UInt8>) {
    let words = MPSLine.free(bytes.dropFirst()).map(\.text)
    guard words.count >= 3, words[0].hasPrefix("%"), words[1] == "stands", words[2] == "for" else { return }
    originals[words[0]] = words.count > 3 ? MPSName.original(words[3]) : ""
  }

  private mutating func readData(_ bytes: ArraySlice<UInt8>) throws(ProgramFileError) {
    let words = MPSLine.free(bytes)
    switch section {
    case nil:
      section = .unknown
      throw fault("there is data before the first section", at: words[0])
    case .unknown: break
    case .objectiveSense: try readSense(words[0])
    case .objectiveName: readObjectiveName(words[0])
    case .rows: try readRow(isFixed ? MPSLine.fixed(bytes) : words)
    case .columns where words.count >= 3 && words[1].text == "'MARKER'": try readMarker(words[2])
    case .columns: try readColumn(isFixed ? Array(MPSLine.fixed(bytes).dropFirst()) : words)
    case .rightHandSides: try readPairs(fields(bytes, words), .rightHandSides)
    case .ranges: try readPairs(fields(bytes, words), .ranges)
    case .bounds: try readBound(isFixed ? MPSLine.fixed(bytes) : words)
    }
  }

  /// The set's name, perhaps empty, and the pairs of name and number that follow it.
  private func fields(_ bytes: ArraySlice<UInt8>, _ words: [MPSField]) -> [MPSField] {
    if isFixed { return Array(MPSLine.fixed(bytes).dropFirst()) }
    return words.count % 2 == 0 ? [.none] + words : words
  }

  private mutating func readSense(_ word: MPSField) throws(ProgramFileError) {
    switch word.text.uppercased() {
    case "MAX", "MAXIMIZE", "MAXIMISE": linear.sense = .maximise
    case "MIN", "MINIMIZE", "MINIMISE": linear.sense = .minimise
    default: throw fault("\(word.text) is neither MIN nor MAX", at: word)
    }
  }

  private mutating func readObjectiveName(_ word: MPSField) {
    objectiveName = word
    objectiveNameLine = line
  }

  /// Notes what shows only at the end of the text.
  mutating func finish() {
    if !isDone { note(fault("the text ends without ENDATA")) }
    if let objectiveName, !hasObjective {
      note(
        ProgramFileError(
          line: objectiveNameLine, column: objectiveName.column, length: objectiveName.length,
          message: "there is no row \(objectiveName.text) with the sign N"))
    }
    settleBounds()
  }

  private mutating func readMarker(_ word: MPSField) throws(ProgramFileError) {
    switch word.text {
    case "'INTORG'": isInteger = true
    case "'INTEND'": isInteger = false
    default: throw fault("the marker \(word.text) is not known", at: word)
    }
  }

  func number(_ field: MPSField) throws(ProgramFileError) -> Double {
    guard let value = MPSLine.number(field.text) else { throw fault("\(field.text) is no number", at: field) }
    return value
  }
}

/// A number of a section and where it stands.
struct MPSValue {
  let number: Double
  let line: Int
  let field: MPSField

  func fault(_ message: String) -> ProgramFileError {
    ProgramFileError(line: line, column: field.column, length: field.length, message: message)
  }
}
