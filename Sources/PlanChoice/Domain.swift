internal import PlantModel

/// What is still open at a node of the search: the days a choice may take, and whether it may be left out.
struct Domain: Hashable, Sendable {
  /// For each start column whether it may be taken.
  var isOpen: [Bool]
  /// For each choice whether it may be left out.
  var mayBeLeftOut: [Bool]

  /// Everything the model allows.
  init(_ problem: ChoiceProblem) {
    isOpen = Array(repeating: true, count: problem.starts.count)
    mayBeLeftOut = problem.model.projectChoices.elements.map(\.mayBeLeftOut)
  }

  /// Leaves one choice nothing but a pick.
  mutating func fix(_ choice: Int, to pick: Int?, in problem: ChoiceProblem) {
    for start in problem.groups[choice] { isOpen[start] = start == pick }
    // What may never be left out has then neither a day nor leave: no plan obeys that.
    mayBeLeftOut[choice] = mayBeLeftOut[choice] && pick == nil
  }

  /// Only one decision.
  static func only(_ decision: Decision, in problem: ChoiceProblem) -> Domain {
    var domain = Domain(problem)
    for (choice, pick) in decision.picks.enumerated() { domain.fix(choice, to: pick, in: problem) }
    return domain
  }

  /// Whether some choice has neither a day nor leave to be left out.
  func isEmpty(in problem: ChoiceProblem) -> Bool {
    problem.groups.indices.contains { choice in
      !mayBeLeftOut[choice] && !problem.groups[choice].contains { isOpen[$0] }
    }
  }
}
