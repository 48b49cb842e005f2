import LinearProgramming
import Testing

@Suite("Measuring a point")
struct FeasibilityTests {
  @Test("the largest violation, and where")
  func places() {
    var program = LinearProgram()
    let first = program.addColumn(.between(0, 1))
    let second = program.addColumn(.nonNegative, kind: .integer)
    let row = program.addRow(.atMost(10))
    program.add(100, to: row, at: first)
    program.add(1, to: row, at: second)
    #expect(FeasibilityReport(of: program, at: [0, 3]).largest == nil)
    #expect(FeasibilityReport(of: program, at: [0, 3]).isFeasible(within: 0))
    let overRow = FeasibilityReport(of: program, at: [0.5, 3])
    #expect(overRow.largest?.place == .row(row))
    #expect(overRow.largest?.amount == 43)
    #expect(overRow.largest?.relativeAmount == 43.0 / 54)
    #expect(overRow.rowActivities == [53])
    #expect(FeasibilityReport(of: program, at: [-0.25, 0]).largest?.place == .column(first))
    #expect(FeasibilityReport(of: program, at: [0, 0.25]).largest?.place == .wholeness(second))
    #expect(!FeasibilityReport(of: program, at: [.nan, 0]).isFeasible(within: 1e9))
  }

  @Test("activities are summed with twice the precision")
  func precision() {
    var program = LinearProgram()
    let row = program.addRow(.fixed(1))
    for coefficient in [1e16, 1, -1e16] { program.add(coefficient, to: row, at: program.addColumn(.free)) }
    #expect(FeasibilityReport(of: program, at: [1, 1, 1]).isFeasible(within: 0))
  }

  @Test("a direction that improves and leaves no limit")
  func directions() {
    var program = LinearProgram(sense: .maximise)
    let first = program.addColumn(.nonNegative, cost: 1)
    let second = program.addColumn(.nonNegative)
    let row = program.addRow(.atMost(5))
    program.add(1, to: row, at: first)
    program.add(-1, to: row, at: second)
    #expect(UnboundednessCheck.holds(for: program, direction: [1, 1]))
    #expect(!UnboundednessCheck.holds(for: program, direction: [1, 0.5]))
    #expect(!UnboundednessCheck.holds(for: program, direction: [0, 1]))
    #expect(!UnboundednessCheck.holds(for: program, direction: [-1, 1]))
    #expect(!UnboundednessCheck.holds(for: program, direction: [1]))
    program.sense = .minimise
    #expect(!UnboundednessCheck.holds(for: program, direction: [1, 1]))
  }
}
