internal import LinearProgramming
internal import LocatedText
internal import PlanRunner

/// The answer to a linear program, for people, for programs and as a table.
enum SolutionText {
  /// A few lines for people.
  static func lines(_ solve: ProgramSolve) -> String {
    let solution = solve.solution
    var rows = [("status", "\(solution.termination.rawValue): \(solution.termination.sentence)")]
    if solution.hasPoint { rows.append(("objective", "\(solution.objective)")) }
    if let bound = solve.bound { rows.append(("bound", "\(bound)")) }
    if let gap = gap(solve) { rows.append(("gap", "\(gap)")) }
    if let exact = solve.exact { rows += ExactText.rows(exact) }
    if let conflict = solve.conflict { rows += ConflictText.rows(conflict) }
    rows.append(("iterations", "\(solution.iterations)"))
    if solve.program.hasIntegers { rows.append(("nodes", "\(solution.nodes)")) }
    rows.append(("solver", solve.solver))
    rows.append(("method", solution.startMethod.rawValue))
    rows += solution.attempts.map { ("attempt", "\($0.setting): \($0.outcome)") }
    return HelpTable.text(rows)
  }

  /// The same as JSON; numbers that do not exist are null.
  static func json(_ solve: ProgramSolve) -> String {
    let solution = solve.solution
    let attempts = solution.attempts.map { attempt in
      JSONValue.record([
        "setting": .string(attempt.setting), "outcome": .string(attempt.outcome),
        "iterations": .integer(attempt.iterations),
      ])
    }
    var value = JSONValue.record([
      "status": .string(solution.termination.rawValue),
      "objective": number(solution.hasPoint ? solution.objective : nil),
      "bound": number(solve.bound),
      "gap": number(gap(solve)),
      "iterations": .integer(solution.iterations),
      "nodes": .integer(solution.nodes),
      "seconds": number((solve.seconds * 1000).rounded() / 1000),
      "solver": .string(solve.solver),
      "method": .string(solution.startMethod.rawValue),
      "attempts": .array(attempts),
    ])
    var extras: [JSONMember] = []
    if let exact = solve.exact { extras.append(JSONMember("exact", ExactText.json(exact))) }
    if let conflict = solve.conflict { extras.append(JSONMember("conflict", ConflictText.json(conflict))) }
    if let sensitivity = solve.sensitivity {
      extras.append(JSONMember("sensitivity", SensitivityText.json(sensitivity, of: solve.program)))
    }
    if case .object(let members) = value { value = .object(members + extras) }
    return String(decoding: JSONWriter.bytes(of: value), as: UTF8.self)
  }

  /// A row for each column: name and value.
  static func table(_ solve: ProgramSolve) -> [UInt8] {
    var writer = CSVWriter(header: ["column", "value"])
    for (position, value) in solve.solution.columnValues.enumerated() {
      writer.append(row: [.text(solve.program.names.column(position)), .number("\(value)")])
    }
    return writer.bytes
  }

  private static func gap(_ solve: ProgramSolve) -> Double? {
    guard solve.solution.hasPoint, let bound = solve.bound else { return nil }
    return abs(solve.solution.objective - bound) / max(1e-10, abs(solve.solution.objective))
  }

  private static func number(_ value: Double?) -> JSONValue {
    guard let value, value.isFinite else { return .null }
    return .number("\(value)")
  }
}
