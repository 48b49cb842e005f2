internal import LocatedText
internal import PlantModel

extension ModelBuilder {
  /// Checks that each purpose with spending has a wallet, and that revenue goes to one place.
  func checkWallets() {
    guard let records = records[.wallets], !records.isEmpty, !wallets.contains(where: { $0 == nil }) else { return }
    var receiver: Int?
    for (place, wallet) in wallets.enumerated() where wallet?.receivesRevenue == true {
      if let receiver {
        reading.diagnostics.error(
          "two-revenue-wallets", at: records[place].location(of: "receives_revenue"),
          "a second wallet receives the revenue",
          suggestion: "let one wallet receive it",
          related: [RelatedPlace(records[receiver].location(of: "receives_revenue"), "the first one")])
      } else {
        receiver = place
      }
    }
    // Money tied to sites or projects pays for a part of a purpose only; whether it is enough the planner finds out.
    let paid = Set(wallets.flatMap { $0?.purposes ?? [] })
    for purpose in SpendingPurpose.allCases where !paid.contains(purpose) {
      guard let spender = spender(on: purpose) else { continue }
      reading.diagnostics.error(
        "no-payer", at: document.node("wallets")?.location ?? records[0].place,
        "no wallet pays for \(purpose.rawValue), but money is spent on it",
        suggestion: "add `\(purpose.rawValue)` to the `pays_for` of a wallet",
        related: [RelatedPlace(spender.place, "this costs money")])
    }
  }

  /// A record that spends on a purpose; nothing where none does.
  private func spender(on purpose: SpendingPurpose) -> Record? {
    switch purpose {
    case .reactivation:
      return first(.projects, projects) { project in
        (project.start != nil || projectChoices.contains { $0.id == project.id }) && project.capital > .zero
      }
    case .demilitarization:
      return first(.processes, processes) { isDisposal($0) && costs($0) }
    case .operations:
      return first(.processes, processes) { !isDisposal($0) && costs($0) || $0.setUp?.cost.isZero == false }
        ?? first(.pools, pools) { !$0.wage.isZero }
        ?? first(.sites, sites) { !$0.fixedCost.isZero }
        ?? first(.offers, offers) { !$0.price.isZero }
        ?? first(.items, items) { !$0.holdingCost.isZero }
        ?? first(.routes, routes) { $0.cargoes.contains { !$0.cost.isZero } }
        ?? first(.projects, projects) { project in
          project.start != nil && (!project.fixedCost.isZero || project.phases.contains { !$0.runningCost.isZero })
        }
        ?? first(.loans, loans) { $0.interest.amount.base > 0 || !$0.interest.amount.isConstant }
        ?? first(.contracts, contracts) {
          $0.lateness.map { !$0.isZero } ?? false || $0.shortfall.map { !$0.isZero } ?? false
        }
    }
  }

  private func first<Element>(
    _ section: SectionName, _ elements: [Element?], where spends: (Element) -> Bool
  ) -> Record? {
    elements.firstIndex { $0.map(spends) ?? false }.flatMap { records[section]?[$0] }
  }

  private func isDisposal(_ process: Process) -> Bool { process.kind == .demilitarize || process.kind == .dispose }

  private func costs(_ process: Process) -> Bool {
    !process.costPerRun.isZero
      || process.lineUses.contains { lines[$0.line.position].map { !$0.costPerHour.isZero } ?? false }
  }
}
