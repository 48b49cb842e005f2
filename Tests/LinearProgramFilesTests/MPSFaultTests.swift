import LinearProgramFiles
import LinearProgramming
import Testing

@Suite("Faults of MPS")
struct MPSFaultTests {
  private func faults(_ text: String, _ format: MPSFormat = .free) -> [String] {
    do {
      _ = try MPSText.read(Array(text.utf8), format: format)
      return []
    } catch {
      return error.description.split(separator: "\n").map(String.init)
    }
  }

  @Test(
    "each by itself, with line and column",
    arguments: [
      ("ROWS\n Q c\nENDATA\n", "line 2, column 2: the sign of a row is N, L, G or E, not Q"),
      ("ROWS\n L r\n G r\nENDATA\n", "line 3, column 4: the row r was declared before"),
      ("ROWS\n L r\nCOLUMNS\n x q 1\nENDATA\n", "line 4, column 4: there is no row q"),
      ("ROWS\n L r\nCOLUMNS\n x r one\nENDATA\n", "line 4, column 6: one is no number"),
      ("ROWS\n L r\nCOLUMNS\n x r nan\nENDATA\n", "line 4, column 6: nan is no number"),
      ("ROWS\n L r\nCOLUMNS\n x r 0x10\nENDATA\n", "line 4, column 6: 0x10 is no number"),
      ("ROWS\n L r\nCOLUMNS\n x r 1e999\nENDATA\n", "line 4, column 6: a coefficient must be finite"),
      ("ROWS\n L r\nCOLUMNS\n x r 1\n x r 2\nENDATA\n", "line 5, column 4: column x has a second coefficient in row r"),
      ("ROWS\n L r\nCOLUMNS\n x r 1\n y r 1\n x r 2\nENDATA\n", "line 6, column 2: the column x was ended before"),
      (
        "ROWS\n L r\nCOLUMNS\n x r 1\nSOS\n S1 s\nENDATA\n",
        "line 5, column 1: the section SOS is not known, or says what a linear program cannot"
      ),
      (
        "ROWS\n L r\nCOLUMNS\n x r 1\nBOUNDS\n SC b x 3\nENDATA\n",
        "line 6, column 2: the bound SC makes its column semicontinuous, which a linear program cannot"
      ),
      (
        "ROWS\n L r\nCOLUMNS\n x r 1\nBOUNDS\n LO b x 3\n UP b x 2\nENDATA\n",
        "line 7, column 7: the lower bound 3.0 of x is above the upper one, 2.0"
      ),
      (
        "ROWS\n L r\nCOLUMNS\n x r 1\nBOUNDS\n LO b x 1e30\nENDATA\n",
        "line 6, column 9: no number satisfies this infinite bound"
      ),
      (
        "ROWS\n E r\nCOLUMNS\n x r 1\nRHS\n b r 1e30\nENDATA\n",
        "line 6, column 6: no number satisfies this infinite right-hand side of row r"
      ),
      (
        "ROWS\n E r\nCOLUMNS\n x r 1\nRHS\n b r 1 r 1\nENDATA\n", "line 6, column 8: row r has a second right-hand side"
      ),
      ("ROWS\n E r\nCOLUMNS\n x r 1\nRANGES\n b r 1\n b r 2\nENDATA\n", "line 7, column 4: row r has a second range"),
      ("OBJNAME\n z\nROWS\n N c\n L r\nENDATA\n", "line 2, column 2: there is no row z with the sign N"),
      ("OBJSENSE UP\nROWS\n N c\nENDATA\n", "line 1, column 10: UP is neither MIN nor MAX"),
      (" x r 1\n y r 1\nROWS\nENDATA\n", "line 1, column 2: there is data before the first section"),
      ("ROWS\n N c\n", "line 2: the text ends without ENDATA"),
    ])
  func each(_ text: String, _ message: String) {
    #expect(faults(text) == [message])
  }

  @Test("all in one go, in the order of the text, without those that only follow from others")
  func all() {
    let text = """
      ROWS
       N  cost
       Q  wrong
       L  limit
      COLUMNS
       x  wrong  1  limit  two
       x  none  1
       x  limit  1
       x  limit  2
      QMATRIX
       x  x  1
      RHS
       b  wrong  1  limit  4
       b  none  x
      BOUNDS
       UP b x -3
       LO b x 5
       UP b y 1
      """
    #expect(
      faults(text) == [
        "line 3, column 2: the sign of a row is N, L, G or E, not Q",
        "line 6, column 22: two is no number",
        "line 7, column 5: there is no row none",
        "line 9, column 5: column x has a second coefficient in row limit",
        "line 10, column 1: the section QMATRIX is not known, or says what a linear program cannot",
        "line 14, column 11: x is no number",
        "line 17, column 7: the lower bound 5.0 of x is above the upper one, -3.0",
        "line 18, column 7: there is no column y",
        "line 18: the text ends without ENDATA",
      ])
  }

  @Test("a hundred are told, the others counted")
  func many() throws {
    let lines = (0..<250).map { " x none\($0) 1\n" }.joined()
    let told = faults("ROWS\n N c\nCOLUMNS\n\(lines)ENDATA\n")
    #expect(told.count == 101)
    #expect(told.last == "and 150 more")
    #expect(faults("").count == 1)
  }

  @Test("the reading that came further tells its faults: a text by columns is not judged by its blanks")
  func format() {
    let text = """
      NAME          blanks
      ROWS
       N  COST
       L  MY ROW
      COLUMNS
          A COL     COST               1.0   MY ROW             2.0
          A COL     NO ROW             1.0
      ENDATA
      """
    #expect(faults(text, .automatic) == ["line 7, column 15: there is no row NO ROW"])
  }
}
