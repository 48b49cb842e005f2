internal import LocalFiles
internal import LocatedText
internal import PlanBenchmarks

extension CommandDefinition {
  /// `kayo bench`
  static let bench = CommandDefinition(
    name: "bench",
    overview: "Measure the planner phase by phase, on shipped and invented enterprises of many sizes.",
    discussion: """
      Times are medians of the wall clock; memory is what a phase adds at its peak. No time is shown of a case whose
      answer is wrong. Names of cases: minimal, baseline, size-2k to size-400k, periods-8 to periods-128, sites-2 to
      sites-32. Without a filter the cases minimal, baseline and size-2k to size-10k are run. Exit status: 1 where a case
      failed or something got slower than in the file given by --against.
      """,
    options: [
      Option(
        name: "filter", value: "text", help: "Only cases whose names contain this; `all` for every case.",
        isRepeated: true),
      Option(name: "phase", value: "name", help: "Only this phase.", isRepeated: true),
      Option(name: "runs", value: "number", help: "At most so many runs of a phase; 5 if not stated."),
      Option(name: "scenarios", value: "folder", help: "Where the shipped scenarios lie; Scenarios if not stated."),
      Option(name: "programs", value: "folder", help: "Measure every MPS file of this folder instead."),
      Option(name: "json", value: "file", help: "Write the figures as JSON."),
      Option(name: "html", value: "file", help: "Write the figures and curves as a page."),
      Option(name: "against", value: "file", help: "Compare with figures written by --json before."),
      Option(name: "write-cases", value: "folder", help: "Write the scenarios of the cases there and measure nothing."),
      .timeLimit, .quiet,
    ],
    perform: { arguments, console in BenchCommand.perform(arguments, console) })
}

private enum BenchCommand {
  static func perform(_ arguments: ParsedArguments, _ console: Console) -> ExitStatus {
    do throws(UsageError) {
      let request = try BenchRequest(arguments)
      if let folder = arguments.value("write-cases") { return write(request.cases, into: folder, console) }
      var earlier: [BenchmarkMeasurement]?
      if let path = arguments.value("against") {
        guard let read = figures(path, console) else { return .badData }
        earlier = read
      }
      return measure(request, against: earlier, arguments, console)
    } catch {
      return console.fail(error)
    }
  }

  private static func measure(
    _ request: BenchRequest, against earlier: [BenchmarkMeasurement]?, _ arguments: ParsedArguments, _ console: Console
  ) -> ExitStatus {
    let scratch: ScratchFolder
    do throws(LocalFileError) {
      scratch = try ScratchFolder()
    } catch {
      console.complain("error: \(error)")
      return .badData
    }
    let settings = request.settings(folder: scratch.path)
    var measurements: [BenchmarkMeasurement] = []
    var hasFailed = false
    for benchmarkCase in request.cases {
      console.progress(benchmarkCase.name)
      do throws(BenchmarkFailure) {
        let measured = try Benchmark.measure(benchmarkCase, settings)
        console.endProgress()
        console.print(BenchmarkText.table(measured))
        measurements += measured
      } catch {
        console.endProgress()
        console.complain("error: \(error)")
        hasFailed = true
      }
    }
    let curves = BenchmarkText.curves(ScalingCurve.curves(of: measurements))
    if !curves.isEmpty { console.print(curves) }
    let comparison = earlier.map { BenchmarkComparison(before: $0, now: measurements) }
    if let comparison { console.print(BenchmarkText.comparison(comparison)) }
    guard publish(measurements, comparison, arguments, console) else { return .badData }
    return hasFailed || comparison?.slower.isEmpty == false ? .finding : .done
  }

  private static func publish(
    _ measurements: [BenchmarkMeasurement], _ comparison: BenchmarkComparison?, _ arguments: ParsedArguments,
    _ console: Console
  ) -> Bool {
    do throws(LocalFileError) {
      if let path = arguments.value("json") {
        try writeWhole(file: path, bytes: BenchmarkDocument.bytes(of: measurements))
      }
      if let path = arguments.value("html") {
        try writeWhole(file: path, bytes: Array(BenchmarkPage.html(measurements, against: comparison).utf8))
      }
      return true
    } catch {
      console.complain("error: \(error)")
      return false
    }
  }

  private static func write(_ cases: [BenchmarkCase], into folder: String, _ console: Console) -> ExitStatus {
    do throws(LocalFileError) {
      if !LocalFiles.isDirectory(folder) { try LocalFiles.makeFolder(folder) }
    } catch {
      console.complain("error: \(error)")
      return .badData
    }
    for benchmarkCase in cases {
      guard case .generated(let shape) = benchmarkCase.source else { continue }
      do throws(BenchmarkFailure) {
        console.print(try Benchmark.write(shape, benchmarkCase.name, into: folder))
      } catch {
        console.complain("error: \(error)")
        return .badData
      }
    }
    return .done
  }

  private static func figures(_ path: String, _ console: Console) -> [BenchmarkMeasurement]? {
    do throws(LocalFileError) {
      let source = SourceText(name: path, bytes: try LocalFiles.read(path, limit: 1 << 26))
      var findings = Diagnostics()
      if let measurements = BenchmarkDocument.read(source, into: &findings) { return measurements }
      let words = findings.isEmpty ? "error: \(path): it is no file of `kayo bench --json`" : findings.rendered()
      console.complain(words)
    } catch {
      console.complain("error: \(error)")
    }
    return nil
  }
}
