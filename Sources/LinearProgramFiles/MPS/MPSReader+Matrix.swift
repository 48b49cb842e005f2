internal import LinearProgramming

extension MPSReader {
  mutating func readRow(_ fields: [MPSField]) throws(ProgramFileError) {
    guard fields.count == 2, !fields[1].text.isEmpty else {
      throw fault("a row has a sign and a name", at: fields.first ?? .none)
    }
    let name = fields[1].text
    guard rowUses[name] == nil else { throw fault("the row \(name) was declared before", at: fields[1]) }
    switch fields[0].text.uppercased() {
    case "N" where objectiveName.map { $0.text == name } ?? !hasObjective:
      hasObjective = true
      rowUses[name] = .objective
    case let sign where ["N", "L", "G", "E"].contains(sign):
      rowUses[name] = .row(linear.addRow(.free), kind: Character(sign))
      rowNames.append(name)
    default:
      rowUses[name] = .unusable
      throw fault("the sign of a row is N, L, G or E, not \(fields[0].text)", at: fields[0])
    }
  }

  mutating func readColumn(_ fields: [MPSField]) throws(ProgramFileError) {
    guard fields.count >= 3, fields.count % 2 == 1, let name = named(fields[0].text), !name.isEmpty else {
      throw fault("a line of a column has its name and pairs of row and number", at: fields.first ?? .none)
    }
    let column = try column(named: name, at: fields[0])
    for pair in stride(from: 1, to: fields.count, by: 2) {
      do throws(ProgramFileError) {
        try readCoefficient(of: column, fields[pair], fields[pair + 1])
      } catch {
        note(error)
      }
    }
  }

  private mutating func readCoefficient(
    of column: ColumnID, _ row: MPSField, _ number: MPSField
  ) throws(ProgramFileError) {
    let name = columnNames[column.position]
    let value = try self.number(number)
    guard value.isFinite else { throw fault("a coefficient must be finite", at: number) }
    switch try use(of: row) {
    case .objective:
      guard rowsOfColumn.insert(-1).inserted else { throw fault("column \(name) has a second cost", at: row) }
      linear.setCost(value, of: column)
    case .row(let position, _):
      guard rowsOfColumn.insert(position.position).inserted else {
        throw fault("column \(name) has a second coefficient in row \(row.text)", at: row)
      }
      linear.add(value, to: position, at: column)
    case .unusable: break
    }
  }

  /// What a name of a row stands for.
  func use(of row: MPSField) throws(ProgramFileError) -> RowUse {
    guard let use = rowUses[row.text] else { throw fault("there is no row \(row.text)", at: row) }
    return use
  }

  /// By columns, a line without a name goes on with the column before it.
  private func named(_ field: String) -> String? { field.isEmpty && isFixed ? columnNames.last : field }

  /// The column that is being read, made when its name comes first.
  private mutating func column(named name: String, at field: MPSField) throws(ProgramFileError) -> ColumnID {
    if let column = columns[name] {
      guard columnNames.last == name else { throw fault("the column \(name) was ended before", at: field) }
      return column
    }
    let column = linear.addColumn(.nonNegative, kind: isInteger ? .integer : .continuous)
    if isInteger { untouched.insert(column.position) }
    columns[name] = column
    columnNames.append(name)
    rowsOfColumn = []
    return column
  }
}
