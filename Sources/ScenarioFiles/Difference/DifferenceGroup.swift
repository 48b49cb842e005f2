/// What kind of input a value is, when two scenarios are compared: changes are explained group by group.
enum DifferenceGroup: String, CaseIterable, Sendable {
  case dates = "dates of projects"
  case projects = "terms of projects"
  case capacity = "capacity and yields"
  case people
  case demand
  case supply
  case prices
  case stock
  case transport
  case money
  case time = "horizon and goals"

  /// The group of a key of an entry; nothing for what changes no plan.
  init?(section: SectionName, key: String) {
    if ["name", "about", "source"].contains(key) { return nil }
    switch section {
    case .projects: self = ["start", "variant"].contains(key) ? .dates : .projects
    case .contracts, .markets, .offers:
      let isPrice = ["price", "late", "short", "paid_after"].contains(key)
      self = isPrice ? .prices : section == .offers ? .supply : .demand
    case .items: self = ["holding_cost", "closing_value"].contains(key) ? .prices : .capacity
    default:
      guard let group = DifferenceGroup(section: section) else { return nil }
      self = group
    }
  }

  /// The group in which an entry of a section appears or disappears; nothing for sources, which change no plan.
  init?(section: SectionName) {
    switch section {
    case .projects, .projectLimits: self = .projects
    case .calendars, .sites, .items, .stores, .lines, .permits, .processes, .mixtures, .choices: self = .capacity
    case .skills, .pools, .retraining: self = .people
    case .contracts, .markets, .surplusTargets: self = .demand
    case .offers: self = .supply
    case .stock, .receipts, .surplus: self = .stock
    case .routes: self = .transport
    case .wallets, .loans, .shareholders: self = .money
    case .sources: return nil
    }
  }

  /// The group of a key of the header; nothing for what changes no plan.
  init?(header key: String) {
    switch key {
    case "name", "about", "source", "kayo": return nil
    case "horizon", "goals", "integers": self = .time
    case "currencies": self = .prices
    default: self = .money
    }
  }
}
