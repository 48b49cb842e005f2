internal import CGLPKShims

/// What one guarded call gave back, in Swift's own arrays.
struct GLPKAnswer {
  /// How a feasibility question stands after the simplex method (`GLP_UNDEF` … `GLP_NOFEAS`).
  enum Status: Int32 {
    case undefined = 1
    case feasible = 2
    case infeasible = 3
    case nonexistent = 4
    case optimal = 5
  }

  enum Evidence {
    case none
    /// Multipliers of the rows, up to their sign.
    case infeasible([Double])
    /// A direction of the columns, up to its sign.
    case unbounded([Double])
  }

  var statuses: [UInt8]
  var columnValues: [Double]
  var reducedCosts: [Double]
  var rowDuals: [Double]
  var evidence: Evidence
  var simplexCode: Int32
  var primal: Status
  var dual: Status
  var usedPrimal: Bool
  var hasBasis: Bool
  var iterations: Int
  var searchCode: Int32
  var search: Status
  var searchNodes: Int
  var searchBound: Double?
  var message: String
  var wasCancelled: Bool
}

/// The codes that GLPK's solvers return, with what they mean; kept here alone.
enum GLPKCode {
  static let done: Int32 = 0
  static let invalidBasis: Int32 = 1
  static let singular: Int32 = 2
  static let illConditioned: Int32 = 3
  static let failed: Int32 = 5
  static let iterationLimit: Int32 = 8
  static let timeLimit: Int32 = 9
  static let noPrimalFeasible: Int32 = 10
  static let noDualFeasible: Int32 = 11
  static let stopped: Int32 = 13
  static let gapReached: Int32 = 14

  static func sentence(_ code: Int32) -> String {
    switch code {
    case -1: "not called"
    case done: "ran to its end"
    case invalidBasis: "the basis has the wrong number of basic variables"
    case singular: "the basis matrix is singular"
    case illConditioned: "the basis matrix is ill-conditioned"
    case 4: "a bound is not acceptable"
    case failed: "the solver failed"
    case 6, 7: "the limit on the objective was reached"
    case iterationLimit: "the limit on iterations was reached"
    case timeLimit: "the limit on time was reached"
    case noPrimalFeasible: "the presolver found that no point satisfies all limits"
    case noDualFeasible: "the presolver found that no optimum exists"
    case 12: "the relaxation has no optimum in store"
    case stopped: "stopped on request"
    case gapReached: "the wanted gap was reached"
    default: "returned code \(code)"
    }
  }
}
