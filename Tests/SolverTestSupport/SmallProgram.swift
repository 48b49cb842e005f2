package import LinearProgramming
internal import TestSupport

/// Seeded small programs of every kind: plain, degenerate, infeasible, unbounded, with rows or columns that hold nothing.
package enum SmallProgram {
  /// A program for a seed.
  ///
  /// - Parameter wholeColumns: whether some columns must be whole; all then have two bounds.
  package static func make(seed: UInt64, wholeColumns: Bool = false) -> LinearProgram {
    var random = SplitMix64(seed: seed &* 0x9E37_79B9)
    func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }
    /// Quarters between −4 and 4; every fourth seed has zeros for sides, so that many vertices coincide.
    func number() -> Double { Double(Int.random(in: -16...16, using: &random)) / 4 }
    let isDegenerate = seed % 4 == 0
    func side() -> Double { isDegenerate ? (chance(70) ? 0 : 1) : number() }
    func bounds(isColumn: Bool) -> Bounds {
      let (low, size) = (side(), Double(Int.random(in: 1...12, using: &random)) / 2)
      if wholeColumns && isColumn { return .between(low.rounded(), low.rounded() + 3) }
      switch Int.random(in: 0..<(isColumn ? 10 : 8), using: &random) {
      case 0: return .fixed(low)
      case 1, 2: return .between(low, low + size)
      case 3: return .free
      case 4, 5: return isColumn && chance(60) ? .nonNegative : .atMost(low + size)
      case 6: return .atLeast(low - size)
      case 7: return .atMost(low)
      default: return .nonNegative
      }
    }
    var program = LinearProgram(name: "seed \(seed)", sense: chance(50) ? .minimise : .maximise)
    program.objectiveConstant = chance(30) ? number() : 0
    for _ in 0..<Int.random(in: 0...6, using: &random) {
      program.addColumn(
        bounds(isColumn: true), cost: chance(75) ? number() : 0,
        kind: wholeColumns && chance(60) ? .integer : .continuous)
    }
    var former: [(ColumnID, Double)] = []
    for _ in 0..<Int.random(in: 0...6, using: &random) {
      let row = program.addRow(bounds(isColumn: false))
      // Now and then a multiple of the row before.
      let repeats = isDegenerate && chance(30)
      let factor = chance(50) ? 1.0 : -2.0
      let terms =
        repeats
        ? former.map { ($0.0, $0.1 * factor) }
        : program.columnIDs.compactMap { column in
          chance(60) ? (column, number()) : nil
        }
      for (column, value) in terms { program.add(value, to: row, at: column) }
      former = terms
    }
    return program
  }
}
