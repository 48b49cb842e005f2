internal import PlanFormulation

extension DecomposedSearch {
  /// The share of the bound that a round must take off for another to follow.
  private static let progressShare = 0.01

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
    while let relaxed = try master.relaxation(of: rootDomain, from: nil) {
      bound = relaxed.score
      report()
      tightenRoot(relaxed)
      if relaxed.score <= cutoff || former - relaxed.score < Self.progressShare * abs(relaxed.score) { return }
      former = relaxed.score
      for start in center.indices { center[start] = 0.5 * (center[start] + relaxed.weights[start]) }
      for (place, component) in pricings[number].components.enumerated() where component.shape.choices.count > 1 {
        let asked = asksForAll ? rootDomain.isOpen.map { _ in true } : rootDomain.isOpen
        if let cut = try component.cut(at: center, isOpen: asked) {
          master.add(cut, pricing: number, component: place)
          learn(cut, number, place, asked: asked)
        }
      }
    }
  }
}
