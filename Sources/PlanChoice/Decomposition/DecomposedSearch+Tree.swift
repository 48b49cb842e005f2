internal import PlanFormulation

extension DecomposedSearch {
  /// Branch and bound with cuts.
  func branch(in master: ChoiceMaster) throws(SearchStop) {
    guard let relaxed = try master.relaxation(of: rootDomain, from: nil) else { return }
    wait(rootDomain, relaxed)
    while let node = waiting.pop() {
      bound = node.bound
      if node.bound <= cutoff {
        giveUp(node.bound)
        continue
      }
      try plunge(from: node, in: master)
    }
  }

  /// Follows a node down as long as what it leads to is promising.
  private func plunge(from node: WaitingNode, in master: ChoiceMaster) throws(SearchStop) {
    var domain = within(rootDomain, node.domain)
    if domain.isEmpty(in: problem) { return }
    var basis = node.basis
    var isFirst = true
    while let relaxed = try master.relaxation(of: domain, from: basis) {
      nodeCount += 1
      if nodeCount % 64 == 0 { report() }
      if relaxed.score <= cutoff {
        giveUp(relaxed.score)
        return
      }
      if !isFirst, relaxed.score < promising {
        wait(domain, relaxed)
        return
      }
      isFirst = false
      basis = nil
      if let decision = relaxed.decision(in: problem) {
        if try settle(decision, in: master) {
          // With what was learned the root may know of more starts that are in no better plan: tables need not ask for them.
          if let root = try master.relaxation(of: rootDomain, from: nil) { tightenRoot(root) }
          domain = within(rootDomain, domain)
          if domain.isEmpty(in: problem) { return }
          continue
        }
        // All is known of it: the relaxation is what it is worth, but for tolerances.
        giveUp(relaxed.score)
        return
      }
      domain = narrowed(domain, relaxed)
      guard let parts = Branching.split(domain, relaxed, problem) else {
        givenUp = max(givenUp, relaxed.score)
        return
      }
      for part in parts.dropFirst() where !part.isEmpty(in: problem) { wait(part, relaxed) }
      if parts[0].isEmpty(in: problem) { return }
      domain = parts[0]
    }
  }

  /// The score from which a node is followed down at once.
  private var promising: Double {
    guard best != nil else { return -.infinity }
    let open = max(bound, waiting.bound ?? -.infinity)
    return bestScore + 0.5 * (open - bestScore)
  }

  private func wait(_ domain: Domain, _ relaxed: NodeRelaxation) {
    nodesMade += 1
    waiting.push(WaitingNode(bound: relaxed.score, domain: domain, basis: relaxed.basis, number: nodesMade))
  }

  private func giveUp(_ score: Double) {
    if best != nil, score > bestScore { givenUp = max(givenUp, score) }
  }

  /// Takes out at the root what a relaxation of it says no better plan can take.
  func tightenRoot(_ relaxed: NodeRelaxation) { rootDomain = narrowed(rootDomain, relaxed) }

  private func within(_ root: Domain, _ domain: Domain) -> Domain {
    var both = domain
    for start in both.isOpen.indices where !root.isOpen[start] { both.isOpen[start] = false }
    return both
  }

  /// The domain without starts of which a relaxation says that taking one would cost too much.
  private func narrowed(_ domain: Domain, _ relaxed: NodeRelaxation) -> Domain {
    guard best != nil else { return domain }
    var narrowed = domain
    for start in narrowed.isOpen.indices where narrowed.isOpen[start] {
      guard relaxed.weights[start] <= NodeRelaxation.tolerance, relaxed.gains[start] < 0 else { continue }
      let limit = relaxed.score + relaxed.gains[start]
      if limit <= cutoff {
        narrowed.isOpen[start] = false
        giveUp(limit)
      }
    }
    return narrowed
  }
}
