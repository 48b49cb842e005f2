/// The program in which every row may be overstepped at a price of one per unit, and nothing else costs anything.
///
/// Its least price is above zero if and only if no point satisfies all limits, and its duals are then a certificate. Where a
/// column has no bound on a side, a reduced cost of zero with a rounding error on it would prove nothing; so such a column
/// gets a small cost against that side, which leaves its reduced cost a margin in the certificate.
package enum ElasticProgram {
  package static func make(of program: LinearProgram, margin: Double) -> LinearProgram {
    let rows = program.rows()
    var sizes = [Double](repeating: 0, count: program.columnCount)
    for place in 0..<rows.coefficientCount {
      let column = Int(rows.columns[place])
      sizes[column] = max(sizes[column], abs(rows.values[place]))
    }
    var elastic = LinearProgram()
    for column in program.columnIDs {
      let bounds = program.bounds(of: column)
      let shift = margin * sizes[column.position]
      let cost = bounds.isFree ? 0 : bounds.upper == .infinity ? -shift : bounds.lower == -.infinity ? shift : 0
      elastic.addColumn(bounds, cost: cost)
    }
    for row in program.rowIDs {
      let bounds = program.bounds(of: row)
      let copy = elastic.addRow(bounds)
      for place in rows.places(of: row.position) {
        elastic.add(rows.values[place], to: copy, at: ColumnID(Int(rows.columns[place])))
      }
      if bounds.lower.isFinite { elastic.add(1, to: copy, at: elastic.addColumn(.nonNegative, cost: 1)) }
      if bounds.upper.isFinite { elastic.add(-1, to: copy, at: elastic.addColumn(.nonNegative, cost: 1)) }
    }
    return elastic
  }
}
