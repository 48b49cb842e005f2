internal import LinearProgramming
internal import PlantModel

/// Finds what makes a goal grow without end: the recession cone of a program, cut by a box.
///
/// A direction that keeps every limit for ever and improves the goal is a solution of the program with all finite
/// limits put to zero. Its length is limited by one in each column, so that the best one can be found by any solver.
/// Rockafellar, "Convex Analysis" (1970), section 8.
struct EndlessGain {
  let formulation: Formulation
  let program: LinearProgram

  init(formulation: Formulation, stage: StageProgram) {
    self.formulation = formulation
    // What grows without end does so by fractions too.
    var program = stage.program.relaxed()
    for row in program.rowIDs { program.setBounds(EndlessGain.cone(program.bounds(of: row), box: .infinity), of: row) }
    for column in program.columnIDs {
      program.setBounds(EndlessGain.cone(program.bounds(of: column), box: 1), of: column)
    }
    program.objectiveConstant = 0
    self.program = program
  }

  /// What grows, by the words and identifiers of the scenario, each once.
  func activities(in solution: LinearSolution) -> [String] {
    var seen = Set<String>()
    var words: [String] = []
    for (position, value) in solution.columnValues.enumerated() where value > 1e-7 {
      let column = formulation.layout.columns[position]
      if [.stock, .draws, .balances, .ahead, .repaid, .debts, .taxes].contains(column.group) { continue }
      let identifiers = column.group.identifiers(of: column.row, in: formulation.context)
      let word = "\(column.group.word) \(identifiers.joined(separator: "/"))"
      if seen.insert(word).inserted { words.append(word) }
    }
    return words
  }

  private static func cone(_ bounds: Bounds, box: Double) -> Bounds {
    Bounds(lower: bounds.lower.isFinite ? 0 : -box, upper: bounds.upper.isFinite ? 0 : box)
  }
}
