internal import LocatedText
public import PlantModel

/// A scenario after all files, overlays and changes are merged: the model, and where each value of it came from.
public struct ResolvedScenario: Sendable {
  /// The planning problem.
  public let model: PlantModel
  /// The files read, in the order in which they were read.
  public let inputs: [ScenarioInput]
  /// Every default that was used, in the order of reading.
  public let defaults: [AppliedDefault]
  /// The merged document; each value knows its place.
  let document: Node

  init(model: PlantModel, inputs: [ScenarioInput], defaults: [AppliedDefault], document: Node) {
    self.model = model
    self.inputs = inputs
    self.defaults = defaults
    self.document = document
  }
}
