extension Project {
  /// Money that a project brings with it: a partner's part of the capital, paid in as the phases are paid.
  public struct Contribution: Hashable, Sendable {
    /// The wallet it comes into.
    public let wallet: Reference<Wallet>
    /// The share of the capital of each phase, 0 to 1.
    public let share: Double

    /// Makes a contribution.
    public init(wallet: Reference<Wallet>, share: Double) {
      self.wallet = wallet
      self.share = share
    }
  }

  /// What a started project brings into a wallet in each period that its phases touch.
  public func contributions(
    to wallet: Reference<Wallet>, in horizon: Horizon
  ) -> [(period: Int, amount: Money)] {
    let share = contributions.filter { $0.wallet == wallet }.reduce(0) { $0 + $1.share }
    guard share > 0, let start else { return [] }
    return zip(phases, phaseIntervals(from: start)).flatMap { phase, interval in
      let arrivals = horizon.arrivals(of: interval)
      let amount = Money(lek: capital(of: phase).lek * share)
      return zip(arrivals, amount.split(by: arrivals.map(\.share))).map { ($0.period, $1) }
    }
  }

  /// The same project with another day of beginning; nothing for not done.
  public func starting(on date: CivilDate?) -> Project {
    var project = self
    project.start = date
    return project
  }
}
