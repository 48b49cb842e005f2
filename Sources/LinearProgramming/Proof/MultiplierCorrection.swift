/// A change of some multipliers, known to lie within a radius, that makes the reduced costs of some columns zero exactly.
///
/// A column without a bound on one side forgives its reduced cost no rounding error on that side. With as many rows `R` as
/// there are such columns `K` the system `A[R,K]ᵀ·Δ = d[K]` has one solution, if the matrix is regular: a theorem as soon as
/// some approximate inverse `C` has `‖I − C·A[R,K]ᵀ‖ < 1`. Then `|Δ| ≤ |C·d| + |I − C·Aᵀ|·‖Δ‖`, and the multipliers `y + Δ`
/// exist, although no floating-point number holds them (Neumaier and Shcherbina 2004; Steffy and Wolter, "Valid linear
/// programming bounds for exact mixed-integer programming", INFORMS J. Comput. 25, 2013; Rump, "Verification methods",
/// Acta Numerica 19, 2010).
struct MultiplierCorrection {
  /// How far each row's multiplier may be from the given one; zero where it is the given one.
  private(set) var radii: [Double]
  /// Whether each column's reduced cost is zero exactly.
  private(set) var isZero: [Bool]

  /// Above this many columns the dense inverse takes too long.
  private static let sizeLimit = 1500
  /// Sums of so few numbers without a sign are off by less than this part.
  private static let upward = 1 + 1e-6

  /// No change.
  init(rowCount: Int, columnCount: Int) {
    radii = [Double](repeating: 0, count: rowCount)
    isZero = [Bool](repeating: false, count: columnCount)
  }

  /// Columns whose reduced costs are to be zero, and rows whose multipliers may change a little whatever the sign.
  struct Choice {
    let factors: BasisFactors
    let columns: SparseMatrix
    /// Columns that are sums of others in every row and in their costs, like the two halves of a variable without a sign:
    /// where the reduced costs of those are zero, so are theirs.
    private(set) var combined: [Int] = []

    /// - Returns: `nil` where the columns are too many, or some depend on others within the rows and are not sums of them.
    init?(of chosen: [Int], columns: SparseMatrix, costs: [Double], isEligible: [Bool]) {
      guard chosen.count <= MultiplierCorrection.sizeLimit else { return nil }
      self.columns = columns
      factors = BasisFactors(BasisColumns(chosen, columns: columns) { isEligible[$0] })
      for column in factors.dependent {
        guard isCombination(column, costs) else { return nil }
        combined.append(column)
      }
    }

    /// Whether a column is, without any rounding, a sum of multiples of those with a pivot.
    private func isCombination(_ column: Int, _ costs: [Double]) -> Bool {
      var dense = [Double](repeating: 0, count: factors.rowCount)
      for place in columns.places(of: column) { dense[Int(columns.columns[place])] = columns.values[place] }
      var rests: [Int: EnclosedSum] = [:]
      for place in columns.places(of: column) {
        rests[Int(columns.columns[place])] = EnclosedSum(columns.values[place])
      }
      var rest = EnclosedSum(costs[column])
      for (step, found) in factors.solve(dense).enumerated() where abs(found) > 1e-9 {
        let factor = abs(found - found.rounded()) < 1e-9 ? found.rounded() : found
        let other = factors.owners[step]
        rest.add(-factor, times: costs[other])
        for place in columns.places(of: other) {
          rests[Int(columns.columns[place]), default: EnclosedSum()].add(-factor, times: columns.values[place])
        }
      }
      return rest.isNothing && rests.values.allSatisfy(\.isNothing)
    }

    /// Moves multipliers by an approximate solution, so that little is left to be made up for.
    func improve(_ multipliers: inout [Double], _ reduced: [EnclosedSum]) {
      let change = factors.solveTransposed(factors.owners.map { reduced[$0].floor / 2 + reduced[$0].ceiling / 2 })
      for row in factors.pivotRows where change[row].isFinite { multipliers[row] += change[row] }
    }
  }

  /// Proves that a change exists which makes the reduced costs of the chosen columns zero, and how small it is.
  ///
  /// - Parameter end: when to give up.
  /// - Returns: `nil` where the matrix is not seen to be regular in that time.
  init?(_ choice: Choice, reduced: [EnclosedSum], until end: ContinuousClock.Instant?) {
    let factors = choice.factors
    self.init(rowCount: factors.rowCount, columnCount: reduced.count)
    let count = factors.owners.count
    let sizes = factors.owners.map { max(abs(reduced[$0].floor), abs(reduced[$0].ceiling)) }
    var images = [Double](repeating: 0, count: count)
    var defects = [Double](repeating: 0, count: count)
    // Row `step` of the inverse belongs to the multiplier of the step's pivot row.
    for step in 0..<count {
      if let end, ContinuousClock.now >= end { return nil }
      var unit = [Double](repeating: 0, count: factors.rowCount)
      unit[factors.pivotRows[step]] = 1
      let inverse = factors.solve(unit)
      var products = [Double](repeating: 0, count: count)
      var magnitudes = [Double](repeating: 0, count: count)
      for (other, factor) in inverse.enumerated() where factor != 0 {
        images[step] += abs(factor) * sizes[other]
        for place in choice.columns.places(of: factors.owners[other]) {
          let position = factors.steps[Int(choice.columns.columns[place])]
          if position < 0 { continue }
          products[position] += factor * choice.columns.values[place]
          magnitudes[position] += abs(factor * choice.columns.values[place])
        }
      }
      products[step] -= 1
      let rounding = Double(count + 3) * Double.ulpOfOne
      for position in 0..<count { defects[step] += abs(products[position]) + rounding * (1 + magnitudes[position]) }
      defects[step] *= Self.upward
    }
    let defect = defects.reduce(0) { max($0, $1) }
    guard defect < 0.5, images.allSatisfy(\.isFinite) else { return nil }
    let largest = images.reduce(0) { max($0, $1) } / (1 - defect) * Self.upward
    for step in 0..<count {
      radii[factors.pivotRows[step]] =
        (images[step] + defects[step] * largest) * Self.upward + Double.leastNormalMagnitude
      isZero[factors.owners[step]] = true
    }
    for column in choice.combined { isZero[column] = true }
  }
}
