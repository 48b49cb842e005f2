import Foundation
import Testing

@Suite("An interrupted run")
struct InterruptionTests {
  @Test("It leaves the former result as it was")
  func formerResultStays() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("kayo-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let plan = folder.appendingPathComponent("plan")
    #expect(try BuiltProgram.run(["run", "Scenarios/minimal.yaml", "--output", plan.path]).status == 0)
    let manifest = plan.appendingPathComponent("manifest.json")
    let before = try Data(contentsOf: manifest)

    // The whole enterprise takes far longer than the moment after which the run is killed.
    let process = try BuiltProgram.start(["run", "Scenarios/baseline.yaml", "--output", plan.path])
    Thread.sleep(forTimeInterval: 1)
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)

    #expect(try Data(contentsOf: manifest) == before)
    #expect(try BuiltProgram.run(["audit", "--quiet", plan.path]).status == 0)
    // A later run finds its way past whatever the killed one left.
    #expect(try BuiltProgram.run(["run", "Scenarios/minimal.yaml", "--output", plan.path]).status == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["plan"])
  }
}
