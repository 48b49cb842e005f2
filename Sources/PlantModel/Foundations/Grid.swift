/// Numbers by row and period, in one flat array: the shape of every decision of a plan.
public struct Grid: Hashable, Sendable {
  /// The number of rows.
  public let rowCount: Int
  /// The number of periods.
  public let periodCount: Int
  /// The values, row after row.
  public private(set) var values: [Double]

  /// Makes a grid of zeros.
  public init(rowCount: Int, periodCount: Int) {
    self.rowCount = rowCount
    self.periodCount = periodCount
    values = Array(repeating: 0, count: rowCount * periodCount)
  }

  /// The value of a row in a period.
  public subscript(row: Int, period: Int) -> Double {
    @inlinable get { values[row * periodCount + period] }
    set { values[row * periodCount + period] = newValue }
  }

  /// The value of a row in a period, or what stood before the horizon where the period is the one before the first.
  public func value(row: Int, period: Int, before opening: Double) -> Double {
    period < 0 ? opening : self[row, period]
  }

  /// The sum of a row over all periods.
  public func total(row: Int) -> Double {
    values[(row * periodCount)..<((row + 1) * periodCount)].reduce(0, +)
  }
}
