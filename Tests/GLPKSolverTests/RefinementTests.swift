import LinearProgramming
import TestSupport
import Testing

@testable import GLPKSolver

@Suite("Values at the final basis")
struct RefinementTests {
  /// Equations of random entries, in which elimination makes numbers grow.
  private func equations(seed: UInt64, count: Int) -> LinearProgram {
    var random = SplitMix64(seed: seed)
    var program = LinearProgram()
    let columns = (0..<count).map { _ in program.addColumn(.free, cost: Double.random(in: -1...1, using: &random)) }
    for row in 0..<count {
      let equation = program.addRow(.fixed(Double.random(in: -1...1, using: &random)))
      for column in 0..<count where column == row || Int.random(in: 0..<count, using: &random) < 12 {
        program.add(Double.random(in: -1...1, using: &random), to: equation, at: columns[column])
      }
    }
    return program
  }

  private func worst(_ program: LinearProgram, _ values: [Double]) -> Double {
    FeasibilityReport(of: program, at: values).largestRelative?.relativeAmount ?? 0
  }

  @Test("become exact where they miss their rows", arguments: UInt64(1)...20)
  func refined(seed: UInt64) throws {
    let program = equations(seed: seed, count: 250)
    var limits = GLPKLimits()
    limits.rowAccuracy = .infinity
    let setting = GLPKSetting(method: .dual, start: .bixby)
    let asFound = try GLPKCall.run(FlatProgram(program), setting, limits: limits)
    limits.rowAccuracy = 0
    let refined = try GLPKCall.run(FlatProgram(program), setting, limits: limits)
    #expect(asFound.primal == .feasible && refined.primal == .feasible)
    #expect(refined.statuses == asFound.statuses && refined.rowDuals == asFound.rowDuals)
    let (before, after) = (worst(program, asFound.columnValues), worst(program, refined.columnValues))
    #expect(before > 1e-14)
    #expect(after <= before / 4, "\(before) became \(after)")
  }
}
