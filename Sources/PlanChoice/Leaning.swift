/// What a relaxation leans to where it does not decide.
enum Leaning {
  /// The undecided choice that the relaxation decides most clearly, with what it leans to.
  static func most(
    _ domain: Domain, _ relaxed: NodeRelaxation, _ problem: ChoiceProblem
  ) -> (choice: Int, pick: Int?)? {
    var found: (choice: Int, pick: Int?, weight: Double)?
    for (choice, group) in problem.groups.enumerated() {
      let open = group.filter { domain.isOpen[$0] }
      if open.count + (domain.mayBeLeftOut[choice] ? 1 : 0) <= 1 { continue }
      let total = open.reduce(0) { $0 + relaxed.weights[$1] }
      let heaviest = open.max { (relaxed.weights[$0], $1) < (relaxed.weights[$1], $0) }
      let leftOut = domain.mayBeLeftOut[choice] ? 1 - total : 0
      let weight = heaviest.map { relaxed.weights[$0] } ?? 0
      // Done but spread over several days is nearer to being done than one of the days alone shows.
      let candidate: (pick: Int?, weight: Double) = total >= 0.5 ? (heaviest, weight) : (nil, leftOut)
      if candidate.weight > found?.weight ?? -1 { found = (choice, candidate.pick, candidate.weight) }
    }
    return found.map { ($0.choice, $0.pick) }
  }
}
