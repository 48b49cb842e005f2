import LinearProgramming
import TestSupport

/// Seeded programs with one of everything: numbers of all sizes, bounds of all kinds, whole columns, hostile names.
enum RandomProgram {
  static let names = ["plain", "with blank", "$dollar", "*star", "'quote", "ëé", "plain", ""]

  static func make(seed: UInt64) -> LinearProgram {
    var random = SplitMix64(seed: seed)
    func number() -> Double {
      let scales: [Double] = [1e-12, 1e-3, 1, 1e6]
      let scale = scales.randomElement(using: &random) ?? 1
      return Double.random(in: -1...1, using: &random) * scale
    }
    func bounds() -> Bounds {
      let (low, high) = (number(), number())
      let kinds: [Bounds] = [
        .nonNegative, .free, .fixed(low), .atLeast(low), .atMost(high), .between(min(low, high), max(low, high)),
      ]
      return kinds.randomElement(using: &random) ?? .free
    }
    var program = LinearProgram(name: "seed \(seed)", sense: Bool.random(using: &random) ? .minimise : .maximise)
    program.objectiveConstant = Bool.random(using: &random) ? number() : 0
    for _ in 0..<8 {
      program.addColumn(
        bounds(), cost: Bool.random(using: &random) ? number() : 0,
        kind: Int.random(in: 0..<4, using: &random) == 0 ? .integer : .continuous)
    }
    for _ in 0..<6 { program.addRow(bounds()) }
    for row in program.rowIDs {
      for column in program.columnIDs where Bool.random(using: &random) { program.add(number(), to: row, at: column) }
    }
    program.names = LinearProgramNames(column: { names[$0] }, row: { "row \($0)" })
    return program
  }
}
