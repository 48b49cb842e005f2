internal import LinearProgramming
internal import PlanFormulation
internal import PlantModel
internal import SeededRandom

/// A change of a plan's data, as it happens when a scenario is varied: seen by the linear program as moved limits or costs.
enum ProgramChange: CaseIterable {
  case demand, capacity, costs

  var phase: BenchmarkPhase {
    switch self {
    case .demand: .resolveDemand
    case .capacity: .resolveCapacity
    case .costs: .resolveCosts
    }
  }

  /// The edits of the change number `number`, the same for the same number, and those that take them back.
  func edits(
    of program: LinearProgram, _ formulation: Formulation, number: Int
  ) -> (there: [ProgramEdit], back: [ProgramEdit]) {
    var random = SplitMix64(seed: UInt64(number) &* 1_000_003 &+ 17)
    var there: [ProgramEdit] = []
    var back: [ProgramEdit] = []
    func scale(_ row: RowID, by factor: Double) {
      let bounds = program.bounds(of: row)
      there.append(.rowBounds(row, Bounds(lower: bounds.lower * factor, upper: bounds.upper * factor)))
      back.append(.rowBounds(row, bounds))
    }
    switch self {
    case .demand:
      for row in formulation.rows(of: .contractBalance) where Int.random(in: 0..<5, using: &random) == 0 {
        scale(row, by: Double.random(in: 0.95...1.05, using: &random))
      }
    case .capacity:
      let rows = formulation.rows(of: .lineHours)
      guard let chosen = rows.randomElement(using: &random) else { break }
      let factor = Double.random(in: 0.7...1.3, using: &random)
      let line = Self.line(of: chosen, in: program)
      for row in rows where Self.line(of: row, in: program) == line { scale(row, by: factor) }
    case .costs:
      for column in program.columnIDs where Int.random(in: 0..<5, using: &random) == 0 {
        let cost = program.cost(of: column)
        there.append(.cost(column, cost * Double.random(in: 0.9...1.1, using: &random)))
        back.append(.cost(column, cost))
      }
    }
    return (there, back)
  }

  /// A row is named `line-hours(LINE,DATE)`; what stands before the date names the line.
  private static func line(of row: RowID, in program: LinearProgram) -> Substring {
    let name = program.name(of: row)
    return name[..<(name.lastIndex(of: ",") ?? name.endIndex)]
  }
}
