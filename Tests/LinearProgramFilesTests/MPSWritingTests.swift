import LinearProgramFiles
import LinearProgramming
import TestSupport
import Testing

@Suite("Writing MPS")
struct MPSWritingTests {
  private func random(seed: UInt64) -> LinearProgram {
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
    let names = ["plain", "with blank", "$dollar", "*star", "'quote", "ëé", "plain", ""]
    program.names = LinearProgramNames(column: { names[$0] }, row: { "row \($0)" })
    return program
  }

  @Test("reads back bit for bit", arguments: UInt64(1)...100)
  func roundTrip(seed: UInt64) throws {
    let program = random(seed: seed)
    let copy = try MPSText.read(MPSText.write(program))
    #expect(copy.sense == program.sense)
    #expect(copy.objectiveConstant == program.objectiveConstant)
    #expect(copy.costs == program.costs)
    #expect(copy.kinds == program.kinds)
    #expect(copy.columnBounds == program.columnBounds)
    #expect(copy.rows() == program.rows())
    for row in program.rowIDs {
      let (bounds, found) = (program.bounds(of: row), copy.bounds(of: row))
      // The format keeps one end and the width; a width that is no floating-point number loses the last bit of the other.
      let width = bounds.upper - bounds.lower
      let slack = width.isFinite ? width.ulp : 0
      #expect(bounds.lower == found.lower || abs(bounds.lower - found.lower) <= slack)
      #expect(bounds.upper == found.upper || abs(bounds.upper - found.upper) <= slack)
      #expect(bounds.lower == found.lower || bounds.upper == found.upper)
    }
    #expect(copy.names.column(1) == "with%20blank")
    #expect(copy.names.column(6) == "%column7")
  }

  @Test("the text")
  func text() {
    var program = LinearProgram(name: "two products", sense: .maximise)
    program.objectiveConstant = -0.1
    let first = program.addColumn(.nonNegative, cost: 1.0 / 3)
    let second = program.addColumn(.between(0, 4), cost: 2, kind: .integer)
    let hours = program.addRow(.between(0.1, 0.3))
    let flow = program.addRow(.free)
    program.add(2, to: hours, at: first)
    program.add(1, to: hours, at: second)
    program.add(-1, to: flow, at: second)
    expectSnapshot(String(decoding: MPSText.write(program), as: UTF8.self), named: "two-products.mps")
  }
}
