import Foundation
import Testing

@Suite("The main job, as a process")
struct MainJobTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("kayo-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func plan(_ name: String, _ more: [String] = []) throws -> BuiltProgram.Outcome {
    try BuiltProgram.run(
      ["run", "Scenarios/minimal.yaml", "--output", folder.appendingPathComponent(name).path] + more)
  }

  private func bytes(_ result: String) throws -> [String: Data] {
    let place = folder.appendingPathComponent(result)
    let names = try FileManager.default.contentsOfDirectory(atPath: place.path)
    return try Dictionary(
      uniqueKeysWithValues: names.map { ($0, try Data(contentsOf: place.appendingPathComponent($0))) })
  }

  @Test("A run publishes every file, silent on standard error, and its audit passes")
  func runAndAudit() throws {
    let run = try plan("plan")
    #expect(run.status == 0, "\(run.error)")
    #expect(run.error.isEmpty)
    let expected =
      [
        "schedule", "inventory", "capacity", "workforce", "stores", "surplus", "demand", "shipments", "purchases",
        "recovery", "finance", "projects", "rules",
      ].map { $0 + ".csv" } + ["summary.json", "manifest.json", "scenario.yaml"]
    let files = try bytes("plan")
    for name in expected { #expect(files[name] != nil, "\(name) is missing") }
    let audit = try BuiltProgram.run(["audit", "--again", folder.appendingPathComponent("plan").path])
    #expect(audit.status == 0, "\(audit.error)")
    #expect(audit.output.contains("Planned again: the same bytes."))
  }

  @Test("Two runs give the same bytes")
  func deterministic() throws {
    #expect(try plan("one").status == 0)
    #expect(try plan("two").status == 0)
    #expect(try bytes("one") == bytes("two"))
  }

  @Test("A published file that was changed breaks the seal")
  func brokenSeal() throws {
    #expect(try plan("plan").status == 0)
    let schedule = folder.appendingPathComponent("plan/schedule.csv")
    try (try Data(contentsOf: schedule) + Data("\r\n".utf8)).write(to: schedule)
    let audit = try BuiltProgram.run(["audit", folder.appendingPathComponent("plan").path])
    #expect(audit.status == 65)
    #expect(audit.error.contains("schedule.csv is not the file that was published"))
  }

  @Test("A scenario with a finding leaves the former result untouched")
  func formerResultStays() throws {
    #expect(try plan("plan").status == 0)
    let before = try bytes("plan")
    let run = try plan("plan", ["--set", "horizon.start=never"])
    #expect(run.status == 1)
    #expect(run.error.contains("error:"))
    #expect(try bytes("plan") == before)
  }

  @Test("A folder that is no result is not replaced")
  func foreignFolder() throws {
    let foreign = folder.appendingPathComponent("mine")
    try FileManager.default.createDirectory(at: foreign, withIntermediateDirectories: true)
    try Data("keep me".utf8).write(to: foreign.appendingPathComponent("letter.txt"))
    let run = try plan("mine")
    #expect(run.status == 65)
    #expect(try String(contentsOf: foreign.appendingPathComponent("letter.txt"), encoding: .utf8) == "keep me")
  }

  @Test("Tables with semicolons and decimal commas audit like the others")
  func semicolonDialect() throws {
    #expect(try plan("plan", ["--csv-dialect", "semicolon"]).status == 0)
    let schedule = try String(
      contentsOf: folder.appendingPathComponent("plan/schedule.csv"), encoding: .utf8)
    #expect(schedule.split(separator: "\r\n")[1].contains(";"))
    let audit = try BuiltProgram.run(["audit", "--again", folder.appendingPathComponent("plan").path])
    #expect(audit.status == 0, "\(audit.error)")
  }

  @Test("Two results are compared, to the terminal and to a table")
  func compare() throws {
    #expect(try plan("one").status == 0)
    #expect(try plan("two", ["--set", "lines.press.machines=3"]).status == 0)
    let table = folder.appendingPathComponent("compare.csv")
    let compare = try BuiltProgram.run(
      ["compare", folder.appendingPathComponent("one").path, folder.appendingPathComponent("two").path]
        + ["--output", table.path])
    #expect(compare.status == 0, "\(compare.error)")
    #expect(compare.output.contains("net present value"))
    #expect(try String(contentsOf: table, encoding: .utf8).contains("net"))
  }

  @Test("An impossible scenario is a finding that names what would have to give")
  func impossible() throws {
    let run = try plan(
      "plan",
      ["--set", "contracts.partner.late=no", "--set", "contracts.partner.short=no", "--set", "lines.press.machines=1"])
    #expect(run.status == 1)
    #expect(run.error.contains("no plan obeys every rule"))
    #expect(run.error.contains("contract-balance partner"))
    #expect(!FileManager.default.fileExists(atPath: folder.appendingPathComponent("plan").path))
  }

  @Test("A scenario that is not there is unreadable")
  func missingScenario() throws {
    #expect(try BuiltProgram.run(["validate", "no-such-file.yaml"]).status == 65)
  }

  @Test("What init writes runs")
  func initialise() throws {
    let start = folder.appendingPathComponent("start")
    let written = try BuiltProgram.run(["init", start.path])
    #expect(written.status == 0, "\(written.error)")
    let scenarios = try FileManager.default.contentsOfDirectory(atPath: start.path).filter { $0.hasSuffix(".yaml") }
    #expect(!scenarios.isEmpty)
    // The last line says what to type next.
    let next = try #require(written.output.split(separator: "\n").last?.components(separatedBy: "kayo ").last)
    let run = try BuiltProgram.run(next.split(separator: " ").map(String.init))
    #expect(run.status == 0, "\(run.error)")
    #expect(try BuiltProgram.run(["init", start.path]).status == 1)
  }

  @Test("The doctor finds every library at work")
  func doctor() throws {
    let doctor = try BuiltProgram.run(["doctor"])
    #expect(doctor.status == 0, "\(doctor.error)")
    for library in ["GLPK", "CHOLMOD", "libyaml", "Nettle", "zlib"] { #expect(doctor.output.contains(library)) }
  }
}
