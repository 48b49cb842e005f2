internal import LinearProgramming
internal import PlanFormulation

extension Component {
  /// Prices the rows between the neighbourhoods and solves each of these for every start.
  ///
  /// - Returns: Whether it led to a bound.
  func divide(
    _ solution: SubSolution, _ isOpen: [Bool], _ table: inout NeighbourhoodTable
  ) throws(SearchStop) -> Bool {
    var duals: [Int: Double] = [:]
    for (position, row) in shape.rows.enumerated() { duals[row] = solution.duals[position] }
    let isBetween = Set(shape.coupling)
    for row in shape.coupling {
      var price = duals[row] ?? 0
      table.constant += whole.worth(ofRow: row, at: &price)
      duals[row] = price
    }
    for start in shape.starts {
      let column = whole.problem.starts[start].column.position
      for place in whole.transposed.places(of: column) {
        let row = Int(whole.transposed.columns[place])
        if isBetween.contains(row), let price = duals[row], price != 0 {
          table.gains[start, default: 0] -= price * whole.transposed.values[place]
        }
      }
    }
    guard let pieceCosts = shares(duals, isBetween, &table.constant) else { return false }
    do throws(SearchStop) {
      try neighbourhoods.fill(&table, costs: pieceCosts, isOpen: isOpen)
    } catch .unbounded {
      return false
    }
    return true
  }

  /// The cost of each column in each neighbourhood it touches: together what is left of its cost at the prices.
  ///
  /// - Returns: Nothing where a column that touches none would gain without end.
  private func shares(
    _ duals: [Int: Double], _ isBetween: Set<Int>, _ constant: inout Double
  ) -> [[Double]]? {
    var pieceOf: [Int: Int] = [:]
    for (place, piece) in shape.pieces.enumerated() { for row in piece.rows { pieceOf[row] = place } }
    var shares: [[Int: Double]] = Array(repeating: [:], count: shape.pieces.count)
    for column in shape.columns {
      var left = costs[column]
      var home: Int?
      var others: [Int: Double] = [:]
      for place in whole.transposed.places(of: column) {
        let row = Int(whole.transposed.columns[place])
        guard let dual = duals[row] else { continue }
        let priced = dual * whole.transposed.values[place]
        if isBetween.contains(row) {
          left -= priced
        } else if let piece = pieceOf[row] {
          if home == nil { home = piece }
          if piece != home { others[piece, default: 0] += priced }
        }
      }
      guard let home else {
        let limits = whole.bounds(ofColumn: column)
        let limit = left > 0 ? limits.upper : limits.lower
        if limit.isFinite {
          constant += left * limit
        } else if abs(left) > 1e-6 * (1 + abs(costs[column])) {
          return nil
        }
        continue
      }
      for (piece, share) in others {
        shares[piece][column] = share
        left -= share
      }
      shares[home][column] = left
    }
    return shape.pieces.indices.map { place in shape.pieces[place].columns.map { shares[place][$0] ?? 0 } }
  }
}
