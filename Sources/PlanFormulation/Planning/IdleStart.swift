internal import LinearProgramming
internal import PlantModel

/// A vertex to start from that every planner knows: nothing is done. Stock lies, people stay, orders are lost, money is
/// kept.
///
/// Each balance has the column in its basis that carries what is there to the next period; all limits are loose. The
/// basis is triangular in time.
enum IdleStart {
  /// For each row the column that carries what is there to the next period; nothing for a row that is no balance.
  static func carriers(of formulation: Formulation) -> [Int?] {
    var taken = Set<Int>()
    return formulation.rows.map { row in
      guard let period = row.period,
        let carrier = carrier(of: row, period, formulation.context, formulation.layout),
        taken.insert(carrier).inserted
      else { return nil }
      return carrier
    }
  }

  /// The basis of a program's columns and rows.
  static func basis(of formulation: Formulation) -> Basis {
    var columns = Array(repeating: BasisStatus.atLower, count: formulation.layout.columns.count)
    var rows = Array(repeating: BasisStatus.basic, count: formulation.rows.count)
    for (position, carrier) in carriers(of: formulation).enumerated() {
      guard let carrier else { continue }
      columns[carrier] = .basic
      rows[position] = .fixed
    }
    return Basis(columnStatuses: columns, rowStatuses: rows)
  }

  private static func carrier(
    of row: RuleRow, _ period: Int, _ context: PlanningContext, _ layout: ColumnLayout
  ) -> Int? {
    switch row.family {
    case .itemBalance:
      let stocks = context.stockRows[row.place]
      let fullest = stocks.max { (context.openingUnits[$0], $1) < (context.openingUnits[$1], $0) }
      return fullest.flatMap { layout.position(.stock, $0, period) }
    case .headcount: return layout.position(.headcount, row.place, period)
    case .contractBalance:
      return layout.position(.lost, row.place, period) ?? layout.position(.backlog, row.place, period)
    case .walletBalance: return layout.position(.balances, row.place, period)
    case .spending:
      let (cell, place) = row.place.quotientAndRemainder(dividingBy: SpendingPurpose.allCases.count)
      let purpose = SpendingPurpose.allCases[place]
      let funding = context.shape.fundings.firstIndex { $0.purpose == purpose && $0.cell == cell }
      return funding.flatMap { layout.position(.draws, $0, period) }
    case .loan: return layout.position(.debts, row.place, period)
    default: return nil
    }
  }
}
