internal import LocalFiles
internal import PlanFormulation
internal import PlanRunner
internal import ScenarioFiles

extension CommandDefinition {
  /// `kayo export`
  static let export = CommandDefinition(
    name: "export",
    overview: "Write the linear program of a scenario's first goal, so that anyone can check it with another solver.",
    arguments: [.scenarios],
    options: [.set, Option(name: "lp", value: "file", help: "CPLEX-LP text.", isRequired: true)],
    perform: { arguments, console in
      let reading = ScenarioReading.read(arguments, console)
      guard let scenario = reading.scenario else { return reading.failure }
      do throws(LocalFileError) {
        try writeWhole(
          file: arguments.value("lp") ?? "", bytes: Array(ScenarioExport.linearProgramText(of: scenario).utf8))
        return .done
      } catch {
        console.complain("error: \(error)")
        return .badData
      }
    })
}
