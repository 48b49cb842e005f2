internal import LinearProgramFiles
internal import LinearProgramming
internal import PlanFormulation
internal import PlantModel
public import ScenarioFiles

/// The linear program behind a plan, for whoever wants to check it with another solver.
public enum ScenarioExport {
  /// The program of the first goal as CPLEX-LP text, in the names of the scenario.
  public static func linearProgramText(of scenario: ResolvedScenario) -> String {
    program(of: scenario).text()
  }

  /// The program of the first goal as free MPS.
  public static func mathematicalProgrammingSystem(of scenario: ResolvedScenario) -> [UInt8] {
    MPSText.write(program(of: scenario))
  }

  private static func program(of scenario: ResolvedScenario) -> LinearProgram {
    Formulation(of: scenario.model).program(for: scenario.model.goals.first?.goal ?? .maximiseNetPresentValue)
  }
}
