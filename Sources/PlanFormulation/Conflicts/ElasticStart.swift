internal import LinearProgramming
internal import PlantModel

/// A feasible vertex of an elastic program: nothing is done, and whatever rule that breaks is missed.
///
/// The values of the idle plan follow period by period, since each balance needs only what came before it. Where one of
/// them lies beyond a bound, or a limit is broken, the column of the miss enters the basis for the value or the row.
struct ElasticStart {
  private let elastic: ElasticProgram
  private var values: [Double]
  private var basis: Basis

  /// The basis to start an elastic program from.
  static func basis(of elastic: ElasticProgram) -> Basis {
    var start = ElasticStart(elastic)
    start.fillCarriers()
    start.enterMisses()
    return start.basis
  }

  private init(_ elastic: ElasticProgram) {
    self.elastic = elastic
    let program = elastic.program
    values = program.columnBounds.map { $0.lower.isFinite ? $0.lower : $0.upper.isFinite ? $0.upper : 0 }
    basis = Basis(
      columnStatuses: program.columnBounds.map {
        $0.isFixed ? .fixed : $0.lower.isFinite ? .atLower : $0.upper.isFinite ? .atUpper : .free
      },
      rowStatuses: Array(repeating: .basic, count: program.rowCount))
  }

  /// Computes what each balance carries on, in the order of time.
  private mutating func fillCarriers() {
    let formulation = elastic.formulation
    let matrix = elastic.program.rows()
    let carriers = IdleStart.carriers(of: formulation)
    let order = formulation.rows.indices.filter { carriers[$0] != nil }
      .sorted { ElasticStart.rank(formulation.rows[$0], $0) < ElasticStart.rank(formulation.rows[$1], $1) }
    for row in order {
      guard let carrier = carriers[row] else { continue }
      var rest = elastic.program.bounds(of: RowID(row)).lower
      var own = 0.0
      for place in matrix.places(of: row) {
        let column = Int(matrix.columns[place])
        if column == carrier { own = matrix.values[place] } else { rest -= matrix.values[place] * values[column] }
      }
      if own == 0 { continue }
      values[carrier] = rest / own
      basis.columnStatuses[carrier] = .basic
      basis.rowStatuses[row] = .fixed
    }
  }

  /// Lets a miss take the place of each value beyond its bound, and of each row beyond its limit.
  private mutating func enterMisses() {
    let program = elastic.program
    let activities = FeasibilityReport(of: program, at: values).rowActivities
    for miss in elastic.misses {
      switch miss.origin {
      case .bound(let column, let isUpper):
        let bounds = program.bounds(of: column)
        let isBeyond = isUpper ? values[column.position] > bounds.upper : values[column.position] < bounds.lower
        guard isBeyond, basis.columnStatuses[column.position] == .basic else { continue }
        basis.columnStatuses[column.position] = isUpper ? .atUpper : .atLower
        basis.columnStatuses[miss.column.position] = .basic
      case .row(let row, let coefficient):
        let bounds = program.bounds(of: row)
        let activity = activities[row.position]
        let isBeyond = coefficient > 0 ? activity < bounds.lower : activity > bounds.upper
        guard isBeyond, !miss.isBalance, basis.rowStatuses[row.position] == .basic else { continue }
        basis.rowStatuses[row.position] = bounds.isFixed ? .fixed : coefficient > 0 ? .atLower : .atUpper
        basis.columnStatuses[miss.column.position] = .basic
      }
    }
  }

  /// In a period matter comes before people, orders, spending and wallets.
  private static func rank(_ row: RuleRow, _ position: Int) -> (Int, Int, Int) {
    let families: [RuleFamily] = [.itemBalance, .headcount, .contractBalance, .spending, .walletBalance]
    return (row.period ?? 0, families.firstIndex(of: row.family) ?? families.count, position)
  }
}
