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
    let purposes = SpendingPurpose.allCases
    for place in 0..<(purposes.count * context.shape.spendingCells.cells.count) {
      let (cell, position) = place.quotientAndRemainder(dividingBy: purposes.count)
      let purpose = purposes[position]
      let paid = builder.money.paid(in: context) { $0.cell == cell && $0.account.effect == .spending(purpose) }
      for period in 0..<context.periodCount {
        var terms = RowTerms()
        for term in paid[period].terms { terms.use(term.lek, term.column) }
        for (row, funding) in context.shape.fundings.enumerated()
        where funding.purpose == purpose && funding.cell == cell {
          terms.grant(1, builder.column(.draws, row, period))
        }
        builder.add(self, place, period, terms, .equal(-paid[period].constant))
      }
    }
  }
}
