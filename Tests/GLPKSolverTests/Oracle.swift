/// The answer to a tiny program, found without any method of optimisation: exactly.
enum Oracle: Equatable {
  case optimal(Rational)
  case infeasible
  case unbounded

  /// Tries every vertex. The feasible set is pointed, because every column has a lower bound, so its best is at a vertex
  /// unless there is none. With a far box around it, the best moves with the box if and only if the objective is unbounded.
  static func solve(_ tiny: TinyProgram) -> Oracle {
    guard let near = best(tiny, box: 100_000) else { return .infeasible }
    guard let far = best(tiny, box: 200_000) else { return .infeasible }
    return near == far ? .optimal(near) : .unbounded
  }

  /// Tries every point with whole coordinates.
  static func search(_ tiny: TinyProgram) -> Oracle {
    var best: Rational?
    func visit(_ point: [Rational]) {
      let column = point.count
      if column == tiny.costs.count {
        if isFeasible(tiny, point, box: 1000) { best = better(tiny, best, objective(tiny, point)) }
        return
      }
      for value in tiny.lower[column]...(tiny.upper[column] ?? tiny.lower[column]) { visit(point + [Rational(value)]) }
    }
    visit([])
    return best.map { .optimal($0) } ?? .infeasible
  }

  private static func best(_ tiny: TinyProgram, box: Int) -> Rational? {
    let count = tiny.costs.count
    var planes: [([Int], Int)] = []
    for column in 0..<count {
      var unit = [Int](repeating: 0, count: count)
      unit[column] = 1
      planes.append((unit, tiny.lower[column]))
      planes.append((unit, tiny.upper[column] ?? box))
    }
    for row in tiny.rows.indices {
      if let lower = tiny.rowLower[row] { planes.append((tiny.rows[row], lower)) }
      if let upper = tiny.rowUpper[row] { planes.append((tiny.rows[row], upper)) }
    }
    var best: Rational?
    func choose(_ chosen: [([Int], Int)], from start: Int) {
      if chosen.count == count {
        if let point = intersection(chosen), isFeasible(tiny, point, box: box) {
          best = better(tiny, best, objective(tiny, point))
        }
        return
      }
      for next in start..<planes.count { choose(chosen + [planes[next]], from: next + 1) }
    }
    choose([], from: 0)
    return best
  }

  private static func better(_ tiny: TinyProgram, _ former: Rational?, _ value: Rational) -> Rational {
    guard let former else { return value }
    return tiny.isMinimised ? min(former, value) : max(former, value)
  }

  private static func objective(_ tiny: TinyProgram, _ point: [Rational]) -> Rational {
    zip(tiny.costs, point).reduce(Rational(tiny.constant)) { $0 + Rational($1.0) * $1.1 }
  }

  private static func isFeasible(_ tiny: TinyProgram, _ point: [Rational], box: Int) -> Bool {
    for column in point.indices {
      if point[column] < Rational(tiny.lower[column]) { return false }
      if Rational(tiny.upper[column] ?? box) < point[column] { return false }
    }
    for row in tiny.rows.indices {
      let activity = zip(tiny.rows[row], point).reduce(Rational.zero) { $0 + Rational($1.0) * $1.1 }
      if let lower = tiny.rowLower[row], activity < Rational(lower) { return false }
      if let upper = tiny.rowUpper[row], Rational(upper) < activity { return false }
    }
    return true
  }

  /// The one point on all planes; `nil` where there is none or more than one. Gauss's elimination.
  private static func intersection(_ planes: [([Int], Int)]) -> [Rational]? {
    var table = planes.map { plane in plane.0.map { Rational($0) } + [Rational(plane.1)] }
    let count = planes.count
    for step in 0..<count {
      guard let pivot = (step..<count).first(where: { table[$0][step] != .zero }) else { return nil }
      table.swapAt(step, pivot)
      for row in 0..<count where row != step && table[row][step] != .zero {
        let factor = table[row][step] / table[step][step]
        for column in step...count { table[row][column] = table[row][column] - factor * table[step][column] }
      }
    }
    return (0..<count).map { table[$0][count] / table[$0][$0] }
  }
}
