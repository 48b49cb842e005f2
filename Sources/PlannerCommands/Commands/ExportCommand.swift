internal import LocalFiles
internal import PlanFormulation
internal import PlanReport
internal import PlanRunner
internal import PlantModel
internal import ScenarioFiles

extension CommandDefinition {
  /// `kayo export`
  static let export: CommandDefinition = CommandDefinition(
    name: "export",
    overview: "Write the linear program of a scenario's first goal, so that anyone can check it with another solver.",
    arguments: [.scenarios],
    options: [
      .set, Option(name: "lp", value: "file", help: "CPLEX-LP text; packed by gzip where the name ends in .gz."),
      Option(name: "mps", value: "file", help: "MPS; names are escaped where MPS cannot hold them."),
      Option(
        name: "mps-dialect", value: "standard|plain|fixed",
        help:
          "Sense and constant stated, or minimised with the constant as a column for every reader, or so by columns."),
      Option(name: "tables", value: "folder", help: "CSV tables of activities, rules and terms."),
      Option(
        name: "open-dates",
        help: "Leave open what `kayo optimise` decides: one binary column for each project, variant and day."),
    ],
    perform: { arguments, console in
      let reading = ScenarioReading.read(arguments, console)
      guard let scenario = reading.scenario else { return reading.failure }
      guard arguments.has("lp") || arguments.has("mps") || arguments.has("tables") else {
        return console.fail(
          UsageError(
            message: "`export` needs `--lp`, `--mps` or `--tables`",
            suggestion: "add `--lp file`, `--mps file` or `--tables folder`"))
      }
      guard let dialect = ScenarioExport.Dialect(rawValue: arguments.value("mps-dialect") ?? "standard") else {
        return console.fail(
          UsageError(
            message: "`\(arguments.value("mps-dialect") ?? "")` is no MPS dialect",
            suggestion: "write `standard`, `plain` or `fixed`"))
      }
      let dates: ProjectDates = arguments.has("open-dates") ? .open : .stated
      do throws(LocalFileError) {
        if let path = arguments.value("lp") {
          let bytes = Array(ScenarioExport.linearProgramText(of: scenario, dates: dates).utf8)
          try writeWhole(file: path, bytes: ScenarioExport.packed(bytes, for: path))
        }
        if let path = arguments.value("mps") {
          let bytes = ScenarioExport.mathematicalProgrammingSystem(of: scenario, dates: dates, as: dialect)
          try writeWhole(file: path, bytes: ScenarioExport.packed(bytes, for: path))
        }
        if let path = arguments.value("tables") {
          var folder = OutputFolder(replacing: path)
          for file in ScenarioExport.tables(of: scenario, dates: dates) {
            folder.add(name: file.name, bytes: file.bytes)
          }
          try folder.publish()
        }
        return .done
      } catch {
        console.complain("error: \(error)")
        return .badData
      }
    })
}
