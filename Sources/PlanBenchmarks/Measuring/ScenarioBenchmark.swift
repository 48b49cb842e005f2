internal import GLPKSolver
internal import LinearProgramming
internal import LocalFiles
internal import LocatedText
internal import PlanAudit
internal import PlanFormulation
internal import PlanReport
internal import PlanRunner
internal import PlantModel
internal import ScenarioFiles

/// Measures an enterprise, phase by phase, each on what the phase before has made.
struct ScenarioBenchmark {
  let name: String
  /// The file the scenario begins with.
  let path: String
  let isSolved: Bool
  let settings: BenchmarkSettings
  let meter: ResourceMeter

  init(_ name: String, path: String, isSolved: Bool, _ settings: BenchmarkSettings) {
    self.name = name
    self.path = path
    self.isSolved = isSolved
    self.settings = settings
    meter = ResourceMeter(runLimit: settings.runLimit, secondsLimit: settings.secondsLimit)
  }

  func measurements() throws(BenchmarkFailure) -> [BenchmarkMeasurement] {
    let scenario = try scenario()
    let formulation = Formulation(of: scenario.model)
    let goal = scenario.model.goals.first?.goal ?? .maximiseNetPresentValue
    let program = formulation.program(for: goal)
    let size = BenchmarkMeasurement.Size(
      rowCount: program.rowCount, columnCount: program.columnCount, coefficientCount: program.coefficientCount,
      periodCount: scenario.model.horizon.periods.count, siteCount: scenario.model.sites.count)
    var list = BenchmarkList(name: name, size: size, phases: settings.phases)
    if list.wants(.read) { list.add(.read, try read(scenario).reading) }
    if list.wants(.validate) {
      let measured = try meter.measure { () throws(BenchmarkFailure) in try self.scenario() }
      list.add(.validate, measured.reading)
    }
    if list.wants(.formulate) {
      list.add(.formulate, meter.measure { Formulation(of: scenario.model).program(for: goal) }.reading)
    }
    try LoadBenchmark(program: program, meter: meter).measure(into: &list)
    guard isSolved else { return list.measurements }
    try SolveBenchmark(
      name: name, formulation: formulation, goal: goal, program: program, settings: settings, meter: meter
    )
    .measure(into: &list)
    try measurePlan(scenario, into: &list)
    return list.measurements
  }

  private func scenario() throws(BenchmarkFailure) -> ResolvedScenario {
    let reading = ScenarioReader.read(paths: [path])
    guard let scenario = reading.scenario else {
      throw BenchmarkFailure(name: name, message: "the scenario has errors\n" + reading.diagnostics.rendered())
    }
    return scenario
  }

  /// The bytes of all files of the scenario from disk, the YAML among them parsed.
  private func read(
    _ scenario: ResolvedScenario
  ) throws(BenchmarkFailure) -> (result: Int, reading: ResourceMeter.Reading) {
    let folder = LocalFiles.parent(of: path)
    do throws(LocalFileError) {
      return try meter.measure { () throws(LocalFileError) in
        var documentCount = 0
        for input in scenario.inputs {
          let file = LocalFiles.join(folder, input.path)
          let bytes = try LocalFiles.read(file, limit: ScenarioReader.fileSizeLimit)
          guard file.hasSuffix(".yaml") else { continue }
          var findings = Diagnostics()
          if YAMLText.read(SourceText(name: file, bytes: bytes), into: &findings) != nil { documentCount += 1 }
        }
        return documentCount
      }
    } catch {
      throw BenchmarkFailure(name: name, message: error.description)
    }
  }

  /// The whole run, and what it ends with: audit and tables.
  private func measurePlan(_ scenario: ResolvedScenario, into list: inout BenchmarkList) throws(BenchmarkFailure) {
    guard list.wants(.whole) || list.wants(.audit) || list.wants(.write) else { return }
    let folder = LocalFiles.join(settings.folder, name + "-result")
    // Audit and tables need one plan; only who asks for the whole run waits for several.
    let once = ResourceMeter(runLimit: list.wants(.whole) ? settings.runLimit : 1, secondsLimit: settings.secondsLimit)
    let whole = try once.measure { () throws(BenchmarkFailure) in try run(into: folder) }
    let record = whole.result.record
    if list.wants(.audit) {
      let claims = record.solve.stages.map { GoalClaim(goal: $0.goal, value: $0.value) }
      list.add(.audit, meter.measure { PlanAudit.audit(record.plan, of: scenario.model, claiming: claims) }.reading)
    }
    if list.wants(.write) {
      let written = try meter.measure { () throws(BenchmarkFailure) in try write(whole.result, into: folder) }
      list.add(.write, written.reading)
    }
    if list.wants(.whole) {
      list.add(.whole, whole.reading)
      list.describe { measurement in
        measurement.iterations = record.solve.stages.reduce(0) { $0 + $1.iterations }
        measurement.objective = record.solve.stages.first?.value
        if let stage = record.solve.stages.first, let bound = stage.bound {
          measurement.gap = abs(stage.value - bound) / max(1, abs(stage.value))
        }
      }
    }
  }

  private func run(into folder: String) throws(BenchmarkFailure) -> RunResult {
    var timings = PhaseTimings()
    let options = RunOptions(timeLimit: settings.timeLimit)
    let scenario = try scenario()
    let result: RunResult
    do throws(RunFailure) {
      result = try ScenarioRun.perform(scenario, options: options, timings: &timings) { _ in }
    } catch {
      throw BenchmarkFailure(name: name, message: Self.words(for: error))
    }
    try write(result, into: folder)
    return result
  }

  private func write(_ result: RunResult, into folder: String) throws(BenchmarkFailure) {
    do throws(LocalFileError) {
      try ResultFolder.publish(result, options: RunOptions(), at: folder)
    } catch {
      throw BenchmarkFailure(name: name, message: error.description)
    }
  }

  private static func words(for failure: RunFailure) -> String {
    switch failure {
    case .impossible: "no plan obeys every rule"
    case .refused(let audit): "the auditor refuses the plan: \(audit.violatedCount) checks failed"
    case .unplanned(let error): error.description
    }
  }
}
