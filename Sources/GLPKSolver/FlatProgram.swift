internal import LinearProgramming

/// A program as the flat arrays that the guarded C call takes.
struct FlatProgram {
  let columnCount: Int
  let rowCount: Int
  let isMaximised: Bool
  let objectiveConstant: Double
  /// Costs, lower and upper bounds of the columns, then lower and upper bounds of the rows.
  private(set) var numbers: [Double]
  let matrix: SparseMatrix
  let rowStarts: [Int64]
  /// Empty where no column is integer.
  let integers: [UInt8]

  /// Flattens a checked program. Bounds of integer columns are moved to whole numbers: GLPK refuses others.
  init(_ program: LinearProgram) {
    columnCount = program.columnCount
    rowCount = program.rowCount
    isMaximised = program.sense == .maximise
    objectiveConstant = program.objectiveConstant
    matrix = program.rows()
    rowStarts = matrix.starts.map(Int64.init)
    let bounds = program.columnBounds.indices.map { column in
      program.kinds[column] == .integer ? Self.whole(program.columnBounds[column]) : program.columnBounds[column]
    }
    var numbers = program.costs
    numbers += bounds.map(\.lower)
    numbers += bounds.map(\.upper)
    numbers += program.rowBounds.map(\.lower)
    numbers += program.rowBounds.map(\.upper)
    self.numbers = numbers
    integers = program.hasIntegers ? program.kinds.map { $0 == .integer ? 1 : 0 } : []
  }

  /// The same limits with nothing to optimise.
  func withoutCosts() -> FlatProgram {
    var copy = self
    for column in 0..<columnCount { copy.numbers[column] = 0 }
    return copy
  }

  /// The bounds that GLPK is given of a column.
  func bounds(ofColumn column: Int) -> Bounds {
    Bounds(lower: numbers[columnCount + column], upper: numbers[2 * columnCount + column])
  }

  /// The first integer column between whose bounds no whole number lies.
  var columnWithoutWholeNumber: Int? {
    integers.indices.first { integers[$0] != 0 && bounds(ofColumn: $0).lower > bounds(ofColumn: $0).upper }
  }

  static func whole(_ bounds: Bounds) -> Bounds {
    Bounds(lower: bounds.lower.rounded(.up), upper: bounds.upper.rounded(.down))
  }
}
