internal import PlantModel

extension ComparisonRows {
  /// What the whole plan returns, whoever pays and gets it.
  func returns() -> [ComparisonRow] {
    let returns = accounts.map { accounts -> (cash: CashReturn, rate: Double)? in
      guard let first = accounts.first else { return nil }
      return (CashReturn.sum(of: accounts.map(\.cash)), first.discountRate)
    }
    func row(_ label: String, _ unit: String, _ value: (CashReturn, Double) -> ComparisonValue) -> ComparisonRow {
      ComparisonRow("Return of the whole plan", label, unit, returns.map { $0.map { value($0.cash, $0.rate) } })
    }
    return [
      row("internal rate of return", "% a year") { cash, _ in .rate(cash.internalRate) },
      row("payback", "day") { cash, _ in .payback(cash.payback()) },
      row("payback, discounted", "day") { cash, rate in .payback(cash.payback(at: rate)) },
    ]
  }

  /// What each party pays and gets.
  func shareholders() -> [ComparisonRow] {
    let names = unique(accounts.flatMap { $0.map(\.name) })
    func rows(
      _ section: String, _ unit: String, isDetail: Bool = false, _ value: (ShareholderAccount) -> ComparisonValue?
    ) -> [ComparisonRow] {
      names.map { name in
        let values = accounts.map { $0.first { $0.name == name }.flatMap(value) }
        return ComparisonRow(section, name, unit, values, isDetail: isDetail)
      }
    }
    func money(_ section: String, _ amount: (ShareholderAccount) -> Money) -> [ComparisonRow] {
      let totals = accounts.map { ComparisonValue.money($0.reduce(.zero) { $0 + amount($1) }) }
      return rows(section, "lek") { .money(amount($0)) } + [ComparisonRow(section, "all together", "lek", totals)]
    }
    let years = Set(accounts.flatMap { $0.flatMap { $0.years.map(\.year) } }).sorted()
    let yearly = years.flatMap { year in
      rows("Shareholders: cash flow in \(year)", "lek", isDetail: true) { account in
        account.years.first { $0.year == year }.map { .money($0.amount) }
      }
    }
    return money("Shareholders: paid in", \.contribution) + money("Shareholders: cash flow", \.total) + yearly
      + money("Shareholders: net present value", \.netPresentValue)
      + rows("Shareholders: rate of return", "% a year") { .rate($0.cash.internalRate) }
      + rows("Shareholders: payback", "day") { .payback($0.payback) }
      + rows("Shareholders: payback, discounted", "day") { .payback($0.discountedPayback) }
  }
}

extension CashReturn {
  /// Several flows as one.
  static func sum(of returns: [CashReturn]) -> CashReturn {
    guard let first = returns.first else { return CashReturn(flows: [], closing: .zero, in: []) }
    return returns.dropFirst().reduce(first) { sum, next in sum.adding(next) }
  }
}

extension ComparisonValue {
  static func rate(_ rate: InternalRate) -> ComparisonValue {
    switch rate {
    case .rate(let share): .share(share)
    case .none: .word("none")
    case .several: .word("several")
    }
  }

  static func payback(_ payback: Payback) -> ComparisonValue {
    switch payback {
    case .atOnce: .word("at once")
    case .by(let date): .date(date)
    case .never: .word("never")
    }
  }
}
