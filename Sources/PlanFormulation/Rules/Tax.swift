internal import PlantModel

/// The tax of a calendar year is at least its share of the year's profit, and never below zero; where losses are carried,
/// the taxes of all years so far are at least their share of the profit of all these years.
///
/// See ``/PlanFormulation/RuleFamilies``, tax. Rows are counted in million lek.
enum TaxRules: RuleFormulation {
  static let family = RuleFamily.tax
  static let scale = 1_000_000.0

  static func identifiers(of place: Int, in context: PlanningContext) -> [String] {
    [String(context.taxYears[place].year)]
  }

  static func unit(of place: Int, in context: PlanningContext) -> String { "lek" }

  static func addRules(to builder: inout ProgramBuilder) {
    let context = builder.context
    guard let tax = context.model.tax else { return }
    var coefficients: [Int: Double] = [:]
    var untouched = tax.openingProfit.lek * tax.rate.share
    if tax.carriesLosses { untouched -= tax.openingLoss.lek * tax.rate.share }
    for (row, year) in context.taxYears.enumerated() {
      var shares = Array(repeating: 0.0, count: context.periodCount)
      for arrival in year.shares { shares[arrival.period] = arrival.share * tax.rate.share }
      // Where losses are carried, all years up to this one count together, and so do their taxes.
      if row > 0 && !tax.carriesLosses { (coefficients, untouched) = ([:], 0) }
      for term in builder.money.terms where term.account.isTaxed && shares[term.period] > 0 {
        let lek = term.lek * term.account.effect.sign * shares[term.period]
        if let column = term.column { coefficients[column, default: 0] += lek } else { untouched += lek }
      }
      var terms = RowTerms()
      for (column, lek) in coefficients.sorted(by: { $0.key < $1.key }) { terms.use(lek, column) }
      for (paid, earlier) in context.taxYears[...row].enumerated() where paid == row || tax.carriesLosses {
        terms.grant(1, builder.column(.taxes, paid, earlier.period))
      }
      builder.add(self, row, year.period, terms, .atMost(-untouched))
    }
  }
}

extension LedgerAccount {
  /// Whether the account counts in the profit that is taxed: all revenue and all spending but the tax itself. Charges of
  /// policy move no money and do not count.
  var isTaxed: Bool { effect != .policy && self != .tax }
}
