internal import LinearProgramming

extension Reducer {
  /// Leaves out a column that can stand at one value only, or best stands at a bound whatever the others do.
  mutating func reduce(column: Int) {
    let bounds = columnBounds[column]
    if bounds.isFixed { return remove(column: column, at: bounds.lower) }
    let cost = costs[column]
    let entries = matrix.column(column)
    // Whether more of the column can only help the rows, or only hurt them.
    var (mayHelp, mayHurt) = (false, false)
    for entry in entries {
      let limit = rowBounds[entry.place]
      let rises = entry.value > 0
      if limit.lower.isFinite { if rises { mayHelp = true } else { mayHurt = true } }
      if limit.upper.isFinite { if rises { mayHurt = true } else { mayHelp = true } }
    }
    if cost >= 0 && !mayHelp && (cost > 0 || mayHurt || entries.isEmpty) {
      if bounds.lower.isFinite { return remove(column: column, at: bounds.lower) }
      if cost > 0 { isHopeless = true }
      if cost == 0 && entries.isEmpty { remove(column: column, at: bounds.upper.isFinite ? bounds.upper : 0) }
    } else if cost <= 0 && !mayHurt && (cost < 0 || mayHelp) {
      if bounds.upper.isFinite { return remove(column: column, at: bounds.upper) }
      if cost < 0 { isHopeless = true }
    }
  }
}
