/// The sections of a scenario, in the order of documentation and of the resolved text.
enum SectionName: String, CaseIterable, Hashable, Sendable {
  case shareholders, calendars, sites, items, stores, stock, receipts, skills, pools, retraining, lines, permits,
    processes
  case mixtures, choices, contracts, offers, markets, routes, surplus
  case surplusTargets = "surplus_targets"
  case projects
  case projectLimits = "project_limits"
  case wallets, loans, sources

  /// What one entry is called in a sentence.
  var singular: String {
    switch self {
    case .shareholders: "shareholder"
    case .calendars: "calendar"
    case .sites: "site"
    case .items: "item"
    case .stores: "store"
    case .stock: "stock"
    case .receipts: "receipt"
    case .skills: "skill"
    case .pools: "pool"
    case .retraining: "retraining"
    case .lines: "line"
    case .permits: "permit"
    case .processes: "process"
    case .mixtures: "mixture"
    case .choices: "choice"
    case .contracts: "contract"
    case .offers: "offer"
    case .markets: "market"
    case .routes: "route"
    case .surplus: "surplus lot"
    case .surplusTargets: "surplus target"
    case .projects: "project"
    case .projectLimits: "limit of projects"
    case .wallets: "wallet"
    case .loans: "loan"
    case .sources: "source"
    }
  }

  /// The place among all sections.
  var position: Int { SectionName.allCases.firstIndex(of: self) ?? 0 }
}
