internal import PlantModel

/// What is paid for a purpose comes out of the wallets that may pay for it.
///
/// See ``/PlanFormulation/RuleFamilies``, spending. Rows are counted in million lek. Places count by cell of spending, then
/// purpose.
enum SpendingRules: RuleFormulation {
  static let family = RuleFamily.spending
  static let scale = 1_000_000.0

  static func identifiers(of place: Int, in context: PlanningContext) -> [String] {
    let (cell, purpose) = place.quotientAndRemainder(dividingBy: SpendingPurpose.allCases.count)
    return [SpendingPurpose.allCases[purpose].rawValue] + (cell == 0 ? [] : [context.name(ofCell: cell)])
  }

  static func unit(of place: Int, in context: PlanningContext) -> String { "lek" }

  static func addRules(to builder: inout ProgramBuilder) {
    let context = builder.context
    guard !context.model.wallets.isEmpty else { return }
    let periodCount = context.periodCount
    let purposeCount = SpendingPurpose.allCases.count
    var table = RowTermTable(
      rowCount: purposeCount * context.shape.spendingCells.cells.count * periodCount,
      termCount: builder.money.terms.count)
    var given = Array(repeating: 0.0, count: table.rowCount)
    for term in builder.money.terms {
      guard case .spending(let purpose) = term.account.effect else { continue }
      let place = term.cell * purposeCount + purpose.position
      for arrival in context.delays.arrivals[term.delay][term.period] {
        let row = place * periodCount + arrival.period
        if term.column == nil {
          given[row] -= term.lek * arrival.share
        } else {
          table.use(term.lek * arrival.share, term.column, in: row)
        }
      }
    }
    for (funding, source) in context.shape.fundings.enumerated() {
      let place = source.cell * purposeCount + source.purpose.position
      for period in 0..<periodCount {
        table.grant(1, builder.column(.draws, funding, period), in: place * periodCount + period)
      }
    }
    let (terms, starts) = table.sorted()
    for row in given.indices {
      let (place, period) = row.quotientAndRemainder(dividingBy: periodCount)
      builder.add(self, place, period, terms[starts[row]..<starts[row + 1]], .equal(given[row]))
    }
  }
}

extension SpendingPurpose {
  /// The place among all purposes.
  fileprivate var position: Int {
    switch self {
    case .operations: 0
    case .demilitarization: 1
    case .reactivation: 2
    }
  }
}
