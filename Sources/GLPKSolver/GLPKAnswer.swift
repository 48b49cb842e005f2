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
