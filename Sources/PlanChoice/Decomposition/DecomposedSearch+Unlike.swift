internal import LinearProgramming
internal import PlanFormulation
internal import PlantModel

extension DecomposedSearch {
  /// The share of what may be given up from which on a plan that is worth less than its parts takes prices of its own.
  private static let givenShare = 0.1

  /// Learns of the choices around a decision, without asking for the best.
  ///
  /// - Returns: Nothing where the program cannot be taken apart.
  func prepare(at decision: Decision, allowing allowance: Double) throws(SearchStop) -> ChoiceMaster? {
    guard let master = try begin(at: decision) else { return nil }
    try learnBetween(0, in: master)
    guard let relaxed = try master.relaxation(of: .only(decision, in: problem), from: nil),
      case .plan(let plan) = try planCheck.check(decision, from: pricings.first)
    else { return master }
    master.addTotal(plan.cut)
    if relaxed.score - plan.value > Self.givenShare * allowance {
      try addPrices(of: plan, at: decision, to: master)
      try learnBetween(pricings.count - 1, in: master)
    }
    return master
  }

  /// The decision with the greatest sum of marks among those that are worth enough: branch and bound over the choices, in
  /// which the bounds on worth are rows.
  ///
  /// - Parameters:
  ///   - marks: Of each start.
  ///   - worth: The least a decision may be worth, in the units of scores.
  ///   - step: By how much a further decision must be better to be of interest.
  ///   - master: What is known of the choices; its objective is given back afterwards.
  /// - Returns: Nothing where no decision is worth enough. At the limit on time the best so far.
  func best(
    by marks: [Double], from known: Decision, worthAtLeast worth: Double, step: Double, in master: ChoiceMaster
  ) throws(SearchStop) -> Decision? {
    func mark(_ decision: Decision) -> Double { decision.picks.reduce(0) { $0 + ($1.map { marks[$0] } ?? 0) } }
    var found = (decision: known, mark: mark(known))
    do throws(SearchStop) {
      try change(&found.decision, by: marks, worth, in: master)
    } catch .outOfTime {
      isOutOfTime = true
      return found.decision
    }
    found.mark = mark(found.decision)
    master.drive(marks, worthAtLeast: worth)
    defer { master.driveWorth() }
    var queue = NodeQueue()
    var number = 0
    func wait(_ domain: Domain, _ relaxed: NodeRelaxation) {
      number += 1
      queue.push(WaitingNode(bound: relaxed.score, domain: domain, basis: relaxed.basis, number: number))
    }
    do throws(SearchStop) {
      guard let root = try master.relaxation(of: rootDomain, from: nil) else { return nil }
      wait(rootDomain, root)
      while let node = queue.pop() {
        var domain = node.domain
        var basis = node.basis
        while let relaxed = try master.relaxation(of: domain, from: basis) {
          nodeCount += 1
          basis = nil
          if relaxed.score < found.mark + step { break }
          if let decision = relaxed.decision(in: problem) {
            if try isWorth(decision, worth, in: master) {
              found = (decision, mark(decision))
              break
            }
            continue
          }
          guard let parts = Branching.split(domain, relaxed, problem) else { break }
          for part in parts.dropFirst() where !part.isEmpty(in: problem) { wait(part, relaxed) }
          if parts[0].isEmpty(in: problem) { break }
          domain = parts[0]
        }
      }
    } catch .outOfTime {
      isOutOfTime = true
    }
    return found.decision
  }

  /// Changes a decision in one choice after the other, as long as marks rise and it stays worth enough; what costs least
  /// by what is known comes first.
  private func change(
    _ decision: inout Decision, by marks: [Double], _ worth: Double, in master: ChoiceMaster
  ) throws(SearchStop) {
    var isOpen = decision.picks.map { _ in true }
    while true {
      var changes: [(choice: Int, pick: Int?, score: Double)] = []
      for choice in decision.picks.indices where isOpen[choice] {
        let own = decision.picks[choice].map { marks[$0] } ?? 0
        var domain = Domain.only(decision, in: problem)
        for start in problem.groups[choice] { domain.isOpen[start] = rootDomain.isOpen[start] && marks[start] > own }
        domain.mayBeLeftOut[choice] = rootDomain.mayBeLeftOut[choice] && own < 0
        guard let relaxed = try master.relaxation(of: domain, from: nil), relaxed.score >= worth else { continue }
        let heaviest = problem.groups[choice].max { (relaxed.weights[$0], $1) < (relaxed.weights[$1], $0) }
        changes.append((choice, heaviest.flatMap { relaxed.weights[$0] > 0.5 ? $0 : nil }, relaxed.score))
      }
      guard let change = changes.max(by: { ($0.score, $1.choice) < ($1.score, $0.choice) }) else { return }
      isOpen[change.choice] = false
      var picks = decision.picks
      picks[change.choice] = change.pick
      let next = Decision(picks: picks)
      if next != decision, try isWorth(next, worth, in: master) { decision = next }
    }
  }

  /// Whether the whole program finds a decision worth enough; where not, the master program learns that it is not.
  private func isWorth(_ decision: Decision, _ worth: Double, in master: ChoiceMaster) throws(SearchStop) -> Bool {
    for (number, pricing) in pricings.enumerated().reversed() {
      try learn(decision, pricing, number, in: master)
      // With what was learned it may be out of the question already.
      guard let relaxed = try master.relaxation(of: .only(decision, in: problem), from: nil) else { return false }
      if !master.drivesMarks, relaxed.score < worth { return false }
    }
    switch try planCheck.check(decision, from: pricings.first) {
    case .plan(let plan) where plan.value >= worth - 1e-9 * abs(worth): return true
    case .plan(let plan): master.addTotal(plan.cut)
    case .impossible(let limit): if let limit { master.add(limit) }
    }
    master.forbid(decision.picks, of: Array(decision.picks.indices))
    return false
  }
}
