internal import LinearProgramming

/// A row that counts a goal and whose limit moves from search to search.
///
/// What is learned with prices on the row holds wherever the limit lies: only the price times the limit changes.
struct MovingLimit: Sendable {
  /// The row.
  let row: RowID
  /// Whether the goal must reach the limit; else it must not exceed it.
  let isLeast: Bool
  /// How many natural units of the goal one unit of the row is.
  let unit: Double
  /// What the goal counts beside the row, in units of the row.
  let constant: Double

  /// The right side that holds the goal to a value in natural units.
  func side(at value: Double) -> Double { value / unit - constant }

  /// The value in natural units for a right side.
  func value(at side: Double) -> Double { (side + constant) * unit }

  /// A price on the row that makes a natural unit cost so many natural units of an objective.
  func admitted(_ price: Double, worth objectiveUnit: Double) -> Double {
    (isLeast ? -1 : 1) * abs(price) * unit / objectiveUnit
  }

  /// The limits of the row for a right side.
  func bounds(at side: Double) -> Bounds { isLeast ? .atLeast(side) : .atMost(side) }

  /// A price on the row where more of the objective is better: one that pushes against no limit is none.
  func admitted(_ price: Double) -> Double { isLeast ? min(0, price) : max(0, price) }
}
