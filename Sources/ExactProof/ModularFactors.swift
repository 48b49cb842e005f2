/// The factors of a sparse square matrix over the whole numbers modulo a prime of at most 62 bits.
///
/// Pivots are chosen to keep the factors sparse: least Markowitz count among the rows with the fewest entries (Markowitz
/// 1957). Over a finite field there is nothing to be stable against.
struct ModularFactors {
  struct Entry {
    let column: Int
    var value: UInt
  }

  private struct Step {
    let target: Int
    let source: Int
    let factor: UInt
  }

  private struct Pivot {
    let row: Int
    let column: Int
    let inverse: UInt
    let others: [Entry]
  }

  let prime: UInt
  let size: Int
  private var steps: [Step] = []
  private var pivots: [Pivot] = []

  /// - Returns: `nil` where the matrix is singular modulo the prime.
  init?(rows: [[Entry]], prime: UInt) {
    self.prime = prime
    size = rows.count
    var table = ActiveRows(rows)
    for _ in 0..<size {
      guard let (row, column) = table.choosePivot() else { return nil }
      let entries = table.take(row, column)
      guard let place = entries.firstIndex(where: { $0.column == column }) else { return nil }
      let inverse = power(entries[place].value, prime - 2)
      var others = entries
      others.remove(at: place)
      pivots.append(Pivot(row: row, column: column, inverse: inverse, others: others))
      for target in table.rows(of: column) {
        let factor = multiply(table.value(target, column), inverse)
        steps.append(Step(target: target, source: row, factor: factor))
        table.eliminate(target, column, others, prime - factor, self)
      }
    }
  }

  func multiply(_ left: UInt, _ right: UInt) -> UInt {
    // Both are below the prime, so the high word of the product is, too, as the division requires.
    prime.dividingFullWidth(left.multipliedFullWidth(by: right)).remainder
  }

  func add(_ left: UInt, _ right: UInt) -> UInt {
    let sum = left + right
    return sum >= prime ? sum - prime : sum
  }

  private func subtract(_ left: UInt, _ right: UInt) -> UInt { left >= right ? left - right : left + prime - right }

  private func power(_ base: UInt, _ exponent: UInt) -> UInt {
    var (result, square, rest) = (UInt(1), base, exponent)
    while rest > 0 {
      if rest & 1 == 1 { result = multiply(result, square) }
      square = multiply(square, square)
      rest >>= 1
    }
    return result
  }

  /// The `x` with `matrix · x = right`.
  func solve(_ right: [UInt]) -> [UInt] {
    var right = right
    for step in steps where right[step.source] != 0 {
      right[step.target] = subtract(right[step.target], multiply(step.factor, right[step.source]))
    }
    var solution = [UInt](repeating: 0, count: size)
    for pivot in pivots.reversed() {
      var value = right[pivot.row]
      for entry in pivot.others where solution[entry.column] != 0 {
        value = subtract(value, multiply(entry.value, solution[entry.column]))
      }
      solution[pivot.column] = multiply(value, pivot.inverse)
    }
    return solution
  }

  /// The `y` with `matrixᵀ · y = right`.
  func solveTransposed(_ right: [UInt]) -> [UInt] {
    var right = right
    var solution = [UInt](repeating: 0, count: size)
    for pivot in pivots where right[pivot.column] != 0 {
      let value = multiply(right[pivot.column], pivot.inverse)
      solution[pivot.row] = value
      for entry in pivot.others {
        right[entry.column] = subtract(right[entry.column], multiply(entry.value, value))
      }
    }
    for step in steps.reversed() where solution[step.target] != 0 {
      solution[step.source] = subtract(solution[step.source], multiply(step.factor, solution[step.target]))
    }
    return solution
  }
}
