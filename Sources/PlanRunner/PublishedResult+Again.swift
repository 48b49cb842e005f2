internal import LocalFiles
internal import PlanReport
internal import PlantModel
internal import ScenarioFiles

extension PublishedResult {
  /// Plans the scenario of the folder again and names the files whose bytes are not the sealed ones.
  public func filesThatDifferWhenPlannedAgain(progress: @escaping (String) -> Void) throws(RunFailure) -> [String] {
    var timings = PhaseTimings()
    let options = RunOptions(
      dialect: manifest.dialect, timeLimit: manifest.timeLimit.flatMap { Double($0) },
      solver: SolverChoice(recorded: manifest.solver), method: manifest.method)
    let result = try ScenarioRun.perform(scenario, options: options, timings: &timings, progress: progress)
    let sealed = Dictionary(manifest.outputs.map { ($0.name, $0.sha256) }, uniquingKeysWith: { first, _ in first })
    return result.files(dialect: manifest.dialect)
      .filter { sealed[$0.name] != SHA256.hexadecimal(of: $0.bytes) }.map(\.name)
  }
}
