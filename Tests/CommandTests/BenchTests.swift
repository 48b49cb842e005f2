import TestSupport
import Testing

@Suite("kayo bench")
struct BenchTests {
  @Test("measures a shipped scenario, keeps the figures, and compares with them")
  func measuresAndCompares() throws {
    let folder = TemporaryFolder()
    let figures = folder.file("figures.json")
    let page = folder.file("figures.html")
    let first = try BuiltProgram.run([
      "bench", "--filter", "minimal", "--runs", "1", "--json", figures, "--html", page,
    ])
    #expect(first.status == 0)
    for phase in ["validate", "formulate", "load-c", "cold-solve", "re-solve-demand", "audit", "write", "whole"] {
      #expect(first.output.contains("  \(phase) "))
    }
    #expect(TestFiles.text(figures)?.contains("\"phase\": \"whole\"") == true)
    #expect(TestFiles.text(page)?.contains("minimal") == true)
    let second = try BuiltProgram.run([
      "bench", "--filter", "minimal", "--phase", "read", "--against", figures,
    ])
    #expect(second.output.contains("(1 compared)"))
  }

  @Test("writes its cases, which are valid scenarios")
  func writesCases() throws {
    let folder = TemporaryFolder()
    #expect(try BuiltProgram.run(["bench", "--filter", "size-2k", "--write-cases", folder.path]).status == 0)
    #expect(try BuiltProgram.run(["validate", folder.file("size-2k.yaml")]).status == 0)
  }

  @Test(
    "says what it does not know",
    arguments: [
      (["--filter", "sise-2k"], "size-2k"), (["--phase", "red"], "write one of read"), (["--runs", "no"], "--runs 5"),
    ])
  func complains(_ words: [String], _ help: String) throws {
    let answer = try BuiltProgram.run(["bench"] + words)
    #expect(answer.status == 64)
    #expect(answer.error.contains(help))
  }
}
