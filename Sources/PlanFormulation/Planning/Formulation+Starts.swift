public import LinearProgramming
public import PlantModel

/// A column of a program whose days of beginning are open: one project, one variant, one day.
public struct StartColumn: Hashable, Sendable {
  /// The choice, by its place in the model.
  public let choice: Int
  /// The option of the choice.
  public let option: Int
  /// The day the first phase begins.
  public let start: CivilDate
  /// The column: one where the project begins on that day under these terms, else zero.
  public let column: ColumnID
}

extension Formulation {
  /// The columns of days of beginning, by choice, option and day; none where the model states its days.
  public var starts: [StartColumn] {
    context.candidates.enumerated().compactMap { position, candidate in
      guard let column = layout.position(.starts, position, candidate.period), let start = candidate.project.start
      else { return nil }
      return StartColumn(
        choice: candidate.choice, option: candidate.option, start: start, column: ColumnID(column))
    }
  }

  /// For each choice the row that lets it be taken once.
  public var onceRows: [RowID?] {
    var rows = [RowID?](repeating: nil, count: model.projectChoices.count)
    for (position, row) in self.rows.enumerated() where row.family == .projectChoice {
      if case .once(let choice) = context.projectRules[row.place] { rows[choice] = RowID(position) }
    }
    return rows
  }
}
