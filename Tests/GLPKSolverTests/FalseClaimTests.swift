import GLPKSolver
import LinearProgramming
import TestSupport
import Testing

/// GLPK takes reduced costs below its tolerance for zero, whatever the size of the costs, and passes over small coefficients
/// when it looks for a pivot: it calls points the best that are not, and rows contradictory that large values satisfy.
@Suite("Claims of GLPK that are wrong")
struct FalseClaimTests {
  /// A program with a known point, in which some coefficients and costs are tiny and the columns that they belong to large.
  private struct Known {
    var columns: [(bounds: Bounds, cost: Double)] = []
    var rows: [(coefficients: [Double], bounds: Bounds)] = []
    var point: [Double] = []

    init(seed: UInt64) {
      var random = SplitMix64(seed: seed)
      let isAllLarge = seed % 2 == 0
      for _ in 0..<Int.random(in: 3...8, using: &random) {
        let isLarge = isAllLarge || Bool.random(using: &random)
        let value = (isLarge ? 1e12 : 1) * Double(Int.random(in: 1...9, using: &random))
        let upper = Bool.random(using: &random) ? 10 * value : .infinity
        columns.append((Bounds(lower: 0, upper: upper), Double(Int.random(in: 0...5, using: &random)) / value))
        point.append(value)
      }
      for _ in 0..<Int.random(in: 2...6, using: &random) {
        let coefficients = point.map { value in
          let size = Double(Int.random(in: -4...4, using: &random))
          return value > 1e6 ? size * 1e-14 * Double(Int.random(in: 1...100, using: &random)) : size
        }
        let activity = zip(coefficients, point).reduce(0) { $0 + $1.0 * $1.1 }
        // More rows than columns would be satisfied by luck of rounding alone, unless there is a little room.
        let margin = 1e-6 * (1 + abs(activity))
        let sides = Int.random(in: 0..<3, using: &random)
        rows.append(
          (
            coefficients,
            Bounds(
              lower: sides == 2 ? -.infinity : activity - margin, upper: sides == 1 ? .infinity : activity + margin)
          ))
      }
    }

    func append(to program: inout LinearProgram) {
      let added = columns.map { program.addColumn($0.bounds, cost: $0.cost) }
      for (coefficients, bounds) in rows {
        let row = program.addRow(bounds)
        for (place, coefficient) in coefficients.enumerated() where coefficient != 0 {
          program.add(coefficient, to: row, at: added[place])
        }
      }
    }
  }

  /// Solves programs side by side and holds the answer against the point that is known and the rigorous bound.
  private func check(_ seeds: some Sequence<UInt64>) throws {
    var program = LinearProgram()
    let known = seeds.map { Known(seed: $0) }
    for block in known { block.append(to: &program) }
    let point = known.flatMap(\.point)
    #expect(FeasibilityReport(of: program, at: point).isFeasible(within: 1e-12))
    let solution = try GLPKSolver().solve(program)
    try #require(solution.termination == .optimal, "\(solution.attempts)")
    let bound = try #require(try RigorousBound.of(program, solution: solution, refinedBy: GLPKSolver()))
    // What is paid at the known point: the size of what is summed.
    let size = program.objective(at: point)
    #expect(abs(solution.objective - bound) <= 1e-6 * size, "\(solution.objective) \(bound) \(solution.attempts)")
  }

  @Test("a program with a point is solved", arguments: UInt64(1)...300)
  func small(seed: UInt64) throws { try check(seed..<seed + 1) }

  @Test("so is one too large for rational arithmetic", arguments: UInt64(1)...60)
  func large(seed: UInt64) throws { try check(1000 * seed..<1000 * seed + 80) }

  /// With even seeds every cost is tiny, so that GLPK takes the whole objective for zero; only other units help.
  @Test("so is a large one of which all costs are tiny", arguments: UInt64(1)...20)
  func tiny(seed: UInt64) throws { try check(stride(from: 1000 * seed, to: 1000 * seed + 160, by: 2)) }
}
