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

  mutating func readPairs(_ fields: [MPSField], _ section: Section) throws(ProgramFileError) {
    guard fields.count >= 3, fields.count % 2 == 1 else {
      throw fault("a line has the name of its set and pairs of row and number", at: fields.first ?? .none)
    }
    guard isFirst(fields[0].text, of: section) else { return }
    for pair in stride(from: 1, to: fields.count, by: 2) {
      do throws(ProgramFileError) {
        try readLimit(fields[pair], fields[pair + 1], section)
      } catch {
        note(error)
      }
    }
  }

  private mutating func readLimit(
    _ row: MPSField, _ number: MPSField, _ section: Section
  ) throws(ProgramFileError) {
    let value = MPSValue(number: try self.number(number), line: line, field: number)
    let isRange = section == .ranges
    let use = try use(of: row)
    // The objective counts as row −1.
    let position: Int
    switch use {
    case .objective: position = -1
    case .row(let found, _): position = found.position
    case .unusable: return
    }
    if position < 0 && isRange { throw fault("the objective has no range", at: row) }
    if position < 0 && !value.number.isFinite {
      throw fault("the constant of the objective must be finite", at: number)
    }
    let former =
      isRange ? ranges.updateValue(value, forKey: position) : rightHandSides.updateValue(value, forKey: position)
    if former != nil {
      throw fault("row \(row.text) has a second \(isRange ? "range" : "right-hand side")", at: row)
    }
    if position < 0 { linear.objectiveConstant = 0 - value.number }
  }

  mutating func readBound(_ fields: [MPSField]) throws(ProgramFileError) {
    let kind = fields.first?.text.uppercased() ?? ""
    guard Self.boundKinds.contains(kind) else {
      let what = kind == "SC" || kind == "SI" ? "makes its column semicontinuous, which" : "is not known, or says what"
      throw fault("the bound \(kind) \(what) a linear program cannot", at: fields.first ?? .none)
    }
    let needsValue = ["LO", "UP", "FX", "LI", "UI"].contains(kind)
    var rest = Array(fields.dropFirst())
    // The name of the set may be missing where blanks separate the fields, and a value may follow that nobody needs.
    let isUnnamed =
      needsValue ? rest.count == 2 : rest.count == 1 || (rest.count == 2 && columns[rest[1].text] == nil)
    if !isFixed && isUnnamed { rest.insert(.none, at: 0) }
    guard rest.count >= (needsValue ? 3 : 2) else {
      throw fault("a bound has a kind, a set, a column and a number", at: fields.first ?? .none)
    }
    guard isFirst(rest[0].text, of: .bounds) else { return }
    guard let column = columns[rest[1].text] else { throw fault("there is no column \(rest[1].text)", at: rest[1]) }
    let value = needsValue ? try number(rest[2]) : 0
    let isOut =
      switch kind {
      case "LO", "LI": value >= Self.infinity
      case "UP", "UI": value <= -Self.infinity
      default: abs(value) >= Self.infinity
      }
    if isOut { throw fault("no number satisfies this infinite bound", at: rest[2]) }
    set(kind, value, of: column)
    boundPlaces[column.position] = fault("", at: rest[1])
  }

  private static let boundKinds: Set<String> = ["LO", "UP", "FX", "FR", "MI", "PL", "BV", "LI", "UI"]

  private mutating func set(_ kind: String, _ value: Double, of column: ColumnID) {
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

  /// Gives rows and columns their bounds, when all lines are read, and notes those that no number satisfies.
  mutating func settleBounds() {
    for case .row(let row, let kind) in rowUses.values { linear.setBounds(bounds(of: row.position, kind), of: row) }
    for row in linear.rowIDs {
      let bounds = linear.bounds(of: row)
      if bounds.lower == .infinity || bounds.upper == -.infinity {
        let value = rightHandSides[row.position] ?? MPSValue(number: 0, line: 0, field: .none)
        note(value.fault("no number satisfies this infinite right-hand side of row \(rowNames[row.position])"))
      }
    }
    for column in untouched { linear.setBounds(.zeroOrOne, of: ColumnID(column)) }
    for column in linear.columnIDs {
      let bounds = linear.bounds(of: column)
      guard bounds.lower > bounds.upper, let place = boundPlaces[column.position] else { continue }
      note(
        ProgramFileError(
          line: place.line, column: place.column, length: place.length,
          message:
            "the lower bound \(bounds.lower) of \(columnNames[column.position]) is above the upper one, \(bounds.upper)"
        ))
    }
  }

  /// The program, when all is read and nothing is at fault.
  func program() throws(ProgramFileError) -> LinearProgram {
    if let error = faults.error { throw error }
    var program = linear
    let columns = columnNames.map { originals[$0] ?? MPSName.original($0) }
    let rows = rowNames.map { originals[$0] ?? MPSName.original($0) }
    program.names = LinearProgramNames(column: { columns[$0] }, row: { rows[$0] })
    do { try program.check() } catch { throw ProgramFileError(line: 0, message: error.description) }
    return program
  }

  private func bounds(of row: Int, _ kind: Character) -> Bounds {
    let value = rightHandSides[row]?.number ?? 0
    let range = ranges[row]?.number
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
    if bounds.lower >= Self.infinity { bounds.lower = .infinity }
    if bounds.upper <= -Self.infinity { bounds.upper = -.infinity }
    return bounds
  }
}
