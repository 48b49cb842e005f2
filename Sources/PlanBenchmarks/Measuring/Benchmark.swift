internal import LocalFiles

/// Runs cases.
public enum Benchmark {
  /// Measures a case.
  ///
  /// - Throws: ``BenchmarkFailure`` where its data cannot be read, it has no plan, the auditor refuses the plan, or its
  ///   answer is not the known one.
  public static func measure(
    _ benchmarkCase: BenchmarkCase, _ settings: BenchmarkSettings
  ) throws(BenchmarkFailure) -> [BenchmarkMeasurement] {
    let name = benchmarkCase.name
    let measurements: [BenchmarkMeasurement]
    switch benchmarkCase.source {
    case .scenario(let path):
      measurements = try ScenarioBenchmark(name, path: path, isSolved: benchmarkCase.isSolved, settings).measurements()
    case .generated(let shape):
      let path = try write(shape, name, into: settings.folder)
      measurements = try ScenarioBenchmark(name, path: path, isSolved: benchmarkCase.isSolved, settings).measurements()
    case .program(let path):
      return try ProgramBenchmark(name, path: path, answer: benchmarkCase.answer, settings).measurements()
    }
    for measurement in measurements where measurement.phase == .whole || measurement.phase == .coldSolve {
      if let objective = measurement.objective {
        try ProgramBenchmark.check(objective, against: benchmarkCase.answer, name)
      }
    }
    return measurements
  }

  /// Writes an invented enterprise as a scenario and tells where it lies.
  public static func write(
    _ shape: EnterpriseShape, _ name: String, into folder: String
  ) throws(BenchmarkFailure) -> String {
    let path = LocalFiles.join(folder, name + ".yaml")
    do throws(LocalFileError) {
      try writeWhole(file: path, bytes: Array(EnterpriseGenerator.scenario(shape).utf8))
      return path
    } catch {
      throw BenchmarkFailure(name: name, message: error.description)
    }
  }
}
