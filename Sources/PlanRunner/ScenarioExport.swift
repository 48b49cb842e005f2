internal import LinearProgramFiles
internal import LinearProgramming
internal import PlanFormulation
public import PlantModel
public import ScenarioFiles

/// The linear program behind a plan, for whoever wants to check it with another solver.
public enum ScenarioExport {
  /// The program of the first goal as CPLEX-LP text, in the names of the scenario.
  ///
  /// - Parameters:
  ///   - scenario: The scenario.
  ///   - dates: Whether projects that may be chosen begin as stated, or each may begin on any of its days: one binary
  ///     column for each project, variant and day.
  public static func linearProgramText(of scenario: ResolvedScenario, dates: ProjectDates = .stated) -> String {
    program(of: scenario, dates).text()
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
  ///
  /// - Parameters:
  ///   - scenario: The scenario.
  ///   - dates: As for ``linearProgramText(of:dates:)``.
  ///   - dialect: How it is written.
  public static func mathematicalProgrammingSystem(
    of scenario: ResolvedScenario, dates: ProjectDates = .stated, as dialect: Dialect = .standard
  ) -> [UInt8] {
    let dialects: [Dialect: MPSDialect] = [.standard: .standard, .plain: .plain, .fixed: .fixed]
    return MPSText.write(program(of: scenario, dates), as: dialects[dialect] ?? .standard)
  }

  /// The bytes of a file: compressed by gzip where its name asks for it.
  public static func packed(_ bytes: [UInt8], for path: String) -> [UInt8] {
    guard path.lowercased().hasSuffix(".gz") else { return bytes }
    // Packing can fail only for want of memory; the plain bytes are then better than none: readers tell by content.
    return (try? Gzip.deflated(bytes)) ?? bytes
  }

  static func program(of scenario: ResolvedScenario, _ dates: ProjectDates) -> LinearProgram {
    let model = dates == .open ? scenario.model.withOpenProjectDates() : scenario.model
    return Formulation(of: model).program(for: scenario.model.goals.first?.goal ?? .maximiseNetPresentValue)
  }
}
