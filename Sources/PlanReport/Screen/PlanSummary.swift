public import LocatedText
public import PlantModel

/// A plan on one screen, for a person, and as JSON, for a program.
public enum PlanSummary {
  /// One screen of plain text without colour: status, money, output, surplus, limits, what is late.
  ///
  /// - Parameters:
  ///   - record: The plan.
  ///   - model: The model it was made for.
  ///   - width: The columns of the terminal, 60 at least.
  public static func screen(of record: PlanRecord, model: PlantModel, width: Int = 100) -> String {
    PlanScreen(record, model: model, width: width).lines().joined(separator: "\n") + "\n"
  }

  /// The content of `summary.json`.
  public static func json(of record: PlanRecord, model: PlantModel) -> JSONValue {
    SummaryDocument.value(of: PlanFigures(record, of: model))
  }
}
