internal import PlantModel

/// Writes what is borrowed, repaid and owed to the qindarka, following the solver's numbers.
enum DebtSettlement {
  /// Rounds what the solver wants so that each debt is exactly what was owed, drawn and paid back.
  static func settle(_ plan: inout Plan, borrowed: [[Money]], repaid: [[Money]], in context: PlanningContext) {
    for (row, loan) in context.model.loans.elements.enumerated() {
      var debt = loan.openingDebt
      for (period, interval) in context.intervals.enumerated() {
        // To draw and pay back at once says nothing; only the difference moves.
        let change = borrowed[row][period] - repaid[row][period]
        let most = loan.mayBeOwed(atEndOf: interval) ? max(loan.limit, .zero) : .zero
        let target = min(max(debt + change, .zero), most)
        plan.borrowed[row][period] = max(.zero, target - debt)
        plan.repaid[row][period] = max(.zero, debt - target)
        plan.debts[row][period] = target
        debt = target
      }
    }
  }
}
