import Foundation
import Testing

/// The built program decides projects as it is asked to: by which solver, beginning how, and telling what it does.
@Suite("Deciding projects from the command line")
struct OptimiseTests {
  private static let scenario = "Scenarios/rules/project-choice.yaml"

  private static func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  /// The bytes of every file of a folder, by name.
  private static func files(_ folder: URL) throws -> [String: Data] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return Dictionary(
      uniqueKeysWithValues: try names.map { ($0, try Data(contentsOf: folder.appendingPathComponent($0))) })
  }

  @Test("The solver and the method are honoured and recorded", arguments: ["simplex", "interior"])
  func solverAndMethod(method: String) throws {
    try Self.withFolder { folder in
      let outcome = try BuiltProgram.run([
        "optimise", Self.scenario, "--solver", "glpk", "--method", method, "--quiet", "--output", folder.path,
      ])
      #expect(outcome.status == 0, "\(outcome.error)")
      let manifest = String(decoding: try Self.files(folder)["manifest.json"] ?? Data(), as: UTF8.self)
      #expect(manifest.contains("\"method\": \"\(method)\""))
      #expect(manifest.contains("GLPK"))
      #expect(!manifest.contains("HiGHS"))
    }
  }

  @Test("What is no solver and no method is a usage error", arguments: [["--solver", "clp"], ["--method", "fast"]])
  func usage(words: [String]) throws {
    try Self.withFolder { folder in
      let outcome = try BuiltProgram.run(["optimise", Self.scenario, "--output", folder.path] + words)
      #expect(outcome.status == 64)
      #expect(outcome.error.contains("`\(words[1])` is no"))
      #expect(!FileManager.default.fileExists(atPath: folder.path))
    }
  }

  @Test("That HiGHS is not there is told before any work, and auto does without it")
  func absentSolver() throws {
    let absent = ["KAYO_HIGHS": "/nowhere/libhighs.so"]
    try Self.withFolder { folder in
      for command in ["optimise", "run", "alternatives"] {
        let outcome = try BuiltProgram.run(
          [command, Self.scenario, "--output", folder.path, "--solver", "highs"], environment: absent)
        #expect(outcome.status == 64)
        #expect(outcome.error.contains("HiGHS is not on this machine: /nowhere/libhighs.so"))
        #expect(!FileManager.default.fileExists(atPath: folder.path))
      }
      let outcome = try BuiltProgram.run(
        ["optimise", Self.scenario, "--output", folder.path, "--solver", "auto", "--quiet"], environment: absent)
      #expect(outcome.status == 0, "\(outcome.error)")
    }
  }

  @Test("Progress goes to standard error alone and changes no byte of the result")
  func progress() throws {
    try Self.withFolder { folder in
      let plain = folder.appendingPathComponent("plain")
      let told = folder.appendingPathComponent("told")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let quiet = try BuiltProgram.run(["optimise", Self.scenario, "--json", "--output", plain.path])
      let loud = try BuiltProgram.run(["optimise", Self.scenario, "--json", "--progress", "--output", told.path])
      #expect(quiet.status == 0 && loud.status == 0)
      #expect(quiet.error == "")
      #expect(loud.error.contains("choosing: best "))
      #expect(loud.error.split(separator: "\n").allSatisfy { $0.contains(" s  ") })
      #expect(quiet.output == loud.output)
      #expect(try Self.files(plain) == Self.files(told))
    }
  }

  @Test("Every point of a frontier has a plan and a bound that no later point is above")
  func frontier() throws {
    let outcome = try BuiltProgram.run([
      "frontier", Self.scenario, "--goals", "npv,output:spares", "--points", "5", "--json", "--progress",
      "--gap", "0.01",
    ])
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(outcome.error.contains("point 1 of 5"))
    let json = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    let points = try #require(json?["points"] as? [[String: Any]])
    #expect(points.count == 3)
    var last = Double.infinity
    for point in points {
      let (first, bound) = (try #require(point["first"] as? Double), try #require(point["bound"] as? Double))
      #expect(first <= bound + 1e-6 * abs(bound))
      #expect(bound - first <= 1.1e-4 * max(1, abs(first)))
      #expect(first <= last + 1e-6 * abs(first))
      last = first
    }
  }
}
