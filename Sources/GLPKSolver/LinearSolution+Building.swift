internal import LinearProgramming

extension LinearSolution {
  /// An answer found without any solver: no point can satisfy all limits, for the reason given.
  static func impossible(_ reason: String) -> LinearSolution {
    var solution = LinearSolution(termination: .infeasible)
    solution.solverMessage = reason
    return solution
  }

  /// Takes the point of an answer: values moved within their bounds, activities and objective computed anew.
  mutating func take(
    point columnValues: [Double], as meaning: VectorMeaning, of program: LinearProgram, within flat: FlatProgram
  ) {
    // A tolerance lets values stick out by a trace; adding zero turns a negative zero into a plain one.
    self.columnValues = columnValues.indices.map { column in
      let bounds = flat.bounds(ofColumn: column)
      return min(max(columnValues[column], bounds.lower), bounds.upper) + 0
    }
    vector = meaning
    objective = program.objective(at: self.columnValues)
    rowActivities = FeasibilityReport(of: program, at: self.columnValues).rowActivities
  }
}

extension Basis {
  init(statuses: [UInt8], columnCount: Int) {
    let all = statuses.map { BasisStatus(rawValue: $0) ?? .atLower }
    self.init(columnStatuses: Array(all.prefix(columnCount)), rowStatuses: Array(all.dropFirst(columnCount)))
  }

  var statuses: [UInt8] { columnStatuses.map(\.rawValue) + rowStatuses.map(\.rawValue) }
}
