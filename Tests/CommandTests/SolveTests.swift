import Foundation
import Testing

@Suite("Linear programs as files")
struct SolveTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("kayo-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func file(_ name: String, _ text: String) throws -> String {
    let url = folder.appendingPathComponent(name)
    try Data(text.utf8).write(to: url)
    return url.path
  }

  /// Minimise x + y where x + 2 y is at least 4.
  private let trial = """
    NAME TRIAL
    ROWS
     N COST
     G NEED
    COLUMNS
     X COST 1 NEED 1
     Y COST 1 NEED 2
    RHS
     RHS NEED 4
    ENDATA

    """

  @Test("An optimum is told with its bound, and its columns are written")
  func optimum() throws {
    let table = folder.appendingPathComponent("solution.csv")
    let solve = try BuiltProgram.run(["solve", "--json", "--write-solution", table.path, try file("a.mps", trial)])
    #expect(solve.status == 0, "\(solve.error)")
    let answer = try #require(
      try JSONSerialization.jsonObject(with: Data(solve.output.utf8)) as? [String: Any])
    #expect(answer["status"] as? String == "optimal")
    #expect(answer["objective"] as? Double == 2)
    for key in ["bound", "gap", "iterations", "seconds", "solver", "attempts"] { #expect(answer[key] != nil) }
    #expect(try String(contentsOf: table, encoding: .utf8) == "column,value\r\nX,0.0\r\nY,2.0\r\n")
  }

  @Test("An optimum is proven without tolerance on request")
  func exact() throws {
    let thirds = trial.replacingOccurrences(of: "NEED 2", with: "NEED 3")
    let solve = try BuiltProgram.run(["solve", "--json", "--exact", try file("e.mps", thirds)])
    #expect(solve.status == 0, "\(solve.error)")
    let answer = try #require(
      try JSONSerialization.jsonObject(with: Data(solve.output.utf8)) as? [String: Any])
    let exact = try #require(answer["exact"] as? [String: Any])
    #expect(exact["optimal"] as? Bool == true && exact["objective"] as? String == "4/3")
  }

  @Test("A solver is chosen by name")
  func solver() throws {
    let path = try file("f.mps", trial)
    #expect(try BuiltProgram.run(["solve", "--solver", "glpk", path]).output.contains("GLPK 5.0"))
    #expect(try BuiltProgram.run(["solve", "--solver", "cplex", path]).status == 64)
    let highs = try BuiltProgram.run(["solve", "--json", "--solver", "highs", path])
    let isThere = try !BuiltProgram.run(["doctor"]).output.contains("not found")
    #expect(isThere ? highs.status == 0 && highs.output.contains("\"objective\": 2.0") : highs.error.contains("HiGHS"))
  }

  @Test("Whatever is no optimum is a finding with its own status")
  func noOptimum() throws {
    let impossible = trial.replacingOccurrences(of: "ENDATA", with: "BOUNDS\n UP B X 1\n UP B Y 1\nENDATA")
    let solve = try BuiltProgram.run(["solve", "--json", try file("b.mps", impossible)])
    #expect(solve.status == 1)
    #expect(solve.output.contains("\"status\": \"infeasible\""))
  }

  @Test("A conflict is named by its rows, and nothing else")
  func conflict() throws {
    let text = """
      NAME CLASH
      ROWS
       N COST
       L ROOM
       G NEED
       L OTHER
      COLUMNS
       X COST 1 NEED 1
       X ROOM 1
       Y COST 1 OTHER 1
      RHS
       RHS NEED 4 ROOM 3
       RHS OTHER 7
      ENDATA

      """
    let file = try file("clash.mps", text)
    let told = try BuiltProgram.run(["solve", "--conflict", file])
    #expect(told.status == 1)
    #expect(told.output.contains("2 rows contradict each other"))
    #expect(told.output.contains("ROOM") && told.output.contains("NEED") && !told.output.contains("OTHER"))
    let json = try BuiltProgram.run(["solve", "--json", "--conflict", file])
    let answer = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    let conflict = try #require(answer["conflict"] as? [String: Any])
    #expect(conflict["rows"] as? [String] == ["ROOM", "NEED"])
    #expect(conflict["irreducible"] as? Bool == true)
  }

  @Test("Sensitivity tells each direction by itself")
  func sensitivity() throws {
    let file = try file("d.mps", trial)
    let solve = try BuiltProgram.run(["solve", "--json", "--sensitivity", file])
    let answer = try #require(try JSONSerialization.jsonObject(with: Data(solve.output.utf8)) as? [String: Any])
    let found = try #require(answer["sensitivity"] as? [String: [[String: Any]]])
    let limit = try #require(found["limits"]?.first)
    #expect(limit["row"] as? String == "NEED")
    #expect(limit["value"] as? Double == 4)
    #expect((limit["increase"] as? [String: Any])?["marginal"] as? Double == 0.5)
    let falling = try #require(limit["decrease"] as? [String: Any])
    #expect(falling["marginal"] as? Double == 0.5)
    #expect(falling["until"] as? Double == 0)
    #expect(found["costs"]?.count == 2)
    #expect(try BuiltProgram.run(["solve", "--sensitivity", file]).status == 64)
  }

  @Test("A file that is no linear program is bad data, with its line")
  func malformed() throws {
    let solve = try BuiltProgram.run(
      ["solve", try file("c.mps", "ROWS\n Q COST\nCOLUMNS\n x NONE 1\nENDATA\n")])
    #expect(solve.status == 65)
    #expect(solve.error.contains("c.mps:2:2: error: the sign of a row is N, L, G or E, not Q"))
    #expect(solve.error.contains("c.mps:4:4: error: there is no row NONE"))
    #expect(solve.error.contains("    4 |  x NONE 1\n      |    ^~~~\n"))
    #expect(solve.error.contains("2 errors"))
    let faults = try BuiltProgram.run(["solve", try file("d.lp", "Minimize x y\nSubject To\n x >= z\nEnd\n")])
    #expect(faults.status == 65)
    #expect(faults.error.contains("d.lp:1:12: error: ") && faults.error.contains("d.lp:3:7: error: "))
    #expect(try BuiltProgram.run(["solve", folder.appendingPathComponent("none.mps").path]).status == 65)
  }

  @Test("An exported scenario solves to the plan's own objective")
  func export() throws {
    let lp = folder.appendingPathComponent("minimal.lp")
    let mps = folder.appendingPathComponent("minimal.mps")
    let export = try BuiltProgram.run(
      ["export", "Scenarios/minimal.yaml", "--lp", lp.path, "--mps", mps.path])
    #expect(export.status == 0, "\(export.error)")
    #expect(try String(contentsOf: lp, encoding: .utf8).contains("runs"))
    let solve = try BuiltProgram.run(["solve", "--json", mps.path])
    let plain = folder.appendingPathComponent("plain.mps.gz")
    #expect(
      try BuiltProgram.run(
        ["export", "Scenarios/minimal.yaml", "--mps", plain.path, "--mps-dialect", "plain"]
      ).status == 0)
    for other in [lp, plain] {
      let again = try BuiltProgram.run(["solve", "--json", other.path])
      #expect(again.status == 0, "\(again.error)")
      let mirrored = try #require(number(after: "\"objective\": ", in: again.output))
      let first = try #require(number(after: "\"objective\": ", in: solve.output))
      #expect(abs(abs(mirrored) - abs(first)) < 1e-6 * abs(first))
    }
    let run = try BuiltProgram.run(
      ["run", "Scenarios/minimal.yaml", "--json", "--output", folder.appendingPathComponent("plan").path])
    // The program counts money in thousand lek, the summary in lek.
    let objective = try #require(number(after: "\"objective\": ", in: solve.output))
    let value = try #require(number(after: "\"value\": ", in: run.output))
    #expect(abs(objective * 1000 - value) < 1)
    #expect(try BuiltProgram.run(["export", "Scenarios/minimal.yaml"]).status == 64)
  }

  private func number(after words: String, in text: String) -> Double? {
    text.components(separatedBy: words).dropFirst().first
      .flatMap { Double($0.prefix { $0 != "," && $0 != "\n" }) }
  }
}
