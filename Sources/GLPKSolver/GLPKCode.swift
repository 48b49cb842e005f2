// The module map of this module also tells the linker to take the library.
internal import CGLPK

/// The codes that GLPK's solvers return, with what they mean; kept here alone.
enum GLPKCode {
  static let done: Int32 = 0
  static let invalidBasis = GLP_EBADB
  static let singular = GLP_ESING
  static let illConditioned = GLP_ECOND
  static let failed = GLP_EFAIL
  static let iterationLimit = GLP_EITLIM
  static let timeLimit = GLP_ETMLIM
  static let noPrimalFeasible = GLP_ENOPFS
  static let noDualFeasible = GLP_ENODFS
  static let stopped = GLP_ESTOP
  static let gapReached = GLP_EMIPGAP

  static func sentence(_ code: Int32) -> String {
    switch code {
    case -1: "not called"
    case done: "ran to its end"
    case invalidBasis: "the basis has the wrong number of basic variables"
    case singular: "the basis matrix is singular"
    case illConditioned: "the basis matrix is ill-conditioned"
    case GLP_EBOUND: "a bound is not acceptable"
    case failed: "the solver failed"
    case GLP_EOBJLL, GLP_EOBJUL: "the limit on the objective was reached"
    case iterationLimit: "the limit on iterations was reached"
    case timeLimit: "the limit on time was reached"
    case noPrimalFeasible: "the presolver found that no point satisfies all limits"
    case noDualFeasible: "the presolver found that no optimum exists"
    case GLP_EROOT: "the relaxation has no optimum in store"
    case stopped: "stopped on request"
    case gapReached: "the wanted gap was reached"
    default: "returned code \(code)"
    }
  }
}
