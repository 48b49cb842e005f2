internal import LinearProgramming

extension MPSReader {
  /// From here on a number means that there is no bound.
  private static let infinity = 1e20

  /// Whether lines of a set count: those of the first set of its section.
  private mutating func isFirst(_ name: String, of section: Section) -> Bool {
    if let first = setNames[section] { return first == name }
    setNames[section] = name
    return true
  }

  mutating func readPairs(_ fields: [String], _ section: Section) throws(ProgramFileError) {
    guard fields.count == 3 || fields.count == 5 else {
      throw fault("a line has the name of its set and one or two pairs of row and number")
    }
    guard isFirst(fields[0], of: section) else { return }
    for pair in stride(from: 1, to: fields.count, by: 2) {
      let value = try number(fields[pair + 1])
      guard let use = rowUses[fields[pair]] else { throw fault("there is no row \(fields[pair])") }
      switch (use, section) {
      case (.objective, .rightHandSides):
        guard value.isFinite else { throw fault("the constant of the objective must be finite") }
        linear.objectiveConstant = 0 - value
      case (.row(let row, _), .rightHandSides): rightHandSides[row.position] = value
      case (.row(let row, _), _): ranges[row.position] = value
      case (.objective, _): throw fault("the objective has no range")
      }
    }
  }

  mutating func readBound(_ fields: [String]) throws(ProgramFileError) {
    guard let kind = fields.first?.uppercased(), Self.boundKinds.contains(kind) else {
      throw fault("the bound \(fields.first ?? "") is not known, or says what a linear program cannot")
    }
    let needsValue = ["LO", "UP", "FX", "LI", "UI"].contains(kind)
    var rest = Array(fields.dropFirst())
    // The name of the set may be missing where blanks separate the fields, and a value may follow that nobody needs.
    let isUnnamed = needsValue ? rest.count == 2 : rest.count == 1 || (rest.count == 2 && columns[rest[1]] == nil)
    if !isFixed && isUnnamed { rest.insert("", at: 0) }
    guard rest.count >= (needsValue ? 3 : 2) else { throw fault("a bound has a kind, a set, a column and a number") }
    guard isFirst(rest[0], of: .bounds) else { return }
    guard let column = columns[rest[1]] else { throw fault("there is no column \(rest[1])") }
    try set(kind, needsValue ? number(rest[2]) : 0, of: column)
  }

  private static let boundKinds: Set<String> = ["LO", "UP", "FX", "FR", "MI", "PL", "BV", "LI", "UI"]

  private mutating func set(_ kind: String, _ value: Double, of column: ColumnID) throws(ProgramFileError) {
    untouched.remove(column.position)
    var bounds = linear.bounds(of: column)
    switch kind {
    case "LO", "LI":
      bounds.lower = value <= -Self.infinity ? -.infinity : value
      hasLower.insert(column.position)
    case "UP", "UI":
      bounds.upper = value >= Self.infinity ? .infinity : value
      if value < 0 && !hasLower.contains(column.position) { bounds.lower = -.infinity }
    case "FX": bounds = .fixed(value)
    case "FR": bounds = .free
    case "MI": bounds.lower = -.infinity
    case "BV": bounds = .zeroOrOne
    default: bounds.upper = .infinity
    }
    if kind == "FX" || kind == "FR" || kind == "MI" || kind == "BV" { hasLower.insert(column.position) }
    if kind == "LI" || kind == "UI" || kind == "BV" { linear.setKind(.integer, of: column) }
    linear.setBounds(bounds, of: column)
  }

  /// The program, when all lines are read.
  func program() throws(ProgramFileError) -> LinearProgram {
    guard isDone else { throw fault("the text ends without ENDATA") }
    var program = linear
    for case .row(let row, let kind) in rowUses.values {
      program.setBounds(bounds(of: row.position, kind), of: row)
    }
    for column in untouched { program.setBounds(.zeroOrOne, of: ColumnID(column)) }
    let columns = columnNames.map { originals[$0] ?? MPSName.original($0) }
    let rows = rowNames.map { originals[$0] ?? MPSName.original($0) }
    program.names = LinearProgramNames(column: { columns[$0] }, row: { rows[$0] })
    do { try program.check() } catch { throw ProgramFileError(line: 0, message: error.description) }
    return program
  }

  private func bounds(of row: Int, _ kind: Character) -> Bounds {
    let value = rightHandSides[row]
    let range = ranges[row]
    let size = abs(range ?? 0)
    var bounds =
      switch kind {
      case "L": Bounds(lower: range == nil ? -.infinity : value - size, upper: value)
      case "G": Bounds(lower: value, upper: range == nil ? .infinity : value + size)
      case "E": (range ?? 0) < 0 ? Bounds.between(value - size, value) : .between(value, value + size)
      default: Bounds.free
      }
    if bounds.lower <= -Self.infinity { bounds.lower = -.infinity }
    if bounds.upper >= Self.infinity { bounds.upper = .infinity }
    return bounds
  }
}
