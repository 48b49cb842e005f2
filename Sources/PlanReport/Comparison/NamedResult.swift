public import PlantModel

/// A plan with the model it was made for and the name a comparison shows it under.
public struct NamedResult: Sendable {
  /// The name at the head of its column.
  public let name: String
  /// The plan.
  public let record: PlanRecord
  /// The model.
  public let model: PlantModel

  /// Names a result.
  public init(name: String, record: PlanRecord, model: PlantModel) {
    self.name = name
    self.record = record
    self.model = model
  }
}
