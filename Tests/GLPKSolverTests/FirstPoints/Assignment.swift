import LinearProgramming
import TestSupport

/// Programs on which relaxations say little.
enum Assignment {
  /// Things of which each must be taken by one of some takers, who have so much room: a generalised assignment.
  static func program(things: Int, takers: Int, seed: UInt64) -> LinearProgram {
    var random = SplitMix64(seed: seed)
    var program = LinearProgram()
    let rooms = (0..<takers).map { _ in program.addRow(.atMost(Double(6 * things / takers))) }
    for _ in 0..<things {
      let once = program.addRow(.fixed(1))
      for room in rooms {
        let column = program.addColumn(
          .between(0, 1), cost: Double(Int.random(in: 1...30, using: &random)), kind: .integer)
        program.add(1, to: once, at: column)
        program.add(Double(Int.random(in: 2...8, using: &random)), to: room, at: column)
      }
    }
    return program
  }

  /// Jobs that each choose one of some days, one after the other with a pause between, so many at once: the start of each
  /// is the sum of day times choice, as in the outside program `mitre`.
  static func timetable(jobs: Int, days: Int, atOnce: Int, seed: UInt64) -> LinearProgram {
    var random = SplitMix64(seed: seed)
    var program = LinearProgram()
    let rooms = (0..<days).map { _ in program.addRow(.atMost(Double(atOnce))) }
    var starts: [[ColumnID]] = []
    for _ in 0..<jobs {
      let once = program.addRow(.fixed(1))
      var columns: [ColumnID] = []
      for day in 0..<days {
        let column = program.addColumn(
          .zeroOrOne, cost: Double(day + Int.random(in: 0...3, using: &random)), kind: .integer)
        program.add(1, to: once, at: column)
        program.add(1, to: rooms[day], at: column)
        columns.append(column)
      }
      starts.append(columns)
    }
    for job in stride(from: 1, to: jobs, by: 2) {
      let order = program.addRow(.atLeast(Double(Int.random(in: 1...days / 2, using: &random))))
      for day in 0..<days {
        program.add(Double(day), to: order, at: starts[job][day])
        program.add(-Double(day), to: order, at: starts[job - 1][day])
      }
    }
    return program
  }
}
