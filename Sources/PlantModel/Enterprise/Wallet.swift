/// What money is spent on, as earmarks know it.
public enum SpendingPurpose: String, CaseIterable, Hashable, Sendable {
  /// Everything that is neither of the others.
  case operations
  /// Running demilitarization and disposal processes.
  case demilitarization
  /// The phases of projects.
  case reactivation
}

/// Money from one source, with its earmarks.
public struct Wallet: Identified {
  /// Money that comes in from outside: a budget line, a grant, a partner's capital.
  public struct Inflow: Hashable, Sendable {
    /// Lek, spread evenly over the interval.
    public let amount: Money
    /// When.
    public let interval: DayInterval

    /// Makes an inflow.
    public init(amount: Money, interval: DayInterval) {
      self.amount = amount
      self.interval = interval
    }
  }

  /// Who fills a wallet for what it pays at a site.
  public struct SiteProvider: Hashable, Sendable {
    /// The site.
    public let site: Reference<Site>
    /// The shareholder.
    public let shareholder: Reference<Shareholder>

    /// Makes a record of who fills a wallet for a site.
    public init(site: Reference<Site>, shareholder: Reference<Shareholder>) {
      self.site = site
      self.shareholder = shareholder
    }
  }

  /// The identifier the scenario uses.
  public let id: String
  /// The name people know it by.
  public let name: String
  /// Lek when the horizon opens.
  public let openingBalance: Money
  /// Money from outside.
  public let inflows: [Inflow]
  /// What it may pay for.
  public let purposes: [SpendingPurpose]
  /// Whether revenue flows into it; at most one wallet's does.
  public let receivesRevenue: Bool
  /// The least lek it must hold at the end of each period; below zero for an overdraft.
  public let minimumBalance: Money
  /// The sites at which alone it may pay; empty where its money is not tied to sites.
  public let sites: [Reference<Site>]
  /// The projects for which it may pay beside them; empty where its money is not tied to projects.
  public let projects: [Reference<Project>]
  /// The share of what lies in it when a period begins that it earns; nothing where it earns none.
  public let interest: Rate?
  /// Who fills it; nothing where nobody in particular does.
  public var provider: Reference<Shareholder>?
  /// Who fills it for what it pays at a site, where that is somebody else.
  public var siteProviders: [SiteProvider] = []
  /// What is still paid, or below zero to be paid, for what was done before the horizon.
  public var settlements: [Inflow] = []

  /// Makes a wallet.
  public init(
    id: String, name: String, openingBalance: Money, inflows: [Inflow], purposes: [SpendingPurpose],
    receivesRevenue: Bool, minimumBalance: Money = .zero, sites: [Reference<Site>] = [],
    projects: [Reference<Project>] = [], interest: Rate? = nil
  ) {
    self.id = id
    self.name = name
    self.openingBalance = openingBalance
    self.inflows = inflows
    self.purposes = purposes
    self.receivesRevenue = receivesRevenue
    self.minimumBalance = minimumBalance
    self.sites = sites
    self.projects = projects
    self.interest = interest
  }

  /// What the wallet earns over an interval on what lies in it when the interval begins, exact.
  public func rate(over interval: DayInterval) -> PeriodRate { PeriodRate(interest?.total(over: interval) ?? 0) }
}
