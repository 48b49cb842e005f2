internal import PlanFormulation
internal import PlantModel

/// Cuts a domain in two where the relaxation cannot decide.
///
/// A choice's days are ordered: a special ordered set of type one (Beale and Tomlin 1970). The cut goes between terms
/// while several hold weight, else between doing it and leaving it out, else through the mean of the days, so that both
/// halves lose the same point and the tree stays balanced.
enum Branching {
  /// Two parts of a domain, the one that holds more of the relaxation first; nothing where every choice is decided.
  static func split(_ domain: Domain, _ relaxation: NodeRelaxation, _ problem: ChoiceProblem) -> [Domain]? {
    var best: (choice: Int, doubt: Double)?
    for choice in problem.groups.indices {
      let weights = problem.groups[choice].map { relaxation.weights[$0] }
      let total = weights.reduce(0, +)
      let most = max(weights.max() ?? 0, domain.mayBeLeftOut[choice] ? 1 - total : 0)
      let doubt = 1 - most
      if doubt > NodeRelaxation.tolerance, doubt > best?.doubt ?? 0 { best = (choice, doubt) }
    }
    guard let best else { return nil }
    return split(best.choice, domain, relaxation, problem)
  }

  private static func split(
    _ choice: Int, _ domain: Domain, _ relaxation: NodeRelaxation, _ problem: ChoiceProblem
  ) -> [Domain]? {
    let group = problem.groups[choice].filter { domain.isOpen[$0] }
    let weights = group.map { relaxation.weights[$0] }
    let total = weights.reduce(0, +)
    var byOption: [Int: Double] = [:]
    for (start, weight) in zip(group, weights) { byOption[problem.starts[start].option, default: 0] += weight }
    let used = byOption.filter { $0.value > 0.01 }
    let heavy = byOption.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    let isPartlyLeftOut = domain.mayBeLeftOut[choice] && total < 0.99
    let first: Set<Int>
    var leavesOutFirst = false
    if isPartlyLeftOut && total > 0.01 {
      first = total >= 0.5 ? Set(group) : []
      leavesOutFirst = total < 0.5
    } else if used.count > 1, let heavy {
      first = Set(group.filter { problem.starts[$0].option == heavy })
    } else {
      first = early(group, relaxation, problem)
    }
    if first.count == group.count && !domain.mayBeLeftOut[choice] || first.isEmpty && !leavesOutFirst { return nil }
    var parts = [domain, domain]
    for start in group {
      parts[0].isOpen[start] = first.contains(start)
      parts[1].isOpen[start] = !first.contains(start)
    }
    parts[0].mayBeLeftOut[choice] = leavesOutFirst
    parts[1].mayBeLeftOut[choice] = domain.mayBeLeftOut[choice] && !leavesOutFirst
    let weightOfFirst = leavesOutFirst ? 1 - total : first.reduce(0) { $0 + relaxation.weights[$1] }
    return weightOfFirst >= 0.5 ? parts : parts.reversed()
  }

  /// The starts up to the weighted mean of the days, but neither none nor all that hold weight.
  private static func early(
    _ group: [Int], _ relaxation: NodeRelaxation, _ problem: ChoiceProblem
  ) -> Set<Int> {
    let held = group.filter { relaxation.weights[$0] > NodeRelaxation.tolerance }
      .sorted { (problem.starts[$0].start, $0) < (problem.starts[$1].start, $1) }
    let total = held.reduce(0) { $0 + relaxation.weights[$1] }
    let mean =
      held.reduce(0) { $0 + relaxation.weights[$1] * Double(problem.starts[$1].start.dayNumber) }
      / max(total, 1e-9)
    let dates = Set(held.map { problem.starts[$0].start }).sorted()
    guard let last = dates.last, dates.count > 1 else { return Set(held.prefix(1)) }
    let cut = dates.last { Double($0.dayNumber) <= mean && $0 < last } ?? dates[0]
    return Set(group.filter { problem.starts[$0].start <= cut })
  }
}
