internal import PlanFormulation
internal import PlantModel

extension StartSearch {
  /// Solves for the stated days of the given plans and of the model itself, the first from idleness.
  ///
  /// - Returns: The best of them; nothing where rules forbid all.
  func tryStatedPlans() throws(PlanningError) -> NodeRelaxation? {
    var best: NodeRelaxation?
    let stated = (options.plans + [problem.model]).map { problem.decision(nearestTo: $0) }
    for decision in (suggested.map { [$0] } ?? []) + stated {
      if tried[decision] != nil || isPastDeadline { continue }
      let basis = best?.basis ?? problem.idleBasis
      guard let solved = try relaxation(of: .only(decision, in: problem), from: basis, isWider: best == nil) else {
        tried[decision] = .some(nil)
        continue
      }
      offer(decision, solved.score)
      if solved.score > best?.score ?? -.infinity { best = solved }
    }
    return best
  }

  /// Finds plans before the tree is searched: one by diving into the relaxation, and from the best plan by moving.
  func findFirstPlans(_ relaxed: NodeRelaxation) throws(PlanningError) {
    try dive(Domain(problem), relaxed)
    guard let best, !isPastDeadline,
      let again = try relaxation(of: .only(best.decision, in: problem), from: relaxed.basis)
    else { return }
    try improve(best.decision, again)
  }

  /// Fixes one choice after the other where the relaxation leans, and solves again in between.
  ///
  /// What leads to no point, or to nothing better than the best plan, is forbidden and the way tried once more.
  private func dive(_ domain: Domain, _ relaxed: NodeRelaxation) throws(PlanningError) {
    var domain = domain
    var relaxed = relaxed
    var failures = 0
    while failures <= problem.groups.count, !isPastDeadline {
      if let decision = relaxed.decision(in: problem) {
        offer(decision, relaxed.score)
        try improve(decision, relaxed)
        return
      }
      guard let (choice, pick) = Leaning.most(domain, relaxed, problem) else { return }
      var fixed = domain
      fixed.fix(choice, to: pick, in: problem)
      if let solved = try relaxation(of: fixed, from: relaxed.basis), solved.score > cutoff {
        (domain, relaxed) = (fixed, solved)
        continue
      }
      failures += 1
      if let pick { domain.isOpen[pick] = false } else { domain.mayBeLeftOut[choice] = false }
      if domain.isEmpty(in: problem) { return }
      guard let solved = try relaxation(of: domain, from: relaxed.basis), solved.score > cutoff else { return }
      relaxed = solved
    }
  }

  /// Solves for one decision, once.
  func evaluate(
    _ decision: Decision, near relaxed: NodeRelaxation
  ) throws(PlanningError) -> (Decision, NodeRelaxation)? {
    if tried[decision] != nil || isPastDeadline { return nil }
    guard let solved = try relaxation(of: .only(decision, in: problem), from: relaxed.basis) else {
      tried[decision] = .some(nil)
      return nil
    }
    offer(decision, solved.score)
    return (decision, solved)
  }

  /// Moves one or two choices at a time as long as the plan gets better.
  ///
  /// At a decision the reduced costs bound what each other day can gain, since the best score is concave in the limits:
  /// only moves whose bound is above the best plan are tried, the most promising first.
  func improve(_ decision: Decision, _ relaxed: NodeRelaxation) throws(PlanningError) {
    var (decision, relaxed) = (decision, relaxed)
    var trials = 0
    var isBetter = true
    while isBetter {
      isBetter = false
      for move in moves(from: decision, relaxed) where trials < StartSearch.trialLimit {
        trials += 1
        guard relaxed.score + move.gain > cutoff else { break }
        let before = best?.score ?? -.infinity
        guard let found = try evaluate(move.decision, near: relaxed), found.1.score > before else { continue }
        (decision, relaxed) = found
        isBetter = true
        break
      }
    }
  }

  /// The most decisions that one improvement tries.
  private static let trialLimit = 12

  private func moves(from decision: Decision, _ relaxed: NodeRelaxation) -> [(decision: Decision, gain: Double)] {
    var single: [(choice: Int, pick: Int?, gain: Double)] = []
    for (choice, group) in problem.groups.enumerated() {
      let now = decision.picks[choice].map { relaxed.gains[$0] } ?? 0
      var options = group.filter { $0 != decision.picks[choice] }.map {
        (pick: Int?.some($0), gain: relaxed.gains[$0] - now)
      }
      if problem.model.projectChoices.elements[choice].mayBeLeftOut, decision.picks[choice] != nil {
        options.append((nil, -now))
      }
      // Of each choice the best few: leaving out, and the days with the highest bound.
      let sorted = options.enumerated().sorted { ($1.element.gain, $0.offset) < ($0.element.gain, $1.offset) }
      for option in sorted.prefix(3).map(\.element) + options.filter({ $0.pick == nil }) {
        single.append((choice, option.pick, option.gain))
      }
    }
    var moves = single.map { ([$0], $0.gain) }
    for (position, left) in single.enumerated() {
      for right in single[(position + 1)...] where right.choice != left.choice {
        moves.append(([left, right], left.gain + right.gain))
      }
    }
    let promising = moves.enumerated().filter { $0.element.1 > 0 }
      .sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }.prefix(2 * StartSearch.trialLimit)
    return promising.map { move in
      var picks = decision.picks
      for part in move.element.0 { picks[part.choice] = part.pick }
      return (Decision(picks: picks), move.element.1)
    }.filter { tried[$0.decision] == nil }
  }
}
