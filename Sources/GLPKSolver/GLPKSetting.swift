internal import CGLPKShims

/// One way to run GLPK at a program.
struct GLPKSetting: Hashable {
  enum Method: Int32 {
    case dual = 0
    case primal = 1
    case byStart = 2
    case exact = 3
  }

  enum Start: Int32 {
    case bixby = 0
    case advanced = 1
    case standard = 2
    case given = 3
  }

  enum Scaling: Int32 {
    case standard = 0
    case none = 1
    case geometric = 2
  }

  /// Whether to search over the integer columns after the relaxation.
  enum Search {
    case none
    case plain
    case presolved
  }

  var method: Method
  var start: Start
  var scaling = Scaling.standard
  var presolves = false
  var search = Search.none

  /// The setting in words; which method `byStart` came to is known afterwards.
  func words(usedPrimal: Bool) -> String {
    let methodWords =
      switch method {
      case .exact: "simplex in rational arithmetic"
      case _ where usedPrimal: "primal simplex"
      default: "long-step dual simplex"
      }
    let startWords =
      switch start {
      case .bixby: "Bixby's basis"
      case .advanced: "the advanced basis"
      case .standard: "the basis of all rows"
      case .given: "the given basis"
      }
    let scalingWords =
      switch scaling {
      case .standard: ""
      case .none: ", unscaled"
      case .geometric: ", geometric scaling"
      }
    let searchWords =
      switch search {
      case .none: ""
      case .plain: ", then branch and cut"
      case .presolved: ", then branch and cut after presolve"
      }
    return "\(methodWords) from \(startWords)\(scalingWords)\(presolves ? ", presolved" : "")\(searchWords)"
  }
}
