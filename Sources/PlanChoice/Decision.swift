public import PlantModel

/// One day of beginning, or none, for each choice.
public struct Decision: Hashable, Sendable {
  /// For each choice of the model the place of its column among the problem's starts; nothing where it is left out.
  public let picks: [Int?]

  /// Makes a decision.
  public init(picks: [Int?]) {
    self.picks = picks
  }
}

/// What was decided about a project.
public struct ChosenStart: Hashable, Sendable {
  /// The identifier of the project.
  public let project: String
  /// The name of the variant; nothing for its own terms, or where it is left out.
  public let variant: String?
  /// The day it begins; nothing where it is left out.
  public let start: CivilDate?

  /// Makes a record of a decision.
  public init(project: String, variant: String?, start: CivilDate?) {
    self.project = project
    self.variant = variant
    self.start = start
  }
}
