import LinearProgramming
import Testing

@Suite("A basis by name")
struct NamedBasisTests {
  private func program(columns: [String], rows: [String]) -> LinearProgram {
    var program = LinearProgram()
    for _ in columns { program.addColumn(.between(0, 5)) }
    for _ in rows { program.addRow(.atMost(3)) }
    for row in rows.indices {
      for column in columns.indices {
        program.add(row == column ? 10 : Double(1 + row * column), to: RowID(row), at: ColumnID(column))
      }
    }
    program.names = LinearProgramNames(column: { columns[$0] }, row: { rows[$0] })
    return program
  }

  @Test("names of every kind survive the text")
  func text() throws {
    let names = ["plain", "two words", " blank ", "", "a\\n", "line\nbreak", "cr\r\nlf", "žluť 工场", "B x"]
    let program = program(columns: names, rows: names)
    let basis = Basis(
      columnStatuses: names.indices.map { $0 % 2 == 0 ? .basic : .atUpper },
      rowStatuses: names.indices.map { $0 % 2 == 0 ? .atUpper : .basic })
    let named = NamedBasis(basis, of: program)
    #expect(try NamedBasis(text: named.text) == named)
    #expect(named.basis(for: program).columnStatuses == basis.columnStatuses)
  }

  @Test("the text is sorted and small")
  func small() {
    let basis = Basis(columnStatuses: [.basic, .atLower, .atUpper], rowStatuses: [.atUpper, .basic])
    let named = NamedBasis(basis, of: program(columns: ["tanks", "trucks", "boats"], rows: ["hours", "steel"]))
    #expect(named.text == "basis 1\ncolumn U boats\ncolumn B tanks\nrow U hours\n")
  }

  @Test(
    "what is no basis is refused, with its line",
    arguments: [
      ("", 1), ("basis 2\n", 1), ("basis 1\ncolumn B\n", 2), ("basis 1\ncolumn B x\nrow Q y\n", 3),
      ("basis 1\ncolumn B x\\y\n", 2), ("basis 1\ncell B x\n", 2), ("basis 1\n\ncolumn B x\n", 2),
    ])
  func refused(text: String, line: Int) {
    #expect {
      try NamedBasis(text: text)
    } throws: { error in
      (error as? BasisTextError)?.line == line
    }
  }

  @Test("columns and rows added, removed and renamed")
  func changed() {
    let former = program(columns: ["a", "b", "c"], rows: ["p", "q"])
    let basis = Basis(columnStatuses: [.basic, .basic, .atUpper], rowStatuses: [.atUpper, .atUpper])
    var named = NamedBasis(basis, of: former)
    let other = program(columns: ["new", "c", "b", "first"], rows: ["q", "added", "p"])
    // "a" is gone: the row that it was basic in has to be basic itself.
    #expect(named.basis(for: other).columnStatuses == [.atLower, .atUpper, .basic, .atLower])
    #expect(named.basis(for: other).basicCount == 3)
    named.rename(columns: ["a": "first"])
    #expect(
      named.basis(for: other)
        == Basis(columnStatuses: [.atLower, .atUpper, .basic, .basic], rowStatuses: [.atUpper, .basic, .atUpper]))
    named.rename(columns: ["b": "c", "c": "b"])
    #expect(named.basis(for: other).columnStatuses == [.atLower, .basic, .atUpper, .basic])
  }
}
