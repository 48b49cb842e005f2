internal import LocalFiles
internal import LocatedText
internal import PlanReport
internal import PlanRunner
internal import PlantModel
internal import ScenarioFiles

extension CommandDefinition {
  /// `kayo compare`
  static let compare: CommandDefinition = CommandDefinition(
    name: "compare",
    overview: "Show indicators of several plans side by side, with differences against the first.",
    discussion: "Each path is a result folder, or a scenario file, which is planned first.",
    arguments: [
      Argument(name: "path", help: "Result folder or scenario file.", isRepeated: true)
    ],
    options: [
      Option(name: "output", value: "file", help: "Write the same as CSV."), .dialect, .timeLimit, .quiet,
    ],
    perform: { arguments, console in CompareCommand.perform(arguments, console) })
}

private enum CompareCommand {
  static func perform(_ arguments: ParsedArguments, _ console: Console) -> ExitStatus {
    let options: RunOptions
    do throws(UsageError) {
      options = RunOptions(dialect: try arguments.dialect(), timeLimit: try arguments.timeLimit())
    } catch {
      return console.fail(error)
    }
    var results: [NamedResult] = []
    for path in arguments.positional {
      switch named(path, options, console) {
      case .success(let result): results.append(result)
      case .failure(let failure): return failure.status
      }
    }
    let comparison = PlanComparison(results)
    if !arguments.has("quiet") { console.print(comparison.table(width: console.width)) }
    if let path = arguments.value("output") {
      do throws(LocalFileError) {
        try writeWhole(file: path, bytes: comparison.csv(dialect: options.dialect))
      } catch {
        console.complain("error: \(error)")
        return .badData
      }
    }
    return .done
  }

  private struct Failure: Error { let status: ExitStatus }

  private static func named(
    _ path: String, _ options: RunOptions, _ console: Console
  ) -> Result<NamedResult, Failure> {
    if LocalFiles.isDirectory(path) {
      var diagnostics = Diagnostics()
      let published = PublishedResult.read(path, into: &diagnostics)
      if !diagnostics.isEmpty { console.complain(diagnostics.rendered()) }
      guard let published else { return .failure(Failure(status: .badData)) }
      return .success(
        NamedResult(name: LocalFiles.name(of: path), record: published.record, model: published.scenario.model))
    }
    let reading = ScenarioReader.read(paths: [path])
    if !reading.diagnostics.isEmpty { console.complain(reading.diagnostics.rendered()) }
    guard let scenario = reading.scenario else { return .failure(Failure(status: reading.failure)) }
    var timings = PhaseTimings()
    do throws(RunFailure) {
      let result = try ScenarioRun.perform(scenario, options: options, timings: &timings) {
        console.progress("\(path): \($0)")
      }
      console.endProgress()
      return .success(
        NamedResult(name: scenario.model.name, record: result.record, model: scenario.model))
    } catch {
      console.endProgress()
      return .failure(Failure(status: console.fail(error)))
    }
  }
}
