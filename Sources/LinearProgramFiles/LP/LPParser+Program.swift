internal import LinearProgramming

extension LPParser {
  /// The program, when all is read, or every fault.
  func program(comments: [String]) throws(ProgramFileError) -> LinearProgram {
    if let error = faults.error { throw error }
    var program = withoutConstantColumn()
    let kept = columnNames.filter { program.columnCount == columnNames.count || $0 != LinearProgramText.constantName }
    let originals = Self.originals(comments)
    let columns = kept.map { originals[$0] ?? Self.original($0) }
    let rows = rowNames.map { originals[$0] ?? Self.original($0) }
    program.names = LinearProgramNames(column: { columns[$0] }, row: { rows[$0] })
    program.name = Self.title(comments)
    do { try program.check() } catch { throw ProgramFileError(line: 0, message: error.description) }
    return program
  }

  /// The name behind one that our writer escaped; a name that it would not have made stays as it is.
  private static func original(_ text: String) -> String {
    guard let name = TextName.unescaped(text), TextName.escaped(name) == text else { return text }
    return name
  }

  /// What comments say about names that could not be escaped.
  private static func originals(_ comments: [String]) -> [String: String] {
    var originals: [String: String] = [:]
    for comment in comments {
      let words = comment.split(separator: " ", omittingEmptySubsequences: false)
      guard words.count >= 3, words[0].hasPrefix("$"), words[1] == "stands", words[2] == "for" else { continue }
      originals[String(words[0])] = words.count > 3 ? original(String(words[3])) : ""
    }
    return originals
  }

  /// The program's name: the first comment where it is one word, or as other programs write it.
  private static func title(_ comments: [String]) -> String {
    guard let first = comments.first else { return "" }
    for lead in ["Problem name: ", "Problem: "] where first.hasPrefix(lead) {
      return String(first.dropFirst(lead.count))
    }
    if first.hasPrefix("* ") && first.hasSuffix(" *\\") { return String(first.dropFirst(2).dropLast(3)) }
    return first.contains(" ") ? "" : original(first)
  }

  /// Folds the column that carries the objective's constant, where our writer made one.
  private func withoutConstantColumn() -> LinearProgram {
    guard let constant = columns[LinearProgramText.constantName], linear.bounds(of: constant) == .fixed(1) else {
      return linear
    }
    let rows = linear.rows()
    if rows.columns.contains(Int32(constant.position)) { return linear }
    var program = LinearProgram(sense: linear.sense)
    program.objectiveConstant = linear.objectiveConstant + linear.cost(of: constant)
    for column in linear.columnIDs where column != constant {
      program.addColumn(linear.bounds(of: column), cost: linear.cost(of: column), kind: linear.kind(of: column))
    }
    for row in linear.rowIDs {
      let copy = program.addRow(linear.bounds(of: row))
      for place in rows.places(of: row.position) {
        let column = Int(rows.columns[place])
        program.add(rows.values[place], to: copy, at: ColumnID(column > constant.position ? column - 1 : column))
      }
    }
    return program
  }
}
