internal import PlanFormulation

extension DecomposedSearch {
  /// Rounds without much progress after which the tree begins.
  private static let stallLimit = 4
  /// Rounds between decisions without much progress that end them.
  private static let betweenStallLimit = 2
  /// The share of the bound that a round must take off to count as progress.
  private static let progressShare = 0.003

  /// Learns at the root: what the relaxation leans to is looked at, until the bound hardly falls any more.
  func findFirstPlans(in master: ChoiceMaster) throws(SearchStop) {
    var former = Double.infinity
    var stalled = 0
    while stalled < Self.stallLimit, let relaxed = try master.relaxation(of: rootDomain, from: nil) {
      bound = relaxed.score
      report()
      tightenRoot(relaxed)
      if relaxed.score <= cutoff { return }
      guard let decision = try dive(relaxed, in: master), try settle(decision, in: master) else { return }
      stalled = former - relaxed.score < Self.progressShare * abs(relaxed.score) ? stalled + 1 : 0
      former = relaxed.score
    }
  }

  /// Learns at the root from points between decisions, until the bound hardly falls any more.
  ///
  /// The prices that hold where the relaxation takes its starts by half make the tables that bound it. Asked at the
  /// relaxation itself they would jump from one end to the other; so each point lies half way from those before (the
  /// stabilised separation of Ben-Ameur and Neto 2007, as for facilities by Fischetti, Ljubić and Sinnl 2017).
  ///
  /// - Parameter number: Whose prices of money are asked.
  func learnBetween(_ number: Int, in master: ChoiceMaster) throws(SearchStop) {
    guard var center = try master.relaxation(of: rootDomain, from: nil)?.weights else { return }
    var former = Double.infinity
    var stalled = 0
    while stalled < Self.betweenStallLimit, let relaxed = try master.relaxation(of: rootDomain, from: nil) {
      bound = relaxed.score
      report()
      tightenRoot(relaxed)
      stalled = former - relaxed.score < Self.progressShare * abs(relaxed.score) ? stalled + 1 : 0
      former = relaxed.score
      for start in center.indices { center[start] = 0.5 * (center[start] + relaxed.weights[start]) }
      for (place, component) in pricings[number].components.enumerated() where component.shape.choices.count > 1 {
        if let cut = try component.cut(at: center, isOpen: rootDomain.isOpen) {
          master.add(cut, pricing: number, component: place)
        }
      }
    }
  }

  /// Fixes one choice after the other where the relaxation leans.
  private func dive(_ root: NodeRelaxation, in master: ChoiceMaster) throws(SearchStop) -> Decision? {
    var domain = rootDomain
    var relaxed = root
    var failures = 0
    while failures <= problem.groups.count {
      if let decision = relaxed.decision(in: problem) { return decision }
      guard let (choice, pick) = Leaning.most(domain, relaxed, problem) else { return nil }
      var fixed = domain
      fixed.fix(choice, to: pick, in: problem)
      if let solved = try master.relaxation(of: fixed, from: relaxed.basis) {
        (domain, relaxed) = (fixed, solved)
        continue
      }
      failures += 1
      if let pick { domain.isOpen[pick] = false } else { domain.mayBeLeftOut[choice] = false }
      if domain.isEmpty(in: problem) { return nil }
      guard let solved = try master.relaxation(of: domain, from: relaxed.basis) else { return nil }
      relaxed = solved
    }
    return nil
  }
}
