import LinearProgramFiles
import LinearProgramming
import Testing

/// What the programs that write MPS do each in their own way.
@Suite("Dialects of MPS")
struct MPSDialectReadingTests {
  private let text = """
    NAME  small FREE
    ROWS
     N COST
     N PROFIT
     L r
     E s
    COLUMNS
     x COST 1 PROFIT 2 r 1
     x s 1
     y r .5 s -1.
     z r +2.e0
    RHS
     r 4 s -2
    RANGES
     s -3
    BOUNDS
     UP x -1
     BV y
     PL z
    ENDATA
    what comes after is nobody's
    """

  private func read(_ bytes: [UInt8]) throws(ProgramFileError) -> LinearProgram { try MPSText.read(bytes) }

  @Test("lines end as on any machine, with or without a byte order mark", arguments: ["\n", "\r\n", "\r"])
  func lineEnds(_ end: String) throws {
    let bytes = text.split(separator: "\n").joined(separator: end).utf8
    for program in [try read(Array(bytes)), try read([0xef, 0xbb, 0xbf] + bytes)] {
      #expect(program.name == "small")
      #expect(program.costs == [1, 0, 0])
      #expect(program.rowBounds == [.free, .atMost(4), .between(-5, -2)])
      #expect(program.columnBounds == [.atMost(-1), .zeroOrOne, .nonNegative])
      #expect(program.kinds == [.continuous, .integer, .continuous])
    }
  }

  @Test("the text chooses its objective among the rows without limits")
  func objectiveName() throws {
    let program = try read(Array(("OBJSENSE\n MAXIMIZE\nOBJNAME\n PROFIT\n" + text).utf8))
    #expect(program.sense == .maximise)
    #expect(program.costs == [2, 0, 0])
    #expect(program.names.row(0) == "COST")
  }

  @Test("names in another encoding stay different from each other")
  func encoding() throws {
    let lines: [[UInt8]] = [
      Array("ROWS\n N c\n L ".utf8), [0xe8], Array("\n L ".utf8), [0xe9], Array("\nCOLUMNS\n x ".utf8), [0xe9],
      Array(" 1\nENDATA\n".utf8),
    ]
    let program = try read(lines.flatMap { $0 })
    #expect(program.names.row(0) == "è" && program.names.row(1) == "é")
    #expect(program.rows().starts == [0, 0, 1])
  }

  @Test("rows and columns without coefficients, and a line with many pairs")
  func empty() throws {
    let program = try read(
      Array("ROWS\n N c\n L a\n G b\n E d\nCOLUMNS\n x c 1 a 2 b 3\n y c 0\nRHS\n S a 1 b 1 d 0\nENDATA\n".utf8))
    #expect(program.rowBounds == [.atMost(1), .atLeast(1), .fixed(0)])
    #expect(program.columnCount == 2 && program.rows().values == [2, 3])
  }
}
