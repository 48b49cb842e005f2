import LinearProgramming
import Testing

@Suite("Capabilities and counts")
struct CapabilityTests {
  @Test("each capability is a bit of its own")
  func bits() {
    let all: [SolverCapabilities] = [
      .integerColumns, .startingBasis, .marginalValues, .finalBasis, .certificates, .timeLimit, .iterationLimit,
      .memoryLimit, .relativeGap, .cancellation, .choiceOfMethod, .sessions, .interiorStart,
    ]
    #expect(all.allSatisfy { $0.rawValue.nonzeroBitCount == 1 })
    #expect(Set(all.map(\.rawValue)).count == all.count)
  }

  @Test("counts that solvers cannot number are refused before anything is converted to 32 bits")
  func counts() throws {
    try LinearProgram.checkCounts(columns: 1 << 30, rows: 1 << 29, coefficients: 500_000_000)
    let tooMany = 1 << 31
    #expect(throws: LinearProgramError.tooLarge(what: "columns and rows", count: tooMany, limit: tooMany - 2)) {
      try LinearProgram.checkCounts(columns: tooMany - 1, rows: 1, coefficients: 0)
    }
    #expect(throws: LinearProgramError.self) {
      try LinearProgram.checkCounts(columns: 1, rows: tooMany, coefficients: 0)
    }
    #expect(throws: LinearProgramError.self) {
      try LinearProgram.checkCounts(columns: 1, rows: 1, coefficients: 500_000_001)
    }
    // The largest counts that pass still fit, counted from one.
    #expect(Int32(exactly: LinearProgram.countLimit + 1) != nil)
  }
}
