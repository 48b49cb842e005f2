internal import LinearProgramming

/// Builds an MPS text, section by section.
struct MPSWriter {
  var text = ""
  let program: LinearProgram
  private let isFixed: Bool
  private let rowNames: MPSNames
  private let columnNames: MPSNames
  /// What costs and constant are multiplied by.
  private let costSign: Double
  private let hasConstantColumn: Bool

  private static let objective = "%obj"
  private static let constant = "%const"

  init(_ program: LinearProgram, _ dialect: MPSDialect) {
    self.program = program
    isFixed = dialect.format == .fixed
    let limit = isFixed ? MPSName.fixedLimit : MPSName.freeLimit
    rowNames = MPSNames(count: program.rowCount, letter: "r", lengthLimit: limit, program.names.row)
    columnNames = MPSNames(count: program.columnCount, letter: "c", lengthLimit: limit, program.names.column)
    let isFolded = dialect.objective == .folded
    costSign = isFolded && program.sense == .maximise ? -1 : 1
    hasConstantColumn = isFolded && program.objectiveConstant != 0
    if costSign < 0 { text += "* The program maximises; here its negative objective is minimised.\n" }
    if hasConstantColumn { text += "* The column \(Self.constant) carries the constant of the objective.\n" }
    for (name, original) in columnNames.replaced + rowNames.replaced {
      text += "* \(name) stands for \(MPSName.escaped(original))\n"
    }
    text += (isFixed ? "NAME          " : "NAME ") + "\(MPSName.escaped(program.name))\n"
    if program.sense == .maximise && !isFolded { text += "OBJSENSE\n    MAX\n" }
    writeRows()
    writeColumns()
    writeRightHandSides(statesConstant: !isFolded)
    writeRanges()
    writeBounds()
    text += "ENDATA\n"
  }

  static func number(_ value: Double) -> String {
    if value == 0 { return "0" }
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// Writes a line of one to four fields.
  private mutating func write(_ code: String = "", _ first: String, _ second: String = "", _ value: Double? = nil) {
    let number = value.map(Self.number) ?? ""
    var line: String
    if isFixed {
      line = " \(Self.padded(code, 2)) \(Self.padded(first, 8))  \(Self.padded(second, 8))  \(number)"
    } else {
      line = (code.isEmpty ? "   " : " \(code)") + " \(first) \(second) \(number)"
    }
    while line.hasSuffix(" ") { line.removeLast() }
    text += line + "\n"
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.utf8.count))
  }

  private mutating func writeRows() {
    text += "ROWS\n"
    write("N", Self.objective)
    for row in 0..<program.rowCount { write(String(Self.limit(program.rowBounds[row]).sign), rowNames.names[row]) }
  }

  private mutating func writeColumns() {
    text += "COLUMNS\n"
    let columns = program.rows().transposed()
    var isInteger = false
    for column in 0..<program.columnCount {
      if (program.kinds[column] == .integer) != isInteger {
        isInteger.toggle()
        writeMarker(column + 1, isInteger ? "'INTORG'" : "'INTEND'")
      }
      let name = columnNames.names[column]
      let cost = costSign * program.costs[column]
      if cost != 0 || columns.places(of: column).isEmpty { write(name, Self.objective, cost) }
      for place in columns.places(of: column) {
        write(name, rowNames.names[Int(columns.columns[place])], columns.values[place])
      }
    }
    if isInteger { writeMarker(program.columnCount + 1, "'INTEND'") }
    if hasConstantColumn { write(Self.constant, Self.objective, costSign * program.objectiveConstant) }
  }

  private mutating func writeMarker(_ number: Int, _ word: String) {
    let name = "%m\(String(number, radix: 36))"
    text +=
      isFixed ? "    \(Self.padded(name, 8))  'MARKER'                 \(word)\n" : "    \(name) 'MARKER' \(word)\n"
  }

  private mutating func write(_ first: String, _ second: String, _ value: Double) { write("", first, second, value) }

  private mutating func writeRightHandSides(statesConstant: Bool) {
    text += "RHS\n"
    if statesConstant && program.objectiveConstant != 0 { write("RHS", Self.objective, -program.objectiveConstant) }
    for row in 0..<program.rowCount {
      let value = Self.limit(program.rowBounds[row]).value
      if value != 0 { write("RHS", rowNames.names[row], value) }
    }
  }

  private mutating func writeRanges() {
    var isHeaded = false
    for row in 0..<program.rowCount {
      guard let range = Self.limit(program.rowBounds[row]).range else { continue }
      if !isHeaded { text += "RANGES\n" }
      isHeaded = true
      write("RANGES", rowNames.names[row], range)
    }
  }

  private mutating func writeBounds() {
    text += "BOUNDS\n"
    for column in 0..<program.columnCount {
      let bounds = program.columnBounds[column]
      // Readers disagree about integer columns without bounds; all of theirs are written.
      if bounds == .nonNegative && program.kinds[column] == .continuous { continue }
      let name = columnNames.names[column]
      if bounds.isFree {
        write("FR", "BOUNDS", name)
      } else if bounds.isFixed {
        write("FX", "BOUNDS", name, bounds.lower)
      } else {
        if bounds.lower == -.infinity { write("MI", "BOUNDS", name) } else { write("LO", "BOUNDS", name, bounds.lower) }
        if bounds.upper == .infinity { write("PL", "BOUNDS", name) } else { write("UP", "BOUNDS", name, bounds.upper) }
      }
    }
    if hasConstantColumn { write("FX", "BOUNDS", Self.constant, 1) }
  }
}
