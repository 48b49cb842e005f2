internal import LinearProgramming

/// A program as `minimise c·x where A·x = b, lower ≤ x ≤ upper`: fixed columns folded into the right side, rows without
/// coefficients left out, and a logical column of coefficient −1 for each row that is no equation.
struct ComputationalForm {
  private(set) var rowCount = 0
  /// By columns, rows increasing.
  private(set) var columnStarts: [Int32] = [0]
  private(set) var rows: [Int32] = []
  private(set) var coefficients: [Double] = []
  private(set) var rightSides: [Double] = []
  private(set) var costs: [Double] = []
  private(set) var lower: [Double] = []
  private(set) var upper: [Double] = []

  /// The column of the program behind each column; the logicals follow behind.
  private var sources: [Int] = []
  /// The row of the program behind each row.
  private var rowSources: [Int] = []
  /// The logical column of each row, or −1.
  private var logicals: [Int] = []

  var columnCount: Int { costs.count }

  init(_ program: LinearProgram) {
    let matrix = program.rows()
    var numbers = [Int32](repeating: -1, count: program.rowCount)
    for row in 0..<program.rowCount where !matrix.places(of: row).isEmpty {
      numbers[row] = Int32(rowSources.count)
      rowSources.append(row)
      rightSides.append(program.rowBounds[row].isFixed ? program.rowBounds[row].lower : 0)
    }
    rowCount = rowSources.count
    let sign = program.sense == .minimise ? 1.0 : -1.0
    let columns = matrix.transposed()
    for column in 0..<program.columnCount {
      let bounds = program.columnBounds[column]
      if bounds.isFixed {
        for place in columns.places(of: column) {
          rightSides[Int(numbers[Int(columns.columns[place])])] -= columns.values[place] * bounds.lower
        }
        continue
      }
      for place in columns.places(of: column) {
        rows.append(numbers[Int(columns.columns[place])])
        coefficients.append(columns.values[place])
      }
      sources.append(column)
      close(bounds, cost: sign * program.costs[column])
    }
    addLogicals(program.rowBounds)
  }

  private mutating func addLogicals(_ bounds: [Bounds]) {
    logicals = [Int](repeating: -1, count: rowCount)
    for row in 0..<rowCount where !bounds[rowSources[row]].isFixed {
      logicals[row] = columnCount
      rows.append(Int32(row))
      coefficients.append(-1)
      close(bounds[rowSources[row]], cost: 0)
    }
  }

  private mutating func close(_ bounds: Bounds, cost: Double) {
    columnStarts.append(Int32(rows.count))
    costs.append(cost)
    lower.append(bounds.lower)
    upper.append(bounds.upper)
  }

  /// The vertex that the kernels ended at, in the terms of the program.
  func vertex(from kernel: InteriorKernel, of program: LinearProgram) -> InteriorStart.Vertex {
    var basis = Basis(
      columnStatuses: [BasisStatus](repeating: .fixed, count: program.columnCount),
      rowStatuses: [BasisStatus](repeating: .basic, count: program.rowCount))
    var values = program.columnBounds.map { $0.isFixed ? $0.lower : 0 }
    var duals = [Double](repeating: 0, count: program.rowCount)
    for (column, source) in sources.enumerated() {
      basis.columnStatuses[source] = Self.status(kernel.statuses[column])
      values[source] = kernel.x[column]
    }
    for (row, source) in rowSources.enumerated() {
      duals[source] = program.sense == .minimise ? kernel.y[row] : -kernel.y[row]
      // An artificial column that is basic lets its row go, whatever its logical column does.
      if kernel.statuses[columnCount + row] == 0 { continue }
      basis.rowStatuses[source] = logicals[row] < 0 ? .fixed : Self.status(kernel.statuses[logicals[row]])
    }
    return InteriorStart.Vertex(basis: basis, columnValues: values, rowDuals: duals, work: kernel.work)
  }

  private static func status(_ code: UInt8) -> BasisStatus {
    switch code {
    case 0: .basic
    case 1: .atLower
    case 2: .atUpper
    default: .free
    }
  }
}
