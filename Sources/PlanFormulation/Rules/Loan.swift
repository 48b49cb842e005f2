internal import PlantModel

/// What is owed on a loan is what was owed, with what is drawn, without what is paid back, within its limit.
///
/// See ``/PlanFormulation/RuleFamilies``, loan. Rows are counted in million lek.
enum LoanRules: RuleFormulation {
  static let family = RuleFamily.loan
  static let scale = 1_000_000.0

  static func identifiers(of place: Int, in context: PlanningContext) -> [String] {
    [context.model.loans.elements[place].id]
  }

  static func unit(of place: Int, in context: PlanningContext) -> String { "lek" }

  static func addRules(to builder: inout ProgramBuilder) {
    let context = builder.context
    for (row, loan) in context.model.loans.elements.enumerated() {
      for period in 0..<context.periodCount {
        var terms = RowTerms()
        let debt = builder.column(.debts, row, period)
        terms.use(1, builder.column(.borrowed, row, period))
        terms.grant(1, builder.column(.repaid, row, period))
        terms.grant(1, debt)
        if period > 0 { terms.use(1, builder.column(.debts, row, period - 1)) }
        builder.add(self, row, period, terms, .equal(period == 0 ? -loan.openingDebt.lek : 0))
        builder.limit(family, debt, atMost: loan.limit.lek)
      }
    }
  }
}
