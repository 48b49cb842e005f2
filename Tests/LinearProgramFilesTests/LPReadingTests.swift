import LinearProgramFiles
import LinearProgramming
import Testing

@Suite("Reading CPLEX-LP")
struct LPReadingTests {
  private func read(_ text: String) throws(ProgramFileError) -> LinearProgram { try LPText.read(Array(text.utf8)) }

  private let everything = """
    \\Problem name: all of it
    MAXIMISE  profit: 3x + 2.5 y - z
      + 10 - 1e1 x + 4. w \\ a comment
    such that
    need: -3 <= x
      + y <= 8
    2x + 3 y - x => 2
    cap: x =< 4 flow: y < 5
     - z + w > -inf
    equal: - - z == - 7
     9 >= x + z >= -1
     end: z + w >= 1e30e
    BOUND
    -inf <= x <= 5
    y >= -4
    y <= 4
    z free
    2 <= v
    w = 3
    GENERAL
      x
      y
    Binary v
    END
    """

  @Test("one of everything")
  func sections() throws {
    let text = everything.replacing("1e30e", with: "2").replacing("end:", with: "last: v +")
    let program = try read(text)
    #expect(program.name == "all of it")
    #expect(program.sense == .maximise)
    #expect(program.objectiveConstant == 10)
    #expect(program.columnIDs.map(program.name) == ["x", "y", "z", "w", "v"])
    #expect(program.costs == [-7, 2.5, -1, 4, 0])
    #expect(program.rowIDs.map(program.name) == ["need", "r2", "cap", "flow", "r5", "equal", "r7", "last"])
    #expect(
      program.rowBounds == [
        .between(-3, 8), .atLeast(2), .atMost(4), .atMost(5), .free, .fixed(-7), .between(-1, 9), .atLeast(2),
      ])
    #expect(program.columnBounds == [.atMost(5), .between(-4, 4), .free, .fixed(3), .zeroOrOne])
    #expect(program.kinds == [.integer, .integer, .continuous, .continuous, .integer])
    let rows = program.rows()
    #expect(rows.places(of: 1).map { rows.values[$0] } == [1, 3])
    #expect(rows.places(of: 5).map { rows.values[$0] } == [1])
  }

  @Test("a heading's word before a colon is a name, and the last line needs no end")
  func words() throws {
    let program = try read("Minimize\n x\nSubject To\n end: x >= 2\n Bounds: x <= 7\nInteger\n x\nEnd")
    #expect(program.rowIDs.map(program.name) == ["end", "Bounds"])
  }

  @Test(
    "every fault at once, with its place",
    arguments: [
      ("", ["line 1, column 1: the text begins with `Minimize`"]),
      ("Minimize x\n", ["line 1, column 11: after the objective stands `Subject To`"]),
      ("Min x\nst\n x >= 1\n", ["the text ends without `End`"]),
      ("Min x\nst\n c: x >= 1\n c: x >= 2\nEnd", ["line 4, column 2: the constraint `c` stands in line 3, too"]),
      (
        "Min x y\nst\n c: x + 3 >= 1\n d: 2 >= 1\n f: x\n g: x >= y\nBounds\n q <= 1\n x <= -2\nEnd",
        [
          "line 1, column 7: before the name `y` a sign is missing", "line 3, column 7: a constant stands among",
          "line 4, column 10: a constant stands among",
          "line 6, column 2: a constraint has `<=`, `>=` or `=`, not the name `g`",
          "line 6, column 10: here a number was expected, not the name `y`",
          "line 8, column 2: the column `q` stands neither",
          "line 9, column 2: the lower bound 0.0 of `x` is above the upper one, -2.0; the lower one is zero unless",
        ]
      ),
      ("Min x\nst\n c: x >= 2 y\nEnd", ["line 3, column 12: the right-hand side is one number"]),
      ("Min x\nst\n 3 <= x >= 2\nEnd", ["line 3, column 9: both limits of the constraint are on the same side"]),
      ("Min x\nst\n 3 <= x <= 2\nEnd", ["line 3, column 9: the lower limit 3.0 is above the upper one, 2.0"]),
      ("Min x\nst\n 3 = x <= 4\nEnd", ["line 3, column 8: a constraint with two limits has"]),
      ("Min x\nst\n x >= inf\nEnd", ["line 3, column 4: no number satisfies this infinite limit"]),
      ("Min x + 1e999 x\nst\nEnd", ["line 1, column 7: a coefficient must be finite"]),
      ("Min [ x ^ 2 ] / 2\nst\nEnd", ["line 1, column 5: here a term of the objective"]),
      ("Min x\nst\n c: 2 * x >= 1\nEnd", ["line 3, column 7: products of columns"]),
      ("Min x\nst\n b = 1 -> x >= 1\nEnd", ["line 3, column 8: "]),
      ("Min x\nst\n x >= 1\nSemi-Continuous\n x\nEnd", ["line 4, column 1: semi-continuous columns are more"]),
      ("Min x\nst\n x >= 1\nSOS1\n s: x:1\nEnd", ["line 4, column 1: special ordered sets are more"]),
    ])
  func faults(_ text: String, _ messages: [String]) {
    do {
      _ = try read(text)
      Issue.record("read without a fault")
    } catch {
      let lines = error.description.split(separator: "\n")
      #expect(lines.count == messages.count, "\(error)")
      for (line, message) in zip(lines, messages) { #expect(line.contains(message)) }
      #expect(error.all.count == lines.count)
    }
  }

  @Test("rubbish in every byte ends in a fault, not in a trap")
  func rubbish() {
    let good = Array(everything.utf8)
    for position in stride(from: 0, to: good.count, by: 3) {
      for byte in [UInt8(0), 10, 32, 0xff, 0x2d, 0x3c] {
        var bad = good
        bad[position] = byte
        _ = try? LPText.read(bad)
        _ = try? LPText.read(Array(bad[..<position]))
      }
    }
  }
}
