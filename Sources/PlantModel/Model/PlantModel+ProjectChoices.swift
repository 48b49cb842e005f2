/// Whether days of beginning are what a scenario states, or what a search may decide.
public enum ProjectDates: String, Hashable, Sendable {
  /// As stated.
  case stated
  /// Open wherever a ``ProjectChoice`` says so.
  case open
}

extension PlantModel {
  /// The model in which every project with a choice waits to be decided.
  public func withOpenProjectDates() -> PlantModel {
    var model = self
    let chosen = Set(projectChoices.elements.map(\.project))
    model.projectDates = .open
    model.projects = Catalogue(
      projects.references.map { chosen.contains($0) ? projects[$0].starting(on: nil) : projects[$0] })
    return model
  }

  /// What comes into a wallet from outside in each period: its inflows, and what projects bring for their phases.
  public func inflows(of wallet: Reference<Wallet>) -> [Money] {
    var amounts = Array(repeating: Money.zero, count: horizon.count)
    for inflow in wallets[wallet].inflows + wallets[wallet].settlements {
      let arrivals = horizon.arrivals(of: inflow.interval)
      for (arrival, part) in zip(arrivals, inflow.amount.split(by: arrivals.map(\.share))) {
        amounts[arrival.period] += part
      }
    }
    for project in projects.elements {
      for (period, part) in project.contributions(to: wallet, in: horizon) { amounts[period] += part }
    }
    return amounts
  }
}
