internal import LinearProgramming

/// A program whose columns and objective are counted in other units, so that no column's largest coefficient and no program's
/// largest cost is far from one.
///
/// GLPK scales coefficients, but not costs: it takes every reduced cost below 1e-7 for zero, whatever the size of the costs,
/// and an objective in millions of what it is counted in has none above. All factors are powers of two, so nothing is rounded
/// on the way there or back.
struct ProgramInOwnUnits {
  /// The program as it is handed to GLPK.
  let program: LinearProgram
  /// How many of its own units each column's value has per unit of the original.
  private let columnUnits: [Double]
  /// How many units of the objective one of the original has.
  private let costUnit: Double

  /// - Parameter original: a program that passes ``LinearProgram/check()``; whole numbers become continuous.
  init(_ original: LinearProgram) {
    let rows = original.rows()
    var sizes = [Double](repeating: 0, count: original.columnCount)
    for place in 0..<rows.coefficientCount {
      let column = Int(rows.columns[place])
      sizes[column] = max(sizes[column], abs(rows.values[place]))
    }
    // A column of which a coefficient of one is the largest keeps its unit; one with 1e-14 counts in 1e14.
    columnUnits = sizes.map { $0 == 0 ? 1 : Self.power(near: $0) }
    let largestCost = original.columnIDs.map { abs(original.cost(of: $0)) / Self.power(near: sizes[$0.position]) }.max()
    costUnit = 1 / Self.power(near: largestCost ?? 0)
    var program = LinearProgram(sense: original.sense)
    program.objectiveConstant = original.objectiveConstant * costUnit
    for column in original.columnIDs {
      let (unit, bounds) = (columnUnits[column.position], original.bounds(of: column))
      program.addColumn(
        Bounds(lower: bounds.lower * unit, upper: bounds.upper * unit),
        cost: original.cost(of: column) / unit * costUnit)
    }
    for row in original.rowIDs {
      let copy = program.addRow(original.bounds(of: row))
      for place in rows.places(of: row.position) {
        let column = Int(rows.columns[place])
        program.add(rows.values[place] / columnUnits[column], to: copy, at: ColumnID(column))
      }
    }
    self.program = program
  }

  /// The values of the original's columns at a point of the program.
  func columnValues(at point: [Double]) -> [Double] { point.indices.map { point[$0] / columnUnits[$0] } }

  /// The duals of the original's rows.
  func rowDuals(_ duals: [Double]) -> [Double] { duals.map { $0 / costUnit } }

  /// The reduced costs of the original's columns.
  func reducedCosts(_ reduced: [Double]) -> [Double] {
    reduced.indices.map { reduced[$0] * columnUnits[$0] / costUnit }
  }

  /// The power of two next below a size; one where it is zero, infinite or denormal.
  private static func power(near size: Double) -> Double {
    size.isNormal ? Double(sign: .plus, exponent: size.exponent, significand: 1) : 1
  }
}
