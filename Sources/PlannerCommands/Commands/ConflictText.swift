internal import LocatedText
internal import PlanRunner

/// What contradicts itself in a program, for people and for programs.
enum ConflictText {
  static func rows(_ conflict: ProgramConflict) -> [(String, String)] {
    if conflict.rows.isEmpty { return [("conflict", "the bounds of the columns contradict each other")] }
    let words = conflict.isIrreducible ? "without any one of them the others can be obeyed" : "some may not be needed"
    return [("conflict", "\(conflict.rows.count) rows contradict each other; \(words)")]
      + conflict.rows.map { ("row", $0) }
  }

  static func json(_ conflict: ProgramConflict) -> JSONValue {
    .record([
      "rows": .array(conflict.rows.map { .string($0) }),
      "irreducible": .boolean(conflict.isIrreducible),
      "solves": .integer(conflict.solveCount),
    ])
  }
}
