internal import LocalFiles
public import LocatedText
public import PlanAudit
internal import PlanReport
public import PlantModel
public import ScenarioFiles

/// A result read back from its folder.
public struct PublishedResult: Sendable {
  /// The seal.
  public let manifest: Manifest
  /// The scenario, from the folder's own copy.
  public let scenario: ResolvedScenario
  /// The plan, from the folder's tables.
  public let record: PlanRecord

  /// The largest file of a result that is read, in bytes.
  static let fileSizeLimit = 1 << 30

  /// Reads a folder: the manifest, every file it seals, the scenario and the plan.
  ///
  /// A file that is missing, or whose hash is not the sealed one, is a finding; so is a file the seal does not know.
  public static func read(_ folder: String, into diagnostics: inout Diagnostics) -> PublishedResult? {
    guard let manifestBytes = bytes(of: ResultFolder.manifestName, in: folder, into: &diagnostics),
      let manifest = Manifest.read(
        SourceText(name: LocalFiles.join(folder, ResultFolder.manifestName), bytes: manifestBytes), into: &diagnostics)
    else { return nil }
    guard let files = sealedFiles(of: manifest, in: folder, into: &diagnostics) else { return nil }
    let reading = ScenarioReader.read(paths: [LocalFiles.join(folder, ResultFolder.scenarioName)])
    diagnostics.add(reading.diagnostics)
    guard let scenario = reading.scenario else { return nil }
    let plan = PlanFiles.read(files, model: scenario.model)
    diagnostics.add(plan.diagnostics)
    guard let record = plan.record else { return nil }
    return PublishedResult(manifest: manifest, scenario: scenario, record: record)
  }

  /// Audits the plan as it was published, against the scenario as it was published.
  public func audit() -> AuditReport {
    PlanAudit.audit(
      record.plan, of: scenario.model,
      claiming: record.solve.stages.map { GoalClaim(goal: $0.goal, value: $0.value) })
  }

  private static func sealedFiles(
    of manifest: Manifest, in folder: String, into diagnostics: inout Diagnostics
  ) -> [String: [UInt8]]? {
    var files: [String: [UInt8]] = [:]
    var isWhole = true
    for file in manifest.outputs {
      guard let bytes = bytes(of: file.name, in: folder, into: &diagnostics) else {
        isWhole = false
        continue
      }
      if SHA256.hexadecimal(of: bytes) != file.sha256 {
        diagnostics.error(
          "broken-seal", at: nil, "\(LocalFiles.join(folder, file.name)) is not the file that was published",
          suggestion: "restore it, or run the scenario again")
        isWhole = false
      }
      files[file.name] = bytes
    }
    if let names = try? LocalFiles.list(folder) {
      let sealed = Set(manifest.outputs.map(\.name) + [ResultFolder.manifestName])
      for name in names where !sealed.contains(name) {
        diagnostics.warning(
          "unsealed-file", at: nil, "\(LocalFiles.join(folder, name)) is no part of the result", suggestion: nil)
      }
    }
    return isWhole ? files : nil
  }

  private static func bytes(
    of name: String, in folder: String, into diagnostics: inout Diagnostics
  ) -> [UInt8]? {
    do throws(LocalFileError) {
      return try LocalFiles.read(LocalFiles.join(folder, name), limit: fileSizeLimit)
    } catch {
      diagnostics.error("unreadable-file", at: nil, error.description, suggestion: nil)
      return nil
    }
  }
}
