public import LinearProgramming

extension MPSText {
  /// Writes a program in the free format.
  ///
  /// Every number is the shortest that reads back to the same value; a fixed field of twelve characters could not hold it.
  /// Of a row with two limits the format keeps one and the width, so the other may come back with its last bit changed.
  /// A program that maximises says so in a section `OBJSENSE`, which GLPK alone does not know: leave it out and tell
  /// GLPK to maximise. The objective's constant stands as the negative right-hand side of the objective row. Names are
  /// escaped where the format forbids them (blanks, control characters), see the module's documentation.
  public static func write(_ program: LinearProgram) -> [UInt8] { Array(MPSWriter(program).text.utf8) }
}

struct MPSWriter {
  private(set) var text = ""
  private let program: LinearProgram
  private let rowNames: [String]
  private let columnNames: [String]
  private static let objective = "%objective"

  init(_ program: LinearProgram) {
    self.program = program
    rowNames = MPSName.all(count: program.rowCount, kind: "row", program.names.row)
    columnNames = MPSName.all(count: program.columnCount, kind: "column", program.names.column)
    text += "NAME \(MPSName.escaped(program.name))\n"
    if program.sense == .maximise { text += "OBJSENSE\n    MAX\n" }
    writeRows()
    writeColumns()
    writeRightHandSides()
    writeRanges()
    writeBounds()
    text += "ENDATA\n"
  }

  private static func number(_ value: Double) -> String {
    if value == 0 { return "0" }
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// The sign of a row and its right-hand side. Of a range, the sign and size from which the other end comes out exactly.
  private static func limit(_ bounds: Bounds) -> (sign: Character, value: Double, range: Double?) {
    if bounds.isFree { return ("N", 0, nil) }
    if bounds.isFixed { return ("E", bounds.lower, nil) }
    if bounds.lower == -.infinity { return ("L", bounds.upper, nil) }
    if bounds.upper == .infinity { return ("G", bounds.lower, nil) }
    let size = bounds.upper - bounds.lower
    for range in [size, size.nextUp, size.nextDown] {
      if bounds.lower + range == bounds.upper { return ("G", bounds.lower, range) }
      if bounds.upper - range == bounds.lower { return ("L", bounds.upper, range) }
    }
    return ("G", bounds.lower, size)
  }

  private mutating func writeRows() {
    text += "ROWS\n N \(Self.objective)\n"
    for row in 0..<program.rowCount {
      text += " \(Self.limit(program.rowBounds[row]).sign) \(rowNames[row])\n"
    }
  }

  private mutating func writeColumns() {
    text += "COLUMNS\n"
    let columns = program.rows().transposed()
    var isInteger = false
    for column in 0..<program.columnCount {
      if (program.kinds[column] == .integer) != isInteger {
        isInteger.toggle()
        text += "    %marker\(column + 1) 'MARKER' '\(isInteger ? "INTORG" : "INTEND")'\n"
      }
      let name = columnNames[column]
      let cost = program.costs[column]
      if cost != 0 || columns.places(of: column).isEmpty {
        text += "    \(name) \(Self.objective) \(Self.number(cost))\n"
      }
      for place in columns.places(of: column) {
        text += "    \(name) \(rowNames[Int(columns.columns[place])]) \(Self.number(columns.values[place]))\n"
      }
    }
    if isInteger { text += "    %marker\(program.columnCount + 1) 'MARKER' 'INTEND'\n" }
  }

  private mutating func writeRightHandSides() {
    text += "RHS\n"
    if program.objectiveConstant != 0 {
      text += "    RHS \(Self.objective) \(Self.number(-program.objectiveConstant))\n"
    }
    for row in 0..<program.rowCount {
      let value = Self.limit(program.rowBounds[row]).value
      if value != 0 { text += "    RHS \(rowNames[row]) \(Self.number(value))\n" }
    }
  }

  private mutating func writeRanges() {
    var lines = ""
    for row in 0..<program.rowCount {
      if let range = Self.limit(program.rowBounds[row]).range {
        lines += "    RANGES \(rowNames[row]) \(Self.number(range))\n"
      }
    }
    if !lines.isEmpty { text += "RANGES\n" + lines }
  }

  private mutating func writeBounds() {
    text += "BOUNDS\n"
    for column in 0..<program.columnCount {
      let bounds = program.columnBounds[column]
      // Readers disagree about integer columns without bounds; all of theirs are written.
      if bounds == .nonNegative && program.kinds[column] == .continuous { continue }
      let name = columnNames[column]
      if bounds.isFree {
        text += " FR BOUNDS \(name)\n"
      } else if bounds.isFixed {
        text += " FX BOUNDS \(name) \(Self.number(bounds.lower))\n"
      } else {
        text +=
          bounds.lower == -.infinity ? " MI BOUNDS \(name)\n" : " LO BOUNDS \(name) \(Self.number(bounds.lower))\n"
        text += bounds.upper == .infinity ? " PL BOUNDS \(name)\n" : " UP BOUNDS \(name) \(Self.number(bounds.upper))\n"
      }
    }
  }
}
