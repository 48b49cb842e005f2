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
    options: [
      .set, Option(name: "lp", value: "file", help: "CPLEX-LP text."),
      Option(name: "mps", value: "file", help: "Free MPS; names are escaped where MPS cannot hold them."),
    ],
    perform: { arguments, console in
      let reading = ScenarioReading.read(arguments, console)
      guard let scenario = reading.scenario else { return reading.failure }
      guard arguments.has("lp") || arguments.has("mps") else {
        return console.fail(
          UsageError(message: "`export` needs `--lp` or `--mps`", suggestion: "add `--lp file` or `--mps file`"))
      }
      do throws(LocalFileError) {
        if let path = arguments.value("lp") {
          try writeWhole(file: path, bytes: Array(ScenarioExport.linearProgramText(of: scenario).utf8))
        }
        if let path = arguments.value("mps") {
          try writeWhole(file: path, bytes: ScenarioExport.mathematicalProgrammingSystem(of: scenario))
        }
        return .done
      } catch {
        console.complain("error: \(error)")
        return .badData
      }
    })
}
