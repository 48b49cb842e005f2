internal import PlantModel

/// What is paid for a purpose comes out of the wallets that may pay for it.
///
/// See ``/PlanFormulation/RuleFamilies``, spending. Rows are counted in million lek.
enum SpendingRules: RuleFormulation {
  static let family = RuleFamily.spending
  static let scale = 1_000_000.0

  static func identifiers(of place: Int, in context: PlanningContext) -> [String] {
    [SpendingPurpose.allCases[place].rawValue]
  }

  static func unit(of place: Int, in context: PlanningContext) -> String { "lek" }

  static func addRules(to builder: inout ProgramBuilder) {
    let context = builder.context
    guard !context.model.wallets.isEmpty else { return }
    let purposes = SpendingPurpose.allCases
    let paid = purposes.map { purpose in
      builder.money.paid(in: context) { $0.effect == .spending(purpose) }
    }
    for place in purposes.indices {
      for period in 0..<context.periodCount {
        var terms = RowTerms()
        for term in paid[place][period].terms { terms.use(term.lek, term.column) }
        for (row, funding) in context.shape.fundings.enumerated() where funding.purpose == purposes[place] {
          terms.grant(1, builder.column(.draws, row, period))
        }
        builder.add(self, place, period, terms, .equal(-paid[place][period].constant))
      }
    }
  }
}
