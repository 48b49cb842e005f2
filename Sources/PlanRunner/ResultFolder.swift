public import LocalFiles
internal import LocatedText
public import PlanReport

/// The folder a run leaves.
public enum ResultFolder {
  /// The resolved scenario in one file, so that the folder can be audited by itself.
  public static let scenarioName = "scenario.yaml"
  /// The seal.
  public static let manifestName = "manifest.json"

  /// Writes a result whole or not at all; a former result in its place is exchanged in one step.
  ///
  /// - Parameters:
  ///   - result: The plan with its scenario and audit.
  ///   - options: What was asked for; the dialect of the tables among it.
  ///   - further: Files beside those of the plan; they are sealed too.
  ///   - path: The folder.
  public static func publish(
    _ result: RunResult, options: RunOptions, further: [PublishedFile] = [], at path: String
  ) throws(LocalFileError) {
    let files = result.files(dialect: options.dialect) + further
    var folder = OutputFolder(replacing: path)
    for file in files { folder.add(name: file.name, bytes: file.bytes) }
    folder.add(
      name: manifestName, bytes: Manifest(result: result, options: options, outputs: files).bytes)
    try folder.publish()
  }
}
