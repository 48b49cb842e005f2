extension LinearProgram {
  /// The program in the CPLEX-LP format, for people and for other solvers.
  ///
  /// Every number is the shortest that reads back to the same value. Columns stand in the order of their positions, those
  /// that appear nowhere else with cost zero. The format has no place for a constant, so one that is not zero stands as the
  /// cost of a column `$constant`, fixed at one: no reader can lose it. A row without limits is written `>= -1e+30`. How
  /// names are escaped is told by the first lines of the text where it matters.
  public func text() -> String { LinearProgramText(self).text }
}

/// Builds the text, section by section.
package struct LinearProgramText {
  private(set) var text = ""
  private let program: LinearProgram
  private let rows: SparseMatrix
  private let columnNames: NameTable
  private let rowNames: NameTable

  /// The column that carries the objective's constant.
  package static let constantName = "$constant"
  /// What stands for infinity where the format wants a number.
  static let infinity = 1e30
  private static let lineLimit = 100

  init(_ program: LinearProgram) {
    self.program = program
    rows = program.rows()
    columnNames = NameTable(count: program.columnCount, kind: "column", originals: program.names.column)
    rowNames = NameTable(count: program.rowCount, kind: "row", reserved: ["obj"], originals: program.names.row)
    writeHead()
    writeObjective()
    writeRows()
    writeBounds()
    writeIntegers()
    text += "End\n"
  }

  private mutating func writeHead() {
    if !program.name.isEmpty { text += "\\ \(TextName.escaped(program.name))\n" }
    for (name, original) in columnNames.replaced + rowNames.replaced {
      text += "\\ \(name) stands for \(TextName.escaped(original))\n"
    }
  }

  private mutating func writeObjective() {
    text += program.sense == .minimise ? "Minimize\n" : "Maximize\n"
    var appears = [Bool](repeating: false, count: program.columnCount)
    for column in rows.columns { appears[Int(column)] = true }
    var terms: [(Double, String)] = []
    for column in 0..<program.columnCount where program.costs[column] != 0 || !appears[column] {
      terms.append((program.costs[column], columnNames.names[column]))
    }
    if hasConstantColumn { terms.append((program.objectiveConstant, Self.constantName)) }
    if terms.isEmpty { terms.append((0, columnNames.names[0])) }
    writeLine(name: "obj", terms: terms, after: "")
  }

  /// A text without any column could not state a row either.
  private var hasConstantColumn: Bool { program.objectiveConstant != 0 || program.columnCount == 0 }

  private mutating func writeRows() {
    text += "Subject To\n"
    for row in 0..<rows.rowCount {
      var terms = rows.places(of: row).map { (rows.values[$0], columnNames.names[Int(rows.columns[$0])]) }
      if terms.isEmpty { terms.append((0, columnNames.names.first ?? Self.constantName)) }
      let bounds = program.rowBounds[row]
      let name = rowNames.names[row]
      if bounds.isFixed {
        writeLine(name: name, terms: terms, after: " = \(Self.number(bounds.lower))")
      } else if bounds.lower.isFinite && bounds.upper.isFinite {
        writeLine(
          name: name, before: "\(Self.number(bounds.lower)) <= ", terms: terms,
          after: " <= \(Self.number(bounds.upper))")
      } else if bounds.upper.isFinite {
        writeLine(name: name, terms: terms, after: " <= \(Self.number(bounds.upper))")
      } else {
        writeLine(name: name, terms: terms, after: " >= \(Self.number(max(bounds.lower, -Self.infinity)))")
      }
    }
  }

  private mutating func writeBounds() {
    text += "Bounds\n"
    for column in 0..<program.columnCount where program.columnBounds[column] != .nonNegative {
      let bounds = program.columnBounds[column]
      let name = columnNames.names[column]
      if bounds.isFree {
        text += " \(name) free\n"
      } else if bounds.isFixed {
        text += " \(name) = \(Self.number(bounds.lower))\n"
      } else if bounds.upper == .infinity {
        text += " \(name) >= \(Self.number(bounds.lower))\n"
      } else {
        // The lower end is always written: readers disagree about what a negative upper end alone means.
        let lower = bounds.lower == -.infinity ? "-inf" : Self.number(bounds.lower)
        text += " \(lower) <= \(name) <= \(Self.number(bounds.upper))\n"
      }
    }
    if hasConstantColumn { text += " \(Self.constantName) = 1\n" }
  }

  private mutating func writeIntegers() {
    if !program.hasIntegers { return }
    text += "Generals\n"
    for column in program.integerColumns { text += " \(columnNames.names[column.position])\n" }
  }

  private mutating func writeLine(name: String, before: String = "", terms: [(Double, String)], after: String) {
    var line = " \(name): \(before)"
    for (index, term) in terms.enumerated() {
      let piece = Self.term(term.0, term.1, isFirst: index == 0)
      if index > 0 && line.utf8.count + piece.utf8.count > Self.lineLimit {
        text += line + "\n"
        line = "   "
      }
      line += piece
    }
    text += line + after + "\n"
  }

  private static func term(_ coefficient: Double, _ name: String, isFirst: Bool) -> String {
    let sign = coefficient < 0 ? (isFirst ? "- " : " - ") : (isFirst ? "" : " + ")
    let size = abs(coefficient)
    return size == 1 ? sign + name : "\(sign)\(number(size)) \(name)"
  }

  /// The shortest digits that read back to the same number; whole numbers without a point.
  static func number(_ value: Double) -> String {
    if value == 0 { return "0" }
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
