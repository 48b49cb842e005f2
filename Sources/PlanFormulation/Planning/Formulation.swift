public import LinearProgramming
public import PlantModel

/// A model written as a linear program: its columns, its rows, and what each of them stands for.
///
/// ```swift
/// let text = Formulation(of: model).program(for: .maximiseNetPresentValue).text()
/// ```
///
/// The program is the one that ``Planner`` solves, so that anyone can check it with a solver of their own. Building is
/// linear in the size of the program.
public struct Formulation: Sendable {
  /// The model.
  public var model: PlantModel { context.model }
  /// The rows of the model's plans.
  public var shape: PlanShape { context.shape }

  let context: PlanningContext
  let layout: ColumnLayout
  let money: MoneyTerms
  /// All rows and bounds, without an objective.
  let program: LinearProgram
  /// What each row stands for.
  let rows: [RuleRow]
  /// The families the lower bounds of columns stem from; nothing for a bound that is no rule.
  let lowerFamilies: [RuleFamily?]
  /// The families the upper bounds of columns stem from; nothing for a bound that is no rule.
  let upperFamilies: [RuleFamily?]

  /// Writes the program of a model.
  public init(of model: PlantModel) {
    self.init(PlanningContext(model), extent: .possible)
  }

  init(_ context: PlanningContext, extent: ColumnLayout.Extent) {
    var builder = ProgramBuilder(context, extent: extent)
    for rules in RuleRegistry.all { rules.addRules(to: &builder) }
    self.context = context
    layout = builder.layout
    money = builder.money
    program = builder.program
    rows = builder.rows
    lowerFamilies = builder.lowerFamilies
    upperFamilies = builder.upperFamilies
  }

  /// The program that makes one goal best, with readable names, without regard to other goals.
  ///
  /// Money goals are counted in the unit ``objectiveUnit(of:)`` tells.
  public func program(for goal: Goal) -> LinearProgram {
    StageProgram(self, goal: goal, keeping: []).program
  }

  /// How many lek, or tonne-months, one unit of the objective is: 1, 1,000 or 1,000,000, the nearest to the
  /// geometric mean of what the decisions cost and earn.
  public func objectiveUnit(of goal: Goal) -> Double {
    StageProgram(self, goal: goal, keeping: []).objectiveScale
  }

  func vector(of goal: Goal) -> GoalVector { GoalVector(goal, context, layout, money) }
}
