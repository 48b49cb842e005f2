internal import LinearProgramming

/// In which order a program is tried.
///
/// From scratch the long-step dual simplex method from Bixby's basis without presolve is the quickest on planning models,
/// several times quicker than the primal method with presolve as they grow; from a given basis it stays the choice after
/// changes of limits, while after changes of costs the point is still feasible and the primal method has less to do.
/// What follows is for the rare program on which this fails: another start, another method, another scaling, the
/// presolver, and for small ones rational arithmetic.
enum AttemptLadder {
  /// Above this many rows and columns together the rational method would take too long.
  private static let exactSizeLimit = 400

  /// The iterations after which the first attempt from scratch is given up. Planning models of every size take up to three
  /// per row and column; one that takes more than this has lost its way, and another setting is done sooner.
  static func patience(size: Int) -> Int { 5000 + 5 * size }

  /// What a program is tried with next that the dual simplex method has lost its way on.
  static let afterPatience = GLPKSetting(method: .primal, start: .advanced, presolves: true)

  static func settings(for options: SolverOptions, hasBasis: Bool, size: Int) -> [GLPKSetting] {
    var settings = [first(options.method, hasBasis: hasBasis)]
    guard options.mayRetry else { return settings }
    if hasBasis {
      // Where the basis is ill-conditioned, the values found at it depend on the scaling; it is still a better start than none.
      for scaling in [GLPKSetting.Scaling.geometric, .none] {
        var again = settings[0]
        again.scaling = scaling
        settings.append(again)
      }
    }
    let fallbacks: [GLPKSetting] = [
      GLPKSetting(method: options.method == .primal ? .primal : .dual, start: .bixby),
      GLPKSetting(method: .primal, start: .advanced),
      GLPKSetting(method: .dual, start: .advanced, scaling: .geometric),
      GLPKSetting(method: .primal, start: .standard, presolves: true),
      GLPKSetting(method: .primal, start: .standard, scaling: .none),
    ]
    settings += fallbacks.filter { $0 != settings[0] }
    if size <= exactSizeLimit { settings.append(GLPKSetting(method: .exact, start: .advanced, scaling: .none)) }
    return settings
  }

  private static func first(_ method: SimplexMethod, hasBasis: Bool) -> GLPKSetting {
    let start = hasBasis ? GLPKSetting.Start.given : .bixby
    return switch method {
    case .automatic: GLPKSetting(method: hasBasis ? .byStart : .dual, start: start)
    case .dual: GLPKSetting(method: .dual, start: start)
    case .primal: GLPKSetting(method: .primal, start: start)
    }
  }
}
