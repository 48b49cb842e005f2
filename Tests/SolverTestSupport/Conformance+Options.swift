package import LinearProgramming
internal import Testing

extension Conformance {
  /// Judges what a solver does with programs and options that are unfit, and with a start.
  package static func judgeProtocol(_ solver: any LinearSolver) throws {
    let programs = seeds.lazy.map { SmallProgram.make(seed: $0) }.filter {
      guard case .optimal = ReferenceSimplex.solve($0) else { return false }
      return $0.columnCount >= 3 && $0.rowCount >= 3
    }
    let program = try #require(programs.first)
    var broken = program
    broken.setCost(.nan, of: ColumnID(0))
    #expect(throws: SolverError.self) { try solver.solve(broken) }
    let foreign = Basis(columnStatuses: [.basic], rowStatuses: [])
    #expect(throws: SolverError.self) { try solver.solve(program, options: SolverOptions(), startingFrom: foreign) }
    let faults: [(inout SolverOptions) -> Void] = [
      { $0.timeLimit = -1 }, { $0.iterationLimit = -1 }, { $0.memoryLimit = 0 }, { $0.feasibilityTolerance = 0 },
      { $0.optimalityTolerance = 2 }, { $0.relativeGap = -1 }, { $0.relativeGap = .nan },
    ]
    for fault in faults {
      var options = SolverOptions()
      fault(&options)
      #expect(throws: SolverError.self) { try solver.solve(program, options: options) }
    }
    try judgeUnsupported(solver, program)
    let first = try solver.solve(program)
    #expect(try solver.solve(program) == first)
    if solver.capabilities.contains(.startingBasis), let basis = first.basis {
      let again = try solver.solve(program, options: SolverOptions(), startingFrom: basis)
      #expect(again.termination == first.termination && again.iterations == 0)
    }
  }

  /// What a solver does not declare it refuses, aloud.
  private static func judgeUnsupported(_ solver: any LinearSolver, _ program: LinearProgram) throws {
    let wishes: [(SolverCapabilities, (inout SolverOptions) -> Void)] = [
      (.timeLimit, { $0.timeLimit = 10 }), (.iterationLimit, { $0.iterationLimit = 1000 }),
      (.memoryLimit, { $0.memoryLimit = 1 << 30 }), (.relativeGap, { $0.relativeGap = 0.1 }),
      (.choiceOfMethod, { $0.method = .primal }), (.cancellation, { $0.cancellation = SolveCancellation() }),
    ]
    for (capability, wish) in wishes {
      var options = SolverOptions()
      wish(&options)
      if solver.capabilities.contains(capability) {
        _ = try solver.solve(program, options: options)
      } else {
        #expect(throws: SolverError.self) { try solver.solve(program, options: options) }
      }
    }
  }

  /// Programs with nothing in them, or next to nothing.
  package static func judgeEmpty(_ solver: any LinearSolver) throws {
    try judge(solver, LinearProgram(), "nothing")
    var constant = LinearProgram(sense: .maximise)
    constant.objectiveConstant = 7
    try judge(solver, constant, "a constant")
    for bounds in [Bounds.nonNegative, .free, .fixed(2), .between(-1, 3), .atMost(4)] {
      for cost in [-1.0, 0, 1] {
        var program = LinearProgram()
        program.addColumn(bounds, cost: cost)
        try judge(solver, program, "one column \(bounds) at \(cost)")
        program.addRow(.atLeast(-1))
        try judge(solver, program, "one column and an empty row")
        program.addRow(.atLeast(1))
        try judge(solver, program, "an empty row that asks for something")
      }
    }
  }
}
