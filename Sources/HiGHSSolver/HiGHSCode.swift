internal import LinearProgramming

/// The codes of HiGHS, kept here alone.
enum HiGHSCode {
  enum ModelStatus: Equatable {
    case empty
    case optimal
    case infeasible
    case unboundedOrInfeasible
    case unbounded
    case timeLimit
    case iterationLimit
    case interrupted
    case failed
    /// A status that no option of ours leads to.
    case other(Int32)

    init(code: Int32) {
      switch code {
      case 6: self = .empty
      case 7: self = .optimal
      case 8: self = .infeasible
      case 9: self = .unboundedOrInfeasible
      case 10: self = .unbounded
      case 13: self = .timeLimit
      case 14: self = .iterationLimit
      case 17: self = .interrupted
      case 0...5: self = .failed
      default: self = .other(code)
      }
    }

    /// What HiGHS said, in words.
    var words: String {
      switch self {
      case .empty: "the program is empty"
      case .optimal: "optimal"
      case .infeasible: "no point satisfies all limits"
      case .unboundedOrInfeasible: "no optimum exists"
      case .unbounded: "the objective has no limit"
      case .timeLimit: "the limit on time was reached"
      case .iterationLimit: "the limit on iterations was reached"
      case .interrupted: "cancelled"
      case .failed: "the solver failed"
      case .other(let code): "ended with status \(code)"
      }
    }
  }

  static func status(_ status: BasisStatus) -> Int32 {
    switch status {
    case .atLower, .fixed: 0
    case .basic: 1
    case .atUpper: 2
    case .free: 3
    }
  }

  static func status(_ code: Int32, _ bounds: Bounds) -> BasisStatus {
    if code == 1 { return .basic }
    if bounds.isFixed { return .fixed }
    if bounds.isFree { return .free }
    if code == 2 { return bounds.upper.isFinite ? .atUpper : .atLower }
    return bounds.lower.isFinite ? .atLower : .atUpper
  }
}
