internal import LinearProgramming
internal import LocatedText

extension Manifest {
  /// The format this program writes.
  static let format = 1

  /// The words of the dialects, as the command line takes them.
  static let dialects: [(name: String, dialect: CSVDialect)] = [("rfc4180", .rfc4180), ("semicolon", .semicolon)]

  /// The bytes of `manifest.json`.
  var bytes: [UInt8] {
    func list(_ files: [File]) -> JSONValue {
      .array(
        files.map {
          .record(["name": .string($0.name), "sha256": .string($0.sha256), "bytes": .integer($0.byteCount)])
        })
    }
    return JSONWriter.bytes(
      of: .record([
        "manifest": .integer(Manifest.format),
        "program": .string("kayo"),
        "version": .string(version),
        "scenario": .string(scenario),
        "options": .record([
          "csv-dialect": .string(Manifest.dialects.first { $0.dialect == dialect }?.name ?? ""),
          "time-limit": timeLimit.map { .number($0) } ?? .null,
          "method": .string(method.rawValue),
        ]),
        "solver": .record(["name": .string(solver), "status": .string(status)]),
        "audit": .record(["passed": .boolean(true), "checks": .integer(checkCount)]),
        "inputs": list(inputs),
        "outputs": list(outputs),
      ]))
  }

  /// Reads a manifest; nothing, and a finding, where the text is none.
  static func read(_ source: SourceText, into diagnostics: inout Diagnostics) -> Manifest? {
    guard let json = JSONText.read(source, into: &diagnostics) else { return nil }
    guard json["manifest"]?.number == String(format), let manifest = Manifest(json) else {
      diagnostics.error(
        "bad-manifest", at: Location.start(of: source),
        "this is no manifest of format \(format), or a part of it is missing",
        suggestion: "run the scenario again with this version of the program")
      return nil
    }
    return manifest
  }

  private init?(_ json: JSONValue) {
    func files(_ key: String) -> [File]? {
      guard let elements = json[key]?.elements else { return nil }
      let files = elements.compactMap { element -> File? in
        guard let name = element["name"]?.string, let hash = element["sha256"]?.string,
          let count = element["bytes"]?.number.flatMap({ Int($0) })
        else { return nil }
        return File(name: name, sha256: hash, byteCount: count)
      }
      return files.count == elements.count ? files : nil
    }
    guard let version = json["version"]?.string, let scenario = json["scenario"]?.string,
      let word = json["options"]?["csv-dialect"]?.string,
      let dialect = Manifest.dialects.first(where: { $0.name == word })?.dialect,
      let method = json["options"]?["method"]?.string.flatMap({ StartMethod(rawValue: $0) }),
      let solver = json["solver"]?["name"]?.string, let status = json["solver"]?["status"]?.string,
      let checks = json["audit"]?["checks"]?.number.flatMap({ Int($0) }),
      let inputs = files("inputs"), let outputs = files("outputs")
    else { return nil }
    self.init(
      version: version, scenario: scenario, dialect: dialect, timeLimit: json["options"]?["time-limit"]?.number,
      method: method, solver: solver, status: status, checkCount: checks, inputs: inputs, outputs: outputs)
  }
}
