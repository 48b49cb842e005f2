import LinearProgramFiles
import LinearProgramming
import TestSupport
import Testing

@Suite("CPLEX-LP, written and read again")
struct LPWritingTests {
  /// The columns of a program by name, each with what the program says of it.
  private func columns(_ program: LinearProgram) -> [String: [String]] {
    let matrix = program.rows().transposed()
    return Dictionary(
      program.columnIDs.map { column in
        let coefficients = matrix.places(of: column.position).map { "\(matrix.columns[$0]) \(matrix.values[$0])" }
        return (
          program.name(of: column),
          ["\(program.bounds(of: column))", "\(program.cost(of: column))", "\(program.kind(of: column))"] + coefficients
        )
      }, uniquingKeysWith: { $0 + $1 })
  }

  @Test("the same program, bit for bit, with its names", arguments: UInt64(1)...100)
  func roundTrip(seed: UInt64) throws {
    var program = RandomProgram.make(seed: seed)
    program.names = LinearProgramNames(
      column: { ["x \($0)", "y[\($0)]", "free", "é\($0)", "3", "", "plain\($0)", "e5"][$0] },
      row: { $0 < 2 ? "twice" : "row-\($0)" })
    let copy = try LPText.read(Array(program.text().utf8))
    #expect(copy.name == program.name)
    #expect(copy.sense == program.sense)
    #expect(copy.objectiveConstant == program.objectiveConstant)
    #expect(copy.rowBounds == program.rowBounds)
    #expect(program.rowIDs.map(copy.name) == program.rowIDs.map(program.name))
    #expect(columns(copy) == columns(program))
    #expect(columns(try LPText.read(Array(copy.text().utf8))) == columns(program))
  }

  @Test("nothing stays nothing")
  func nothing() throws {
    let copy = try LPText.read(Array(LinearProgram().text().utf8))
    #expect(copy.columnCount == 0 && copy.rowCount == 0 && copy.objectiveConstant == 0)
  }

  @Test("compressed or not, the kind of a file is told by its content")
  func content() throws {
    let program = RandomProgram.make(seed: 1)
    for bytes in [Array(program.text().utf8), MPSText.write(program)] {
      #expect(try ProgramFile.read(bytes).coefficientCount == program.rows().coefficientCount)
      #expect(try ProgramFile.read(Gzip.deflated(bytes)).coefficientCount == program.rows().coefficientCount)
    }
    #expect(
      throws: ProgramFileError(
        line: 1, column: 1, length: 7,
        message: "the text begins with `Minimize` or `Maximize`, not with the name `rubbish`")
    ) {
      try ProgramFile.read(Array("rubbish".utf8), name: "a.LP")
    }
  }
}
