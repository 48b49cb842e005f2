internal import LinearProgramming

extension LPParser {
  mutating func readBound() throws(ProgramFileError) {
    let start = token
    var limits: [(LPToken.Relation, Double)] = []
    if !isAtColumn {
      let limit = try readLimit()
      limits.append((try readRelation().mirrored, limit))
    }
    let column = try readColumn()
    if limits.isEmpty, case .name(let word) = token.kind, word.lowercased() == "free" {
      advance()
      linear.setBounds(.free, of: column)
      return
    }
    if case .relation = token.kind {
      limits.append((try readRelation(), try readLimit()))
    } else if limits.isEmpty {
      throw fault("a bound has `<=`, `>=`, `=` or `free`, not \(token.words)")
    }
    if limits.count == 2 && (limits[0].0 == limits[1].0 || limits.contains { $0.0 == .equal }) {
      throw fault("a bound with two limits has one on each side", at: start)
    }
    var bounds = linear.bounds(of: column)
    for (relation, limit) in limits { try apply(relation, limit, to: &bounds, at: start) }
    linear.setBounds(bounds, of: column)
    boundTokens[column.position] = start
  }

  mutating func readKind(isBinary: Bool) throws(ProgramFileError) {
    guard case .name = token.kind else { throw fault("here the name of a column was expected, not \(token.words)") }
    let column = try readColumn()
    linear.setKind(.integer, of: column)
    if isBinary { linear.setBounds(.zeroOrOne, of: column) }
  }

  private var isAtColumn: Bool {
    guard case .name(let name) = token.kind else { return false }
    return !Self.isInfinity(name) || columns[name] != nil
  }

  private mutating func readRelation() throws(ProgramFileError) -> LPToken.Relation {
    guard case .relation(let relation) = token.kind else {
      throw fault("here `<=`, `>=` or `=` was expected, not \(token.words)")
    }
    advance()
    return relation
  }

  private mutating func readColumn() throws(ProgramFileError) -> ColumnID {
    guard case .name(let name) = token.kind else { throw fault("here a column was expected, not \(token.words)") }
    guard let column = columns[name] else {
      throw fault("the column `\(name)` stands neither in the objective nor in a constraint")
    }
    advance()
    return column
  }

  /// Notes the columns whose bounds contradict each other, in the order of the text.
  mutating func checkBounds() {
    let crossed = boundTokens.filter { linear.columnBounds[$0.key].lower > linear.columnBounds[$0.key].upper }
    for (column, place) in crossed.sorted(by: { ($0.value.line, $0.value.column) < ($1.value.line, $1.value.column) }) {
      let bounds = linear.columnBounds[column]
      let hint = bounds.lower == 0 ? "; the lower one is zero unless another is written" : ""
      note(
        fault(
          "the lower bound \(bounds.lower) of `\(columnNames[column])` is above the upper one, \(bounds.upper)\(hint)",
          at: place))
    }
  }
}
