extension Vertex {
  /// The row of the tableau of a step's basic variable: for each variable out of the basis the entry `α`, by which the basic
  /// one falls as it rises.
  func tableauRow(of step: Int) -> [(variable: Int, entry: Double)] {
    var unit = [Double](repeating: 0, count: factors.rowCount)
    unit[step] = 1
    let multipliers = factors.solveTransposed(unit)
    var entries = [Double](repeating: 0, count: columnCount)
    var touched: [Int] = []
    var isTouched = [Bool](repeating: false, count: columnCount)
    var tableau: [(variable: Int, entry: Double)] = []
    for row in multipliers.indices where multipliers[row] != 0 {
      for place in rows.places(of: row) {
        let column = Int(rows.columns[place])
        entries[column] += multipliers[row] * rows.values[place]
        if !isTouched[column] {
          isTouched[column] = true
          touched.append(column)
        }
      }
      if steps[columnCount + row] < 0, abs(multipliers[row]) > Self.smallestEntry {
        tableau.append((columnCount + row, -multipliers[row]))
      }
    }
    for column in touched where steps[column] < 0 && abs(entries[column]) > Self.smallestEntry {
      tableau.append((column, entries[column]))
    }
    return tableau
  }

  /// How each step's basic variable moves as a variable out of the basis rises.
  func response(to variable: Int) -> [Double] {
    var column = [Double](repeating: 0, count: factors.rowCount)
    if variable < columnCount {
      for place in columns.places(of: variable) { column[Int(columns.columns[place])] = -columns.values[place] }
    } else {
      column[variable - columnCount] = 1
    }
    return factors.solve(column)
  }

  /// The first basic variable that is stopped by a bound when all move in a direction, by step.
  func firstStopped(moving direction: [Double]) -> (variable: Int, step: Double, isUp: Bool)? {
    var first: (variable: Int, step: Double, isUp: Bool, speed: Double)?
    for (position, speed) in direction.enumerated() where abs(speed) > Self.smallestEntry {
      let variable = factors.owners[position]
      let room = room(of: variable, isUp: speed > 0)
      if room.isInfinite { continue }
      let step = room / abs(speed)
      // Of several that are stopped at once the fastest gives the surest pivot.
      let slack = Self.smallestStep * (1 + abs(step))
      if let known = first, step > known.step + slack || (step > known.step - slack && abs(speed) <= known.speed) {
        continue
      }
      first = (variable, step, speed > 0, abs(speed))
    }
    return first.map { ($0.variable, $0.step, $0.isUp) }
  }

  /// The variable to enter for one that leaves the basis at a bound and would go on beyond it: the first whose reduced cost
  /// becomes zero.
  func entering(forLeaving variable: Int, atUpper: Bool) -> Int? {
    var best: (variable: Int, ratio: Double, entry: Double)?
    for (candidate, entry) in tableauRow(of: steps[variable]) {
      // The candidate must be able to move the leaving variable back towards its bound.
      let falls = atUpper ? entry : -entry
      switch status(of: candidate) {
      case .atLower where falls > 0: break
      case .atUpper where falls < 0: break
      case .free: break
      default: continue
      }
      let ratio = abs(reducedCosts[candidate] / entry)
      let slack = Self.smallestStep * (1 + ratio)
      if let known = best, ratio > known.ratio + slack || (ratio > known.ratio - slack && abs(entry) <= known.entry) {
        continue
      }
      best = (candidate, ratio, abs(entry))
    }
    return best?.variable
  }
}
