internal import LinearProgramming

extension LPParser {
  /// Reads the name before a colon, where there is one.
  private mutating func readLabel() -> String? {
    guard case .name(let name) = token.kind, token(after: 1).kind == .colon else { return nil }
    advance()
    advance()
    return name
  }

  /// Any number of signs, multiplied; `nil` where there is none.
  private mutating func readSigns() -> Double? {
    var sign: Double?
    while case .sign(let next) = token.kind {
      sign = (sign ?? 1) * next
      advance()
    }
    return sign
  }

  mutating func readObjective() throws(ProgramFileError) {
    _ = readLabel()
    var isFirst = true
    while !isAtSectionEnd {
      let start = token
      guard let term = try readTerm(isFirst: isFirst) else {
        throw fault("here a term of the objective was expected, not \(token.words)")
      }
      if let name = term.name {
        linear.addCost(term.factor, of: column(named: name))
      } else {
        linear.objectiveConstant += term.factor
      }
      guard term.factor.isFinite else { throw fault("a coefficient must be finite", at: start) }
      isFirst = false
    }
  }

  /// Signs, perhaps a number, perhaps a name; `nil` where something else stands. A term after the first has a sign.
  private mutating func readTerm(isFirst: Bool) throws(ProgramFileError) -> (factor: Double, name: String?)? {
    let start = token
    let sign = readSigns()
    if sign == nil && !isFirst {
      if case .name = token.kind, token(after: 1).kind != .colon {
        throw fault("before \(token.words) a sign is missing")
      }
      return nil
    }
    var number: Double?
    if case .number(let value) = token.kind {
      number = value
      advance()
    }
    var name: String?
    if case .name(let text) = token.kind, token(after: 1).kind != .colon {
      name = text
      advance()
    }
    if number == nil && name == nil {
      if sign == nil { return nil }
      throw fault("after a sign stands a number or a name, not \(token.words)", at: start)
    }
    try refuseProducts()
    return ((sign ?? 1) * (number ?? 1), name)
  }

  private func refuseProducts() throws(ProgramFileError) {
    guard case .stranger(let byte) = token.kind else { return }
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "^"), UInt8(ascii: "*"), UInt8(ascii: "]"):
      throw fault(
        "products of columns are more than a linear program can say; between a number and its column stands a blank")
    case UInt8(ascii: ">"): throw fault("conditions with `->` are more than a linear program can say")
    default: throw fault("\(token.words) means nothing here")
    }
  }

  mutating func readConstraint() throws(ProgramFileError) {
    let start = token
    let label = readLabel()
    var bounds = Bounds.free
    var isRange = false
    if startsWithLimit {
      let limit = try readLimit()
      guard case .relation(let relation) = token.kind else { throw fault("a relation was expected") }
      advance()
      try apply(relation.mirrored, limit, to: &bounds, at: start)
      isRange = true
    }
    let terms = try readTerms()
    if case .relation(let relation) = token.kind {
      let place = token
      advance()
      let limit = try readLimit()
      if isRange && (relation == .equal || bounds.isFixed) {
        throw fault("a constraint with two limits has `<=` or `>=` on both sides", at: place)
      }
      let former = bounds
      try apply(relation, limit, to: &bounds, at: place)
      if isRange && former != .free && (relation == .atMost) == (former.upper.isFinite) {
        throw fault("both limits of the constraint are on the same side", at: place)
      }
      if bounds.lower > bounds.upper {
        throw fault("the lower limit \(bounds.lower) is above the upper one, \(bounds.upper)", at: place)
      }
    } else if !isRange {
      throw fault("a constraint has `<=`, `>=` or `=`, not \(token.words)")
    }
    if case .name = token.kind, !token.startsLine, token(after: 1).kind != .colon {
      throw fault("the right-hand side is one number; columns belong on the left")
    }
    try addRow(named: label, bounds, terms, at: start)
  }

  /// Whether signs and a number or an infinity come, then a relation.
  private var startsWithLimit: Bool {
    var ahead = 0
    while case .sign = token(after: ahead).kind { ahead += 1 }
    switch token(after: ahead).kind {
    case .number: break
    case .name(let name) where Self.isInfinity(name): break
    default: return false
    }
    if case .relation = token(after: ahead + 1).kind { return true }
    return false
  }

  static func isInfinity(_ name: String) -> Bool { ["inf", "infinity"].contains(name.lowercased()) }

  /// A number with signs, or an infinity.
  mutating func readLimit() throws(ProgramFileError) -> Double {
    let sign = readSigns() ?? 1
    switch token.kind {
    case .number(let value):
      advance()
      return sign * (value >= Self.infinity ? .infinity : value)
    case .name(let name) where Self.isInfinity(name):
      advance()
      return sign * .infinity
    default: throw fault("here a number was expected, not \(token.words)")
    }
  }

  private mutating func readTerms() throws(ProgramFileError) -> [(Double, ColumnID)] {
    var terms: [(Double, ColumnID)] = []
    while true {
      let start = token
      guard let term = try readTerm(isFirst: terms.isEmpty) else { break }
      guard let name = term.name else {
        throw fault("a constant stands among the columns; move it to the right-hand side", at: start)
      }
      guard term.factor.isFinite else { throw fault("a coefficient must be finite", at: start) }
      terms.append((term.factor, column(named: name)))
    }
    if terms.isEmpty { throw fault("a constraint has at least one column, not \(token.words)") }
    return terms
  }

  /// Narrows bounds by `… relation limit`.
  func apply(
    _ relation: LPToken.Relation, _ limit: Double, to bounds: inout Bounds, at place: LPToken
  ) throws(ProgramFileError) {
    let isOut = relation == .atMost ? limit == -.infinity : relation == .atLeast ? limit == .infinity : limit.isInfinite
    if isOut { throw fault("no number satisfies this infinite limit", at: place) }
    if relation != .atLeast { bounds.upper = limit }
    if relation != .atMost { bounds.lower = limit }
  }

  private mutating func addRow(
    named label: String?, _ bounds: Bounds, _ terms: [(Double, ColumnID)], at start: LPToken
  ) throws(ProgramFileError) {
    let name = label ?? "r\(rowNames.count + 1)"
    if let line = rowLines[name] { throw fault("the constraint `\(name)` stands in line \(line), too", at: start) }
    rowLines[name] = start.line
    rowNames.append(name)
    let row = linear.addRow(bounds)
    for (factor, column) in terms where factor != 0 { linear.add(factor, to: row, at: column) }
  }
}
