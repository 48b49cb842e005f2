internal import LinearProgramming

/// One way to run HiGHS at a program.
struct HiGHSSetting: Hashable {
  enum Method {
    case dual
    case primal
    /// Interior point, then crossover to a vertex.
    case interior
    case search
  }

  var method: Method
  var presolves: Bool
  var startsFromBasis = false

  /// Above this many rows the interior point method is the quickest on planning programs.
  private static let interiorRowLimit = 2000

  /// The order in which a program is tried.
  static func settings(for options: SolverOptions, hasBasis: Bool, rowCount: Int) -> [HiGHSSetting] {
    let first: HiGHSSetting =
      switch options.method {
      case .dual: HiGHSSetting(method: .dual, presolves: !hasBasis, startsFromBasis: hasBasis)
      case .primal: HiGHSSetting(method: .primal, presolves: !hasBasis, startsFromBasis: hasBasis)
      case .automatic where hasBasis: HiGHSSetting(method: .dual, presolves: false, startsFromBasis: true)
      case .automatic:
        HiGHSSetting(method: rowCount > interiorRowLimit ? .interior : .dual, presolves: true)
      }
    guard options.mayRetry else { return [first] }
    let fallbacks = [
      HiGHSSetting(method: .dual, presolves: false), HiGHSSetting(method: .primal, presolves: false),
      HiGHSSetting(method: .interior, presolves: true),
    ]
    return [first] + fallbacks.filter { $0 != first }
  }

  func apply(to model: HiGHSModel) {
    switch method {
    case .dual: model.set("simplex_strategy", 1)
    case .primal: model.set("simplex_strategy", 4)
    case .interior, .search: break
    }
    model.set("solver", method == .interior ? "ipm" : method == .search ? "choose" : "simplex")
    model.set("presolve", presolves ? "on" : "off")
  }

  /// The setting in words.
  var words: String {
    let what =
      switch method {
      case .dual: "dual simplex"
      case .primal: "primal simplex"
      case .interior: "interior point with crossover"
      case .search: "branch and cut"
      }
    return what + (startsFromBasis ? " from the given basis" : "") + (presolves ? ", presolved" : "")
  }
}
