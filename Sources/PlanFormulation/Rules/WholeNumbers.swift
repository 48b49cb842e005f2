internal import PlantModel

/// Decisions that cannot be halved are whole numbers: set-ups, orders, overhauls, and what the scenario says of itself.
///
/// See ``/PlanFormulation/RuleFamilies``, whole-numbers: ``RuleFamily/wholeNumbers`` has no rows; its columns are integer
/// ones.
enum WholeNumbersRules: RuleFormulation {
  static let family = RuleFamily.wholeNumbers

  static func identifiers(of place: Int, in context: PlanningContext) -> [String] { [] }

  static func unit(of place: Int, in context: PlanningContext) -> String { "" }

  static func addRules(to builder: inout ProgramBuilder) {}
}
