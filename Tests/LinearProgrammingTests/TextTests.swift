import LinearProgramming
import TestSupport
import Testing

@Suite("The text of a program")
struct TextTests {
  /// One of everything.
  private var program: LinearProgram {
    var program = LinearProgram(name: "one of everything", sense: .maximise)
    program.objectiveConstant = 0.1
    let names = [
      "runs[press,2027-W01]", "stock[Gramsh hall,2027-W01]", "2nd", "e5", "unused", "free", "çelik", "exact",
    ]
    let bounds: [Bounds] = [
      .nonNegative, .between(-1, 4), .free, .atMost(-2), .nonNegative, .fixed(3), .atLeast(-5), .atMost(9),
    ]
    let columns = zip(bounds, [1, -1, 0, 1.0 / 3, 0, 2.5, 0, -1e-7]).map { program.addColumn($0, cost: $1) }
    program.setKind(.integer, of: columns[1])
    program.setKind(.integer, of: columns[7])
    let limits: [Bounds] = [.atMost(10), .atLeast(-2.5), .fixed(1e22), .between(0, 1), .free, .atMost(0)]
    for limit in limits {
      let row = program.addRow(limit)
      if row.position < 5 {
        for column in columns where column.position != 4 {
          program.add(Double(row.position + 1) / Double(column.position + 1), to: row, at: column)
        }
      }
    }
    program.names.column = { names[$0] }
    program.names.row = { ["line-hours[press]", "balance", "balance", "range", "no limit", "empty"][$0] }
    return program
  }

  @Test("one of everything")
  func everything() {
    expectSnapshot(program.text(), named: "everything.lp")
  }

  @Test("nothing")
  func nothing() {
    expectSnapshot(LinearProgram().text(), named: "nothing.lp")
  }

  @Test("every number reads back to itself")
  func numbers() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<200 {
      let value = Double(bitPattern: UInt64.random(in: 0...UInt64.max, using: &random))
      guard value.isFinite, value != 0 else { continue }
      var program = LinearProgram()
      program.addColumn(.nonNegative, cost: value)
      let words = program.text().split(whereSeparator: \.isWhitespace)
      let sign = words.contains("-") ? -1.0 : 1.0
      #expect(words.contains { Double($0).map { $0 * sign } == value })
    }
  }
}
