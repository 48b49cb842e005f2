internal import LinearProgramming
internal import PlantModel

/// What an earlier goal has reached is kept while a later one is sought.
///
/// See ``/PlanFormulation/RuleFamilies``, goal-order. A program of the first goal has no such row; each later stage
/// adds one by ``Formulation``.
enum GoalOrderRules: RuleFormulation {
  static let family = RuleFamily.goalOrder

  static func identifiers(of place: Int, in context: PlanningContext) -> [String] {
    [context.model.goals[place].goal.words.split(separator: " ").joined(separator: "-")]
  }

  static func unit(of place: Int, in context: PlanningContext) -> String {
    context.model.goals[place].goal.unit
  }

  static func addRules(to builder: inout ProgramBuilder) {}

  /// The number of a goal among the family's places: its place among the model's goals.
  static func place(of goal: Goal, in model: PlantModel) -> Int {
    model.goals.firstIndex { $0.goal == goal } ?? 0
  }

  /// The most, or least, a goal may come to in later stages: its best value less the tolerance, and a billionth of
  /// its size for arithmetic.
  static func threshold(of goal: RankedGoal, best: Double) -> Double {
    let slack = (goal.tolerance + 1e-9) * abs(best)
    return goal.goal.isMaximised ? best - slack : best + slack
  }
}
