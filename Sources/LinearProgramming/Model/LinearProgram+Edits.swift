extension LinearProgram {
  /// Makes one recorded change.
  public mutating func apply(_ edit: ProgramEdit) {
    switch edit {
    case .columnBounds(let column, let bounds): setBounds(bounds, of: column)
    case .rowBounds(let row, let bounds): setBounds(bounds, of: row)
    case .cost(let column, let cost): setCost(cost, of: column)
    case .objectiveConstant(let constant): objectiveConstant = constant
    case .sense(let sense): self.sense = sense
    case .kind(let column, let kind): setKind(kind, of: column)
    case .coefficient(let row, let column, let value): setCoefficient(value, of: column, in: row)
    case .addedColumn(let bounds, let cost, let kind, let coefficients):
      let column = addColumn(bounds, cost: cost, kind: kind)
      for entry in coefficients { add(entry.value, to: entry.row, at: column) }
    case .addedRow(let bounds, let coefficients):
      let row = addRow(bounds)
      for entry in coefficients { add(entry.value, to: row, at: entry.column) }
    case .removedColumns(let columns): remove(columns)
    case .removedRows(let rows): remove(rows)
    }
  }

  /// Removes columns and their coefficients; those after them move up and keep their names. Linear in the coefficients.
  public mutating func remove(_ columns: [ColumnID]) {
    let renumbering = Renumbering(count: columnCount, removed: columns.map(\.position))
    keepTriplets { renumbering.new[Int($0.column)] >= 0 }
    for triplet in tripletColumns.indices {
      tripletColumns[triplet] = renumbering.new[Int(tripletColumns[triplet])]
    }
    keepColumns(renumbering.kept)
    let former = names.column
    names.column = { former(renumbering.old($0)) }
  }

  /// Removes rows and their coefficients; those after them move up and keep their names. Linear in the coefficients.
  public mutating func remove(_ rows: [RowID]) {
    let renumbering = Renumbering(count: rowCount, removed: rows.map(\.position))
    keepTriplets { renumbering.new[Int($0.row)] >= 0 }
    for triplet in tripletRows.indices { tripletRows[triplet] = renumbering.new[Int(tripletRows[triplet])] }
    keepRows(renumbering.kept)
    let former = names.row
    names.row = { former(renumbering.old($0)) }
  }

  private mutating func keepTriplets(where isKept: ((row: Int32, column: Int32)) -> Bool) {
    let kept = tripletValues.indices.filter { isKept((tripletRows[$0], tripletColumns[$0])) }
    if !replacements.isEmpty {
      let former = Set(replacements)
      replacements = kept.indices.filter { former.contains(kept[$0]) }
    }
    tripletRows = kept.map { tripletRows[$0] }
    tripletColumns = kept.map { tripletColumns[$0] }
    tripletValues = kept.map { tripletValues[$0] }
  }
}
