internal import LinearProgramming

/// Between which activities each row can still end, given the bounds of its columns: what shows, without a solve, that columns
/// cannot be fixed together.
struct ActivityRanges {
  /// A sum of which some terms may be infinite.
  private struct Sum {
    var finite = 0.0
    var infinite = 0

    mutating func add(_ term: Double) {
      if term.isFinite { finite += term } else { infinite += 1 }
    }

    mutating func remove(_ term: Double) {
      if term.isFinite { finite -= term } else { infinite -= 1 }
    }
  }

  private let columns: SparseMatrix
  private let rowBounds: [Bounds]
  private var bounds: [Bounds]
  private var least: [Sum]
  private var greatest: [Sum]

  init(_ program: LinearProgram, columns: SparseMatrix) {
    self.columns = columns
    rowBounds = program.rowBounds
    bounds = program.columnBounds
    least = Array(repeating: Sum(), count: program.rowCount)
    greatest = least
    for column in bounds.indices {
      for place in columns.places(of: column) {
        let ends = Self.ends(columns.values[place], bounds[column])
        least[Int(columns.columns[place])].add(ends.least)
        greatest[Int(columns.columns[place])].add(ends.greatest)
      }
    }
  }

  /// Fixes a column, unless some row could then no longer obey its limits.
  mutating func fix(_ column: Int, at value: Double) -> Bool {
    let former = bounds[column]
    replace(column, former, .fixed(value))
    let remains = columns.places(of: column).allSatisfy { isPossible(Int(columns.columns[$0])) }
    if !remains { replace(column, .fixed(value), former) }
    return remains
  }

  private mutating func replace(_ column: Int, _ former: Bounds, _ new: Bounds) {
    bounds[column] = new
    for place in columns.places(of: column) {
      let (row, coefficient) = (Int(columns.columns[place]), columns.values[place])
      let (before, after) = (Self.ends(coefficient, former), Self.ends(coefficient, new))
      least[row].remove(before.least)
      least[row].add(after.least)
      greatest[row].remove(before.greatest)
      greatest[row].add(after.greatest)
    }
  }

  private func isPossible(_ row: Int) -> Bool {
    let room = 1e-7 * (1 + max(abs(least[row].finite), abs(greatest[row].finite)))
    let isTooHigh = least[row].infinite == 0 && least[row].finite > rowBounds[row].upper + room
    let isTooLow = greatest[row].infinite == 0 && greatest[row].finite < rowBounds[row].lower - room
    return !isTooHigh && !isTooLow
  }

  private static func ends(_ coefficient: Double, _ bounds: Bounds) -> (least: Double, greatest: Double) {
    coefficient >= 0
      ? (coefficient * bounds.lower, coefficient * bounds.upper)
      : (coefficient * bounds.upper, coefficient * bounds.lower)
  }
}
