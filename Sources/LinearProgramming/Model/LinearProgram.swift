/// A linear program: drive a linear objective within linear limits.
///
/// ```
/// minimise or maximise   constant + Σ cost[j] · x[j]
/// where                  row.lower[i] ≤ Σ coefficient[i, j] · x[j] ≤ row.upper[i]
///                        column.lower[j] ≤ x[j] ≤ column.upper[j],  x[j] whole where its kind says so
/// ```
///
/// It is written once, as triplets in any order, and handed over as compressed rows. Everything can be changed in place:
/// bounds, costs and coefficients, and columns and rows can be removed. Nothing is checked while it is being written;
/// ``check()`` finds what no solver may be given.
///
/// ```swift
/// var program = LinearProgram(sense: .maximise)
/// let tanks = program.addColumn(.nonNegative, cost: 3)
/// let trucks = program.addColumn(.between(0, 4), cost: 2)
/// let hours = program.addRow(.atMost(10))
/// program.add(2, to: hours, at: tanks)
/// program.add(1, to: hours, at: trucks)
/// ```
///
/// - Precondition: identifiers given to it are of columns and rows that were added to it.
public struct LinearProgram: Sendable {
  /// What the program is called.
  public var name: String
  /// Which way the objective is driven.
  public var sense: ObjectiveSense
  /// What the objective is when all columns are zero.
  public var objectiveConstant = 0.0
  /// The names of columns and rows, made on demand.
  public var names = LinearProgramNames.numbered

  /// The bounds of each column, by position.
  public private(set) var columnBounds: [Bounds] = []
  /// The bounds of each row, by position.
  public private(set) var rowBounds: [Bounds] = []
  /// The objective's coefficient of each column, by position.
  public private(set) var costs: [Double] = []
  /// The kind of each column, by position.
  public private(set) var kinds: [ColumnKind] = []

  var tripletRows: [Int32] = []
  var tripletColumns: [Int32] = []
  var tripletValues: [Double] = []
  /// The triplets that replace what stood at their place before them, in increasing order.
  var replacements: [Int] = []

  /// Makes an empty program.
  public init(name: String = "", sense: ObjectiveSense = .minimise) {
    self.name = name
    self.sense = sense
  }

  /// How many columns there are.
  public var columnCount: Int { costs.count }
  /// How many rows there are.
  public var rowCount: Int { rowBounds.count }
  /// How many coefficients were added; those on the same place count each.
  public var coefficientCount: Int { tripletValues.count }
  /// Whether some column must be whole.
  public var hasIntegers: Bool { kinds.contains(.integer) }
  /// The columns that must be whole.
  public var integerColumns: [ColumnID] { kinds.indices.filter { kinds[$0] == .integer }.map(ColumnID.init) }
  /// All columns, in order.
  public var columnIDs: LazyMapSequence<Range<Int>, ColumnID> { (0..<columnCount).lazy.map(ColumnID.init) }
  /// All rows, in order.
  public var rowIDs: LazyMapSequence<Range<Int>, RowID> { (0..<rowCount).lazy.map(RowID.init) }

  /// Adds a column after the others.
  @discardableResult
  public mutating func addColumn(_ bounds: Bounds, cost: Double = 0, kind: ColumnKind = .continuous) -> ColumnID {
    columnBounds.append(bounds)
    costs.append(cost)
    kinds.append(kind)
    return ColumnID(costs.count - 1)
  }

  /// Adds a row after the others, without coefficients.
  @discardableResult
  public mutating func addRow(_ bounds: Bounds) -> RowID {
    rowBounds.append(bounds)
    return RowID(rowBounds.count - 1)
  }

  /// Adds a coefficient; what is added to the same place again is summed.
  public mutating func add(_ coefficient: Double, to row: RowID, at column: ColumnID) {
    precondition(rowBounds.indices.contains(row.position) && costs.indices.contains(column.position))
    tripletRows.append(Int32(row.position))
    tripletColumns.append(Int32(column.position))
    tripletValues.append(coefficient)
  }

  /// Sets a coefficient, whatever was added to its place before; zero removes it.
  public mutating func setCoefficient(_ coefficient: Double, of column: ColumnID, in row: RowID) {
    if replacements.count > 1000 && replacements.count * 2 > coefficientCount { compact() }
    replacements.append(tripletValues.count)
    add(coefficient, to: row, at: column)
  }

  /// Makes room for columns that are about to be added.
  public mutating func reserveColumns(_ count: Int) {
    columnBounds.reserveCapacity(count)
    costs.reserveCapacity(count)
    kinds.reserveCapacity(count)
  }

  /// Makes room for triplets that are about to be added.
  public mutating func reserveCoefficients(_ count: Int) {
    tripletRows.reserveCapacity(count)
    tripletColumns.reserveCapacity(count)
    tripletValues.reserveCapacity(count)
  }

  /// Sets a column's coefficient in the objective.
  public mutating func setCost(_ cost: Double, of column: ColumnID) { costs[column.position] = cost }
  /// Adds to a column's coefficient in the objective.
  public mutating func addCost(_ cost: Double, of column: ColumnID) { costs[column.position] += cost }
  /// Sets a column's bounds.
  public mutating func setBounds(_ bounds: Bounds, of column: ColumnID) { columnBounds[column.position] = bounds }
  /// Sets a row's bounds.
  public mutating func setBounds(_ bounds: Bounds, of row: RowID) { rowBounds[row.position] = bounds }
  /// Sets what values a column may take.
  public mutating func setKind(_ kind: ColumnKind, of column: ColumnID) { kinds[column.position] = kind }
  /// Forgets the objective: every cost and the constant become zero.
  public mutating func clearObjective() {
    costs = [Double](repeating: 0, count: costs.count)
    objectiveConstant = 0
  }

  /// A column's bounds.
  public func bounds(of column: ColumnID) -> Bounds { columnBounds[column.position] }
  /// A row's bounds.
  public func bounds(of row: RowID) -> Bounds { rowBounds[row.position] }
  /// A column's coefficient in the objective.
  public func cost(of column: ColumnID) -> Double { costs[column.position] }
  /// What values a column may take.
  public func kind(of column: ColumnID) -> ColumnKind { kinds[column.position] }
  /// A column's name.
  public func name(of column: ColumnID) -> String { names.column(column.position) }
  /// A row's name.
  public func name(of row: RowID) -> String { names.row(row.position) }

  /// The coefficients as compressed rows, summed and sorted. Linear in their number.
  public func rows() -> SparseMatrix {
    SparseMatrix(
      rowCount: rowCount, columnCount: columnCount, tripletRows: tripletRows, tripletColumns: tripletColumns,
      tripletValues: tripletValues, replacements: replacements)
  }

  /// Writes the triplets anew, one for each coefficient.
  private mutating func compact() {
    let matrix = rows()
    tripletRows = (0..<rowCount).flatMap { Array(repeating: Int32($0), count: matrix.places(of: $0).count) }
    tripletColumns = matrix.columns
    tripletValues = matrix.values
    replacements = []
  }

  mutating func keepColumns(_ kept: [Int]) {
    columnBounds = kept.map { columnBounds[$0] }
    costs = kept.map { costs[$0] }
    kinds = kept.map { kinds[$0] }
  }

  mutating func keepRows(_ kept: [Int]) { rowBounds = kept.map { rowBounds[$0] } }

  /// The objective at a point, one value per column.
  public func objective(at columnValues: [Double]) -> Double {
    var sum = CompensatedSum(objectiveConstant)
    for (cost, value) in zip(costs, columnValues) { sum.add(cost, times: value) }
    return sum.value
  }
}
