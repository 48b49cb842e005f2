import LinearProgramFiles
import LinearProgramming
import TestSupport
import Testing

@Suite("Writing MPS")
struct MPSWritingTests {
  @Test("reads back bit for bit", arguments: UInt64(1)...100, [MPSFormat.free, .fixed])
  func roundTrip(seed: UInt64, format: MPSFormat) throws {
    let program = RandomProgram.make(seed: seed)
    let bytes = MPSText.write(program, as: MPSDialect(format: format))
    let copy = try MPSText.read(bytes, format: format)
    #expect(MPSText.write(copy, as: MPSDialect(format: format)) == bytes)
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
    #expect(copy.name == program.name)
    #expect(copy.columnIDs.map(copy.name) == RandomProgram.names)
    #expect(copy.rowIDs.map(copy.name) == program.rowIDs.map(program.name))
  }

  @Test("with the objective folded, the same program to every reader", arguments: UInt64(1)...50)
  func folded(seed: UInt64) throws {
    let program = RandomProgram.make(seed: seed)
    let copy = try MPSText.read(MPSText.write(program, as: seed % 2 == 0 ? .plain : .fixed))
    let sign = program.sense == .minimise ? 1.0 : -1.0
    let hasConstant = program.objectiveConstant != 0
    #expect(copy.sense == .minimise && copy.objectiveConstant == 0)
    #expect(copy.columnCount == program.columnCount + (hasConstant ? 1 : 0))
    #expect(Array(copy.costs.prefix(program.columnCount)) == program.costs.map { sign * $0 })
    if hasConstant {
      #expect(copy.costs.last == sign * program.objectiveConstant)
      #expect(copy.columnBounds.last == .fixed(1))
    }
    #expect(copy.rows().values == program.rows().values)
  }

  @Test(
    "the text in each dialect", arguments: [("standard", MPSDialect.standard), ("plain", .plain), ("fixed", .fixed)])
  func text(_ name: String, _ dialect: MPSDialect) {
    var program = LinearProgram(name: "two products", sense: .maximise)
    program.objectiveConstant = -0.1
    let first = program.addColumn(.nonNegative, cost: 1.0 / 3)
    let second = program.addColumn(.between(0, 4), cost: 2, kind: .integer)
    let hours = program.addRow(.between(0.1, 0.3))
    let flow = program.addRow(.free)
    program.add(2, to: hours, at: first)
    program.add(1, to: hours, at: second)
    program.add(-1, to: flow, at: second)
    program.names.row = { ["hours of work", "flow"][$0] }
    expectSnapshot(
      String(decoding: MPSText.write(program, as: dialect), as: UTF8.self), named: "two-products-\(name).mps")
  }
}
