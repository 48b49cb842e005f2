internal import GLPKSolver
internal import LinearProgramFiles
internal import LinearProgramming
internal import LocalFiles

/// Measures a linear program from a file: reading, loading and the first solve.
struct ProgramBenchmark {
  let name: String
  let path: String
  let answer: Double?
  let settings: BenchmarkSettings
  let meter: ResourceMeter

  init(_ name: String, path: String, answer: Double?, _ settings: BenchmarkSettings) {
    self.name = name
    self.path = path
    self.answer = answer
    self.settings = settings
    meter = ResourceMeter(runLimit: settings.runLimit, secondsLimit: settings.secondsLimit)
  }

  func measurements() throws(BenchmarkFailure) -> [BenchmarkMeasurement] {
    let read = try meter.measure { () throws(BenchmarkFailure) in try self.read() }
    let program = read.result
    let size = BenchmarkMeasurement.Size(
      rowCount: program.rowCount, columnCount: program.columnCount, coefficientCount: program.coefficientCount)
    var list = BenchmarkList(name: name, size: size, phases: settings.phases)
    if list.wants(.read) { list.add(.read, read.reading) }
    try LoadBenchmark(program: program, meter: meter).measure(into: &list)
    if list.wants(.coldSolve) { try solve(program, into: &list) }
    return list.measurements
  }

  private func read() throws(BenchmarkFailure) -> LinearProgram {
    let bytes: [UInt8]
    do throws(LocalFileError) {
      bytes = try LocalFiles.read(path, limit: 1 << 30)
    } catch {
      throw BenchmarkFailure(name: name, message: error.description)
    }
    do throws(ProgramFileError) {
      return try ProgramFile.read(bytes)
    } catch {
      throw BenchmarkFailure(name: name, message: error.description)
    }
  }

  private func solve(_ program: LinearProgram, into list: inout BenchmarkList) throws(BenchmarkFailure) {
    var options = SolverOptions()
    options.timeLimit = settings.timeLimit
    let solved: (result: LinearSolution, reading: ResourceMeter.Reading)
    do throws(SolverError) {
      solved = try meter.measure { () throws(SolverError) in try GLPKSolver().solve(program, options: options) }
    } catch {
      throw BenchmarkFailure(name: name, message: error.description)
    }
    guard solved.result.termination == .optimal else {
      throw BenchmarkFailure(name: name, message: "no optimum: \(solved.result.termination.sentence)")
    }
    let objective = solved.result.objective
    try Self.check(objective, against: answer, name)
    list.add(.coldSolve, solved.reading)
    list.describe { measurement in
      measurement.iterations = solved.result.iterations
      if program.hasIntegers { measurement.nodes = solved.result.nodes }
      measurement.objective = objective
      measurement.gap = program.hasIntegers ? solved.result.relativeGap : SolveBenchmark.gap(program, solved.result)
    }
  }

  /// Holds an answer against the known one.
  static func check(_ objective: Double, against answer: Double?, _ name: String) throws(BenchmarkFailure) {
    guard let answer, abs(objective - answer) > 1e-6 * max(1, abs(answer)) else { return }
    throw BenchmarkFailure(name: name, message: "its best value is known to be \(answer), not \(objective)")
  }
}
