internal import ExactProof

/// The simplex tableau: rows solved for their basic variables.
struct Tableau {
  private var rows: [[Rational]] = []
  private var rights: [Rational] = []
  private var basis: [Int] = []
  private let structuralCount: Int
  private let realCount: Int
  private var variableCount: Int

  init(_ form: StandardForm) {
    structuralCount = form.costs.count
    let slackCount = form.rows.count { !$0.isEquation }
    realCount = structuralCount + slackCount
    variableCount = realCount + form.rows.count
    var slack = structuralCount
    for (place, row) in form.rows.enumerated() {
      var coefficients = row.coefficients + [Rational](repeating: .zero, count: variableCount - structuralCount)
      if !row.isEquation {
        coefficients[slack] = Rational(1)
        slack += 1
      }
      var right = row.right
      if right.sign < 0 {
        coefficients = coefficients.map { -$0 }
        right = -right
      }
      coefficients[realCount + place] = Rational(1)
      rows.append(coefficients)
      rights.append(right)
      basis.append(realCount + place)
    }
  }

  /// The values of the structural variables.
  var values: [Rational] {
    var values = [Rational](repeating: .zero, count: structuralCount)
    for (row, variable) in basis.enumerated() where variable < structuralCount { values[variable] = rights[row] }
    return values
  }

  /// Drives the artificial variables to zero; false where that cannot be done.
  mutating func findFeasiblePoint() -> Bool {
    let costs = (0..<variableCount).map { Rational($0 < realCount ? 0 : 1) }
    _ = optimise(costs)
    for row in rows.indices where basis[row] >= realCount && rights[row].sign != 0 { return false }
    // An artificial variable left in the basis at zero leaves by any real variable of its row, or its row says nothing.
    for row in rows.indices.reversed() where basis[row] >= realCount {
      if let variable = (0..<realCount).first(where: { rows[row][$0].sign != 0 }) {
        pivot(row, variable)
      } else {
        rows.remove(at: row)
        rights.remove(at: row)
        basis.remove(at: row)
      }
    }
    rows = rows.map { Array($0.prefix(realCount)) }
    variableCount = realCount
    return true
  }

  /// Drives costs of the structural variables down; false where they have no limit.
  mutating func minimise(_ costs: [Rational]) -> Bool {
    optimise(costs + [Rational](repeating: .zero, count: variableCount - costs.count))
  }

  private mutating func optimise(_ costs: [Rational]) -> Bool {
    while let entering = (0..<variableCount).first(where: { reducedCost($0, costs).sign < 0 }) {
      var leaving: (row: Int, ratio: Rational)?
      for row in rows.indices where rows[row][entering].sign > 0 {
        let ratio = rights[row] / rows[row][entering]
        if let best = leaving, best.ratio < ratio || (best.ratio == ratio && basis[best.row] < basis[row]) { continue }
        leaving = (row, ratio)
      }
      guard let leaving else { return false }
      pivot(leaving.row, entering)
    }
    return true
  }

  private func reducedCost(_ variable: Int, _ costs: [Rational]) -> Rational {
    rows.indices.reduce(costs[variable]) { sum, row in
      let coefficient = rows[row][variable]
      return coefficient.sign == 0 || costs[basis[row]].sign == 0 ? sum : sum - costs[basis[row]] * coefficient
    }
  }

  private mutating func pivot(_ row: Int, _ variable: Int) {
    let divisor = rows[row][variable]
    rows[row] = rows[row].map { $0 / divisor }
    rights[row] = rights[row] / divisor
    for other in rows.indices where other != row && rows[other][variable].sign != 0 {
      let factor = rows[other][variable]
      for place in rows[other].indices where rows[row][place].sign != 0 {
        rows[other][place] = rows[other][place] - factor * rows[row][place]
      }
      rights[other] = rights[other] - factor * rights[row]
    }
    basis[row] = variable
  }
}
