import LinearProgramming
import TestSupport

/// A program of a few columns and rows with small whole numbers, of which everything can be found by trying.
struct TinyProgram {
  var isMinimised = true
  var constant = 0
  var costs: [Int] = []
  var lower: [Int] = []
  var upper: [Int?] = []
  var rows: [[Int]] = []
  var rowLower: [Int?] = []
  var rowUpper: [Int?] = []
  var isInteger = false

  /// A random program; seeds give feasible, infeasible, unbounded and degenerate ones.
  static func random(seed: UInt64, isInteger: Bool = false) -> TinyProgram {
    var random = SplitMix64(seed: seed)
    var tiny = TinyProgram()
    tiny.isInteger = isInteger
    tiny.isMinimised = Bool.random(using: &random)
    tiny.constant = Int.random(in: -3...3, using: &random)
    let columns = Int.random(in: 1...3, using: &random)
    for _ in 0..<columns {
      tiny.costs.append(Int.random(in: -4...4, using: &random))
      let lower = Int.random(in: -2...1, using: &random)
      tiny.lower.append(lower)
      let isBounded = isInteger || Int.random(in: 0..<3, using: &random) == 0
      tiny.upper.append(isBounded ? lower + Int.random(in: 0...5, using: &random) : nil)
    }
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      tiny.rows.append((0..<columns).map { _ in max(-5, Int.random(in: -8...5, using: &random) + 2) % 6 })
      let limit = Int.random(in: -4...9, using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: tiny.append(limit, limit)
      case 1: tiny.append(limit, nil)
      case 2: tiny.append(limit - 3, limit)
      default: tiny.append(nil, limit)
      }
    }
    return tiny
  }

  private mutating func append(_ lower: Int?, _ upper: Int?) {
    rowLower.append(lower)
    rowUpper.append(upper)
  }

  var program: LinearProgram {
    var program = LinearProgram(sense: isMinimised ? .minimise : .maximise)
    program.objectiveConstant = Double(constant)
    for column in costs.indices {
      program.addColumn(
        Bounds(lower: Double(lower[column]), upper: upper[column].map(Double.init) ?? .infinity),
        cost: Double(costs[column]), kind: isInteger ? .integer : .continuous)
    }
    for row in rows.indices {
      let added = program.addRow(
        Bounds(lower: rowLower[row].map(Double.init) ?? -.infinity, upper: rowUpper[row].map(Double.init) ?? .infinity))
      for column in costs.indices where rows[row][column] != 0 {
        program.add(Double(rows[row][column]), to: added, at: ColumnID(column))
      }
    }
    return program
  }
}
