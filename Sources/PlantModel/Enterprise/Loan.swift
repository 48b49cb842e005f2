/// Money that is lent to a wallet, up to a limit, and paid back.
public struct Loan: Identified {
  /// The identifier the scenario uses.
  public let id: String
  /// The name people know it by.
  public let name: String
  /// The wallet it flows into and is paid back from.
  public let wallet: Reference<Wallet>
  /// The most lek that may be owed at the end of a period.
  public let limit: Money
  /// The share of the debt that is paid as interest.
  public let interest: Rate
  /// Lek owed when the horizon opens.
  public let openingDebt: Money
  /// The first day on which money may be drawn; nothing for the first day of the horizon.
  public let availableFrom: CivilDate?
  /// The day by whose end all must be paid back; nothing where debt may stay at the end of the horizon.
  public let repayBy: CivilDate?

  /// Makes a loan.
  public init(
    id: String, name: String, wallet: Reference<Wallet>, limit: Money, interest: Rate, openingDebt: Money = .zero,
    availableFrom: CivilDate? = nil, repayBy: CivilDate? = nil
  ) {
    self.id = id
    self.name = name
    self.wallet = wallet
    self.limit = limit
    self.interest = interest
    self.openingDebt = openingDebt
    self.availableFrom = availableFrom
    self.repayBy = repayBy
  }

  /// Interest on what is owed over an interval, exact.
  public func rate(over interval: DayInterval) -> PeriodRate { PeriodRate(interest.total(over: interval)) }

  /// Whether money may be drawn in an interval: some of its days lie between the first day and the day of repayment.
  public func canBeDrawn(in interval: DayInterval) -> Bool {
    if let availableFrom, interval.end <= availableFrom { return false }
    if let repayBy, interval.start > repayBy { return false }
    return true
  }

  /// Whether anything may be owed at the end of an interval.
  public func mayBeOwed(atEndOf interval: DayInterval) -> Bool {
    repayBy.map { interval.end <= $0 } ?? true
  }
}

/// Tax on the profit of each calendar year.
public struct ProfitTax: Hashable, Sendable {
  /// The share of the profit, 0 to below 1.
  public let rate: PeriodRate
  /// From the last period of a year to payment.
  public let paymentDelay: Delay
  /// The profit of the first calendar year before the horizon, which is taxed with the rest of that year.
  public var openingProfit = Money.zero
  /// Whether the loss of a year is set against the profit of later ones, the first that have some first.
  public var carriesLosses = false
  /// The loss of earlier years that is not yet set against any profit; nothing where losses are not carried.
  public var openingLoss = Money.zero

  /// Makes a tax.
  public init(rate: Double, paymentDelay: Delay = .none) {
    self.rate = PeriodRate(rate)
    self.paymentDelay = paymentDelay
  }
}

/// A calendar year as a tax sees it.
public struct TaxYear: Hashable, Sendable {
  /// The year.
  public let year: Int
  /// The periods with days in the year and the share of each period's days that lie in it.
  public let shares: [Horizon.Arrival]

  /// The last period with days in the year: there the tax is booked.
  public var period: Int { shares.last?.period ?? 0 }
}

extension Horizon {
  /// The calendar years of the horizon.
  public var taxYears: [TaxYear] {
    var years: [TaxYear] = []
    var cursor = start
    while cursor < end {
      let year = DayInterval(start: cursor.start(of: .year), end: cursor.next(.year))
      let shares = periods.compactMap { period -> Arrival? in
        let days = period.interval.overlap(year)
        return days > 0 ? Arrival(period: period.position, share: Double(days) / Double(period.dayCount)) : nil
      }
      years.append(TaxYear(year: cursor.components.year, shares: shares))
      cursor = year.end
    }
    return years
  }

  /// The calendar years a period has days in and the share of its days in each, in order.
  public func yearShares(of period: Int) -> [(year: Int, share: Double)] {
    taxYears.compactMap { year in
      year.shares.first { $0.period == period }.map { (year.year, $0.share) }
    }
  }
}
