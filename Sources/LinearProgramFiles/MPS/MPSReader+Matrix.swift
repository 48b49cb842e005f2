internal import LinearProgramming

extension MPSReader {
  mutating func readRow(_ fields: [String]) throws(ProgramFileError) {
    guard fields.count == 2, let kind = fields[0].uppercased().first, fields[0].count == 1, !fields[1].isEmpty else {
      throw fault("a row has a sign and a name")
    }
    let name = fields[1]
    guard rowUses[name] == nil else { throw fault("the row \(name) was declared before") }
    switch kind {
    case "N" where !hasObjective:
      hasObjective = true
      rowUses[name] = .objective
    case "N", "L", "G", "E":
      rowUses[name] = .row(linear.addRow(.free), kind: kind)
      rowNames.append(name)
      rightHandSides.append(0)
      ranges.append(nil)
    default: throw fault("the sign of a row is N, L, G or E, not \(fields[0])")
    }
  }

  mutating func readColumn(_ fields: [String]) throws(ProgramFileError) {
    guard fields.count == 3 || fields.count == 5, let name = named(fields[0]), !name.isEmpty else {
      throw fault("a line of a column has its name and one or two pairs of row and number")
    }
    let column = try column(named: name)
    for pair in stride(from: 1, to: fields.count, by: 2) {
      let value = try number(fields[pair + 1])
      guard value.isFinite else { throw fault("a coefficient must be finite") }
      guard let use = rowUses[fields[pair]] else { throw fault("there is no row \(fields[pair])") }
      switch use {
      case .objective:
        guard rowsOfColumn.insert(-1).inserted else { throw fault("column \(name) has a second cost") }
        linear.setCost(value, of: column)
      case .row(let row, _):
        guard rowsOfColumn.insert(row.position).inserted else {
          throw fault("column \(name) has a second coefficient in row \(fields[pair])")
        }
        linear.add(value, to: row, at: column)
      }
    }
  }

  /// By columns, a line without a name goes on with the column before it.
  private func named(_ field: String) -> String? { field.isEmpty && isFixed ? columnNames.last : field }

  /// The column that is being read, made when its name comes first.
  private mutating func column(named name: String) throws(ProgramFileError) -> ColumnID {
    if let column = columns[name] {
      guard columnNames.last == name else { throw fault("the column \(name) was ended before") }
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
