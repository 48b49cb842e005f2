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

  /// How MPS is written, by the name people know it by.
  public enum Dialect: String, Sendable, CaseIterable {
    /// Free, sense and constant of the objective stated.
    case standard
    /// Free, for every reader: minimised, the constant as a column.
    case plain
    /// As plain, but by columns.
    case fixed
  }

  /// The program of the first goal as MPS.
  public static func mathematicalProgrammingSystem(
    of scenario: ResolvedScenario, as dialect: Dialect = .standard
  ) -> [UInt8] {
    let dialects: [Dialect: MPSDialect] = [.standard: .standard, .plain: .plain, .fixed: .fixed]
    return MPSText.write(program(of: scenario), as: dialects[dialect] ?? .standard)
  }

  /// The bytes of a file: compressed by gzip where its name asks for it.
  public static func packed(_ bytes: [UInt8], for path: String) -> [UInt8] {
    guard path.lowercased().hasSuffix(".gz") else { return bytes }
    // Packing can fail only for want of memory; the plain bytes are then better than none: readers tell by content.
    return (try? Gzip.deflated(bytes)) ?? bytes
  }

  static func program(of scenario: ResolvedScenario) -> LinearProgram {
    Formulation(of: scenario.model).program(for: scenario.model.goals.first?.goal ?? .maximiseNetPresentValue)
  }
}
