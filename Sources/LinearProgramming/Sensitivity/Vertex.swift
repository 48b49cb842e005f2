/// A basis with its factors, the values of all variables and their reduced costs.
///
/// Variables are numbered through: columns by their position, row activities by the count of columns and theirs. All costs
/// are turned so that the program minimises.
struct Vertex {
  let program: LinearProgram
  let rows: SparseMatrix
  let columns: SparseMatrix
  let sign: Double
  private(set) var basis: Basis
  private(set) var factors: BasisFactors
  private(set) var values: [Double]
  private(set) var reducedCosts: [Double]
  /// The step in which each basic variable is a pivot; -1 out of the basis.
  private(set) var steps: [Int]

  /// Below this an entry of the tableau is nothing but rounding.
  static let smallestEntry = 1e-9
  /// Up to this, relative to the size of what moves, a step is none.
  static let smallestStep = 1e-9

  /// - Returns: `nil` where the basis is none.
  init?(_ program: LinearProgram, _ basis: Basis) {
    self.program = program
    rows = program.rows()
    columns = rows.transposed()
    sign = program.sense == .minimise ? 1 : -1
    self.basis = basis
    factors = BasisFactors(BasisColumns(of: basis, columns: columns))
    values = []
    reducedCosts = []
    steps = []
    guard factors.isComplete else { return nil }
    compute()
  }

  var columnCount: Int { program.columnCount }
  var variableCount: Int { program.columnCount + program.rowCount }

  func status(of variable: Int) -> BasisStatus {
    variable < columnCount ? basis.columnStatuses[variable] : basis.rowStatuses[variable - columnCount]
  }

  func bounds(of variable: Int) -> Bounds {
    variable < columnCount ? program.columnBounds[variable] : program.rowBounds[variable - columnCount]
  }

  /// How far a variable can rise or fall within its bounds.
  func room(of variable: Int, isUp: Bool) -> Double {
    let bounds = bounds(of: variable)
    return max(0, isUp ? bounds.upper - values[variable] : values[variable] - bounds.lower)
  }

  /// Puts one variable into the basis for another, which comes to stand at a bound.
  ///
  /// - Returns: whether what comes of it is a basis; the vertex cannot be used where it is not.
  mutating func exchange(leaving: Int, atUpper: Bool, entering: Int) -> Bool {
    set(leaving, bounds(of: leaving).isFixed ? .fixed : atUpper ? .atUpper : .atLower)
    set(entering, .basic)
    factors = BasisFactors(BasisColumns(of: basis, columns: columns))
    guard factors.isComplete else { return false }
    compute()
    return true
  }

  /// Moves a variable out of the basis from one of its bounds to the other.
  mutating func flip(_ variable: Int, toUpper: Bool) {
    set(variable, toUpper ? .atUpper : .atLower)
    compute()
  }

  private mutating func set(_ variable: Int, _ status: BasisStatus) {
    if variable < columnCount {
      basis.columnStatuses[variable] = status
    } else {
      basis.rowStatuses[variable - columnCount] = status
    }
  }

  private mutating func compute() {
    steps = [Int](repeating: -1, count: variableCount)
    for (step, owner) in factors.owners.enumerated() { steps[owner] = step }
    computeValues()
    computeReducedCosts()
  }

  private mutating func computeValues() {
    values = (0..<variableCount).map { restingValue(of: $0) }
    var sums = [CompensatedSum](repeating: CompensatedSum(), count: program.rowCount)
    for variable in 0..<columnCount where values[variable] != 0 {
      for place in columns.places(of: variable) {
        sums[Int(columns.columns[place])].add(-columns.values[place], times: values[variable])
      }
    }
    for row in sums.indices { sums[row].add(values[columnCount + row]) }
    for (step, value) in factors.solve(sums.map(\.value)).enumerated() { values[factors.owners[step]] = value }
  }

  /// Where a variable stands out of the basis; zero for a basic one.
  private func restingValue(of variable: Int) -> Double {
    let bounds = bounds(of: variable)
    switch status(of: variable) {
    case .basic: return 0
    case .atUpper: return bounds.upper.isFinite ? bounds.upper : bounds.lower.isFinite ? bounds.lower : 0
    default: return bounds.lower.isFinite ? bounds.lower : bounds.upper.isFinite ? bounds.upper : 0
    }
  }

  private mutating func computeReducedCosts() {
    let duals = factors.solveTransposed(
      factors.owners.map { $0 < columnCount ? sign * program.costs[$0] : 0 })
    reducedCosts = [Double](repeating: 0, count: variableCount)
    for column in 0..<columnCount where steps[column] < 0 {
      var sum = CompensatedSum(sign * program.costs[column])
      for place in columns.places(of: column) {
        sum.add(-columns.values[place], times: duals[Int(columns.columns[place])])
      }
      reducedCosts[column] = sum.value
    }
    for row in 0..<program.rowCount where steps[columnCount + row] < 0 { reducedCosts[columnCount + row] = duals[row] }
  }
}
