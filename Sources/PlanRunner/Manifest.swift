public import LinearProgramming
internal import LocalFiles
public import LocatedText
internal import PlanAudit
internal import PlanReport
internal import PlantModel
internal import ScenarioFiles

/// The seal of a result: the hashes of all that went in and came out, the program's version and its options.
///
/// It holds no date, path of a machine or time: the same inputs give the same manifest.
public struct Manifest: Hashable, Sendable {
  /// A file and the hash of its bytes.
  public struct File: Hashable, Sendable {
    /// The name: relative to the scenario's folder for inputs, to the result's for outputs.
    public let name: String
    /// SHA-256, 64 hexadecimal digits.
    public let sha256: String
    /// How many bytes it has.
    public let byteCount: Int
  }

  /// The program's version.
  public let version: String
  /// The scenario's name.
  public let scenario: String
  /// The dialect of the tables.
  public let dialect: CSVDialect
  /// Seconds the solver had for a goal, as written; nothing for no limit.
  public let timeLimit: String?
  /// How the first solve was asked to begin.
  public let method: StartMethod
  /// The solver and its version.
  public let solver: String
  /// Why it stopped.
  public let status: String
  /// How many checks the auditor made.
  public let checkCount: Int
  /// What went in.
  public let inputs: [File]
  /// What came out.
  public let outputs: [File]

  /// Draws up the manifest of a result and its files.
  init(result: RunResult, options: RunOptions, outputs: [PublishedFile]) {
    version = ProgramVersion.current
    scenario = result.scenario.model.name
    dialect = options.dialect
    timeLimit = options.timeLimit.map { PublishedNumber($0).description }
    method = options.method
    solver = result.record.solve.solver
    status = result.record.solve.status
    checkCount = result.audit.checkedCount
    inputs = result.scenario.inputs.map { File(name: $0.path, sha256: $0.sha256, byteCount: $0.byteCount) }
    self.outputs = outputs.map {
      File(name: $0.name, sha256: SHA256.hexadecimal(of: $0.bytes), byteCount: $0.bytes.count)
    }
  }

  init(
    version: String, scenario: String, dialect: CSVDialect, timeLimit: String?, method: StartMethod, solver: String,
    status: String, checkCount: Int, inputs: [File], outputs: [File]
  ) {
    self.version = version
    self.scenario = scenario
    self.dialect = dialect
    self.timeLimit = timeLimit
    self.method = method
    self.solver = solver
    self.status = status
    self.checkCount = checkCount
    self.inputs = inputs
    self.outputs = outputs
  }
}
