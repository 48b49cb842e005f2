internal import LinearProgramming
internal import PlantModel

extension ElasticProgram {
  /// The families that say what is, not what may be.
  static let balances: Set<RuleFamily> = [.itemBalance, .headcount, .spending, .walletBalance, .loan, .tax]

  /// What missing a whole rule costs: law and nature ten times as much as the enterprise's own will, a balance of what
  /// is a thousand times as much.
  static func weight(of family: RuleFamily, isBalance: Bool) -> Double {
    if isBalance { return 1_000 }
    return switch family.ruleClass {
    case .policy, .preference: 1
    case .physical, .legal: 10
    }
  }

  /// A side by which a row can be missed: its limit, the coefficient of the miss, and how it is told.
  struct Side {
    let limit: Double
    let coefficient: Double
    let direction: ConflictReport.Concession.Direction
  }

  /// The sides by which a row can be missed. A demand can be met in part, but nobody has to take more than was ordered.
  static func sides(_ bounds: Bounds, isDemand: Bool) -> [Side] {
    if isDemand { return [Side(limit: bounds.lower, coefficient: 1, direction: .below)] }
    if bounds.isFixed {
      return [
        Side(limit: bounds.lower, coefficient: 1, direction: .over),
        Side(limit: bounds.upper, coefficient: -1, direction: .short),
      ]
    }
    var sides: [Side] = []
    if bounds.lower.isFinite { sides.append(Side(limit: bounds.lower, coefficient: 1, direction: .below)) }
    if bounds.upper.isFinite { sides.append(Side(limit: bounds.upper, coefficient: -1, direction: .short)) }
    return sides
  }

  /// The mean size of each family's limits, for limits of zero.
  static func sizes(of formulation: Formulation) -> [RuleFamily: Double] {
    var sums: [RuleFamily: (total: Double, count: Double)] = [:]
    func note(_ family: RuleFamily, _ limit: Double) {
      guard limit.isFinite, limit != 0 else { return }
      sums[family, default: (0, 0)].total += abs(limit)
      sums[family, default: (0, 0)].count += 1
    }
    for (position, row) in formulation.rows.enumerated() {
      let bounds = formulation.program.bounds(of: RowID(position))
      note(row.family, bounds.upper.isFinite ? bounds.upper : bounds.lower)
    }
    for position in formulation.layout.columns.indices {
      let bounds = formulation.program.bounds(of: ColumnID(position))
      if let family = formulation.lowerFamilies[position] { note(family, bounds.lower) }
      if let family = formulation.upperFamilies[position] { note(family, bounds.upper) }
    }
    return sums.mapValues { $0.total / $0.count }
  }
}

extension Formulation {
  /// The coefficients of each column with their rows.
  func coefficientsByColumn() -> [[(row: RowID, coefficient: Double)]] {
    let matrix = program.rows()
    var columns: [[(row: RowID, coefficient: Double)]] = Array(repeating: [], count: program.columnCount)
    for row in 0..<matrix.rowCount {
      for place in matrix.places(of: row) {
        columns[Int(matrix.columns[place])].append((RowID(row), matrix.values[place]))
      }
    }
    return columns
  }
}
