internal import LinearProgramming
internal import LocatedText

/// What one more or one less of each cost and limit is worth, for programs.
enum SensitivityText {
  static func json(_ sensitivity: Sensitivity, of program: LinearProgram) -> JSONValue {
    .record([
      "costs": .array(
        sensitivity.costs.map { entry in
          .record([
            "column": .string(program.name(of: entry.column)), "cost": number(entry.cost),
            "increase": json(entry.increase), "decrease": json(entry.decrease),
          ])
        }),
      "limits": .array(
        sensitivity.limits.map { entry in
          .record([
            "row": .string(program.name(of: entry.row)), "limit": .string(entry.limit.rawValue),
            "value": number(entry.value), "increase": json(entry.increase), "decrease": json(entry.decrease),
          ])
        }),
    ])
  }

  /// The marginal value and how far it holds, null for ever; a word where there is none.
  private static func json(_ side: SensitivitySide) -> JSONValue {
    switch side {
    case .holds(let marginal, let until): .record(["marginal": number(marginal), "until": number(until)])
    case .ends: .string("no optimum")
    case .unknown: .string("unknown")
    }
  }

  private static func number(_ value: Double) -> JSONValue { value.isFinite ? .number("\(value)") : .null }
}
