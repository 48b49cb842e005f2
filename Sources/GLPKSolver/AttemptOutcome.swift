internal import LinearProgramming

/// What one call claims, before anything is checked.
enum AttemptOutcome {
  case optimal
  case infeasible
  /// A feasible point from which the objective improves for ever.
  case unbounded
  /// No optimum exists; whether any feasible point does is open.
  case noOptimum
  /// A limit was reached or somebody cancelled.
  case stopped(Termination)
  /// The given basis cannot be used, or the method failed.
  case failed

  init(_ answer: GLPKAnswer) {
    if answer.wasCancelled {
      self = .stopped(.cancelled)
      return
    }
    switch answer.simplexCode {
    case GLPKCode.done: self = Self.ofStatuses(answer)
    case GLPKCode.iterationLimit: self = .stopped(.iterationLimit)
    case GLPKCode.timeLimit: self = .stopped(.timeLimit)
    case GLPKCode.noPrimalFeasible: self = .infeasible
    case GLPKCode.noDualFeasible: self = .noOptimum
    default: self = .failed
    }
  }

  private static func ofStatuses(_ answer: GLPKAnswer) -> AttemptOutcome {
    switch (answer.primal, answer.dual) {
    case (.feasible, .feasible): .optimal
    case (.nonexistent, _): .infeasible
    case (.feasible, .nonexistent): .unbounded
    case (_, .nonexistent): .noOptimum
    default: .failed
    }
  }
}
