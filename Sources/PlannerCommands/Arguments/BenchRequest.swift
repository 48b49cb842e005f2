internal import LocalFiles
internal import LocatedText
internal import PlanBenchmarks

/// What a command line asks of `kayo bench`.
struct BenchRequest {
  /// The cases, in the order of the registry.
  let cases: [BenchmarkCase]
  private let phases: Set<BenchmarkPhase>
  private let runLimit: Int
  private let timeLimit: Double?

  /// What runs where nobody asks for more.
  private static let usual: Set<String> = ["minimal", "baseline", "size-2k", "size-5k", "size-10k"]

  init(_ arguments: ParsedArguments) throws(UsageError) {
    timeLimit = try arguments.timeLimit()
    runLimit = try Self.runLimit(arguments)
    phases = try Self.phases(arguments)
    cases = try Self.cases(arguments)
  }

  /// The settings for cases that work in a folder.
  func settings(folder: String) -> BenchmarkSettings {
    var settings = BenchmarkSettings(folder: folder)
    settings.phases = phases
    settings.runLimit = runLimit
    settings.timeLimit = timeLimit
    return settings
  }

  private static func cases(_ arguments: ParsedArguments) throws(UsageError) -> [BenchmarkCase] {
    let filters = arguments.values["filter"] ?? []
    if let folder = arguments.value("programs") {
      return try programs(folder).filter { matches($0.name, filters) }
    }
    let all = BenchmarkRegistry.cases(scenarios: arguments.value("scenarios") ?? "Scenarios")
    let chosen = all.filter { filters.isEmpty ? usual.contains($0.name) : matches($0.name, filters) }
    guard chosen.isEmpty, let filter = filters.first else { return chosen }
    throw UsageError(
      message: "no case has `\(filter)` in its name",
      suggestion: nearest(filter, among: all.map(\.name)).map { "did you mean `\($0)`?" })
  }

  private static func matches(_ name: String, _ filters: [String]) -> Bool {
    filters.isEmpty || filters.contains { $0 == "all" || name.contains($0) }
  }

  private static func programs(_ folder: String) throws(UsageError) -> [BenchmarkCase] {
    let names: [String]
    do throws(LocalFileError) {
      names = try LocalFiles.list(folder).sorted().filter { $0.hasSuffix(".mps") || $0.hasSuffix(".mps.gz") }
    } catch {
      throw UsageError(message: error.description)
    }
    guard !names.isEmpty else { throw UsageError(message: "`\(folder)` holds no MPS file") }
    return names.map { name in
      BenchmarkCase(name: String(name.prefix { $0 != "." }), source: .program(LocalFiles.join(folder, name)))
    }
  }

  private static func phases(_ arguments: ParsedArguments) throws(UsageError) -> Set<BenchmarkPhase> {
    guard let words = arguments.values["phase"] else { return Set(BenchmarkPhase.allCases) }
    var phases = Set<BenchmarkPhase>()
    for word in words {
      guard let phase = BenchmarkPhase(rawValue: word) else {
        let names = BenchmarkPhase.allCases.map(\.rawValue)
        throw UsageError(
          message: "`\(word)` is no phase", suggestion: "write one of \(names.joined(separator: ", "))")
      }
      phases.insert(phase)
    }
    return phases
  }

  private static func runLimit(_ arguments: ParsedArguments) throws(UsageError) -> Int {
    guard let text = arguments.value("runs") else { return 5 }
    guard let runs = Int(text), runs > 0 else {
      throw UsageError(message: "`\(text)` is no number of runs", suggestion: "write a whole number: `--runs 5`")
    }
    return runs
  }
}
