/// What makes a program unfit to be given to any solver.
public enum LinearProgramError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A column's cost is not a finite number.
  case costNotFinite(column: String, Double)
  /// The objective's constant is not a finite number.
  case objectiveConstantNotFinite(Double)
  /// A coefficient is not a finite number.
  case coefficientNotFinite(row: String, column: String, Double)
  /// A bound is not a number, or is infinite on the wrong side.
  case boundNotUsable(place: String, Bounds)
  /// A lower bound is above the upper one.
  case boundsCrossed(place: String, Bounds)
  /// More columns, rows or coefficients than 32-bit counts can number.
  case tooLarge(what: String, count: Int, limit: Int)

  /// A sentence for a person.
  public var description: String {
    switch self {
    case .costNotFinite(let column, let value): "the cost of column \(column) is \(value), which is no finite number"
    case .objectiveConstantNotFinite(let value):
      "the constant of the objective is \(value), which is no finite number"
    case .coefficientNotFinite(let row, let column, let value):
      "the coefficient of column \(column) in row \(row) is \(value), which is no finite number"
    case .boundNotUsable(let place, let bounds):
      "the bounds of \(place) are \(bounds.lower) and \(bounds.upper), between which no number lies"
    case .boundsCrossed(let place, let bounds):
      "the lower bound \(bounds.lower) of \(place) is above its upper bound \(bounds.upper)"
    case .tooLarge(let what, let count, let limit): "\(count) \(what) are more than the \(limit) that can be numbered"
    }
  }
}
