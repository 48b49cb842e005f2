import LinearProgramFiles
import LinearProgramming
import Testing

@Suite("Reading MPS")
struct MPSReadingTests {
  private func read(_ text: String, _ format: MPSFormat = .automatic) throws(ProgramFileError) -> LinearProgram {
    try MPSText.read(Array(text.utf8), format: format)
  }

  private let everything = """
    * a comment
    NAME          everything
    OBJSENSE
        MAX
    ROWS
     N  COST
     N  WATCH
     L  UPTO
     G  FROM
     E  EQUAL
     E  BELOW
     G  RANGE
    COLUMNS
        X         COST         1.5D0   UPTO         1
        X         FROM         1       EQUAL        2
        M1        'MARKER'                 'INTORG'
        Y         UPTO         1       BELOW        1
        Z         RANGE        1
        W         COST         2
        M2        'MARKER'                 'INTEND'
        V         WATCH        3       RANGE        1
        U         UPTO         1
    RHS
        RHS       COST         10      UPTO         4
        RHS       FROM         1       EQUAL        3
        RHS       BELOW        5       RANGE        2
        OTHER     UPTO         99
    RANGES
        RNG       UPTO         3       EQUAL        2
        RNG       BELOW        -2      RANGE        6
    BOUNDS
     UP BND       X            -1
     LO BND       Y            2
     UP BND       Z            7
     FR BND       V
     MI BND       U
     UP BND       U            1e20
     UP OTHER     X            50
    ENDATA
    """

  @Test("every section, in both formats read alike", arguments: [MPSFormat.automatic, .free])
  func sections(_ format: MPSFormat) throws {
    let program = try read(everything, format)
    #expect(program.name == "everything")
    #expect(program.sense == .maximise)
    #expect(program.objectiveConstant == -10)
    #expect((0..<6).map(program.names.row) == ["WATCH", "UPTO", "FROM", "EQUAL", "BELOW", "RANGE"])
    #expect(
      program.rowBounds == [.free, .between(1, 4), .atLeast(1), .between(3, 5), .between(3, 5), .between(2, 8)])
    #expect((0..<6).map(program.names.column) == ["X", "Y", "Z", "W", "V", "U"])
    #expect(
      program.columnBounds == [.atMost(-1), .atLeast(2), .between(0, 7), .zeroOrOne, .free, .free])
    #expect(program.kinds == [.continuous, .integer, .integer, .integer, .continuous, .continuous])
    #expect(program.costs == [1.5, 0, 0, 2, 0, 0])
  }

  @Test("names with blanks are told by columns, sets without names by counting")
  func fixed() throws {
    let text = """
      NAME          blanks
      ROWS
       N  COST
       L  MY ROW
      COLUMNS
          A COL     COST               1.0   MY ROW             2.0
      RHS
                    MY ROW             4.0
      BOUNDS
       UP           A COL              3.0
      ENDATA
      """
    let program = try read(text)
    #expect(program.names.row(0) == "MY ROW")
    #expect(program.names.column(0) == "A COL")
    #expect(program.rowBounds == [.atMost(4)])
    #expect(program.columnBounds == [.between(0, 3)])
    let free = "ROWS\n N c\n L r\nCOLUMNS\n x r 1 c 2\nRHS\n r 4\nBOUNDS\n UP x 3\n FR x\n BV b y\nENDATA\n"
    #expect(throws: ProgramFileError(line: 11, column: 5, message: "there is no column b")) { try read(free) }
    let unnamed = try read("ROWS\n N c\n L r\nCOLUMNS\n x r 1 c 2\n y r 1\nRHS\n r 4\nBOUNDS\n UP x 3\n BV y\nENDATA\n")
    #expect(unnamed.columnBounds == [.between(0, 3), .zeroOrOne])
    #expect(unnamed.kinds == [.continuous, .integer])
  }

  @Test("by columns, comments after a dollar and columns that go on without their name")
  func fixedComments() throws {
    let text = """
      ROWS
       N  COST      $ Cost                   $
       G  ZN        $ Zinc Minimum           lbs
      COLUMNS
          A1        COST             .28
                    ZN             .0004     $ and so on
      RHS
                    ZN               4.0
      ENDATA
      """
    let program = try read(text)
    #expect(program.columnCount == 1 && program.costs == [0.28])
    #expect(program.rows().values == [0.0004] && program.rowBounds == [.atLeast(4)])
  }

  @Test("rubbish in every byte ends in a fault, not in a trap")
  func rubbish() {
    let good = Array(everything.utf8)
    for position in stride(from: 0, to: good.count, by: 3) {
      for byte in [UInt8(0), 10, 32, 0xff, 0x2d] {
        var bad = good
        bad[position] = byte
        _ = try? MPSText.read(bad)
        _ = try? MPSText.read(Array(bad[..<position]))
      }
    }
  }
}
