import LinearProgramming
import TestSupport
import Testing

@Suite("Edits of a program")
struct ProgramEditTests {
  /// A program as a table, with the names it began with.
  private struct Table: Equatable {
    var columns: [(name: String, bounds: Bounds, cost: Double)] = []
    var rows: [(name: String, bounds: Bounds)] = []
    var cells: [[Double]] = []

    static func == (left: Table, right: Table) -> Bool {
      left.cells == right.cells && left.columns.elementsEqual(right.columns, by: ==)
        && left.rows.elementsEqual(right.rows, by: ==)
    }

    init() {}

    init(_ program: LinearProgram) {
      columns = program.columnIDs.map { (program.name(of: $0), program.bounds(of: $0), program.cost(of: $0)) }
      rows = program.rowIDs.map { (program.name(of: $0), program.bounds(of: $0)) }
      let matrix = program.rows()
      cells = (0..<matrix.rowCount).map { row in
        var cells = [Double](repeating: 0, count: matrix.columnCount)
        for place in matrix.places(of: row) { cells[Int(matrix.columns[place])] = matrix.values[place] }
        return cells
      }
    }
  }

  @Test("any sequence of them leaves the program that a table leaves", arguments: UInt64(1)...200)
  func sequences(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var program = LinearProgram()
    var table = Table()
    var named = (columns: 0, rows: 0)
    func number() -> Double { Double(Int.random(in: -4...4, using: &random)) }
    for _ in 0..<60 {
      let columns = table.columns.count
      let rows = table.rows.count
      switch Int.random(in: 0..<8, using: &random) {
      case 0:
        let entries = (0..<rows).map { ColumnEntry(number(), in: RowID($0)) }
        let bounds = Bounds.atLeast(number())
        let cost = number()
        program.apply(.addedColumn(bounds, cost: cost, kind: .continuous, coefficients: entries))
        named.columns += 1
        table.columns.append(("x\(named.columns)", bounds, cost))
        for row in 0..<rows { table.cells[row].append(entries[row].value) }
      case 1:
        let entries = (0..<columns).map { RowEntry(number(), of: ColumnID($0)) }
        let bounds = Bounds.atMost(number())
        program.apply(.addedRow(bounds, coefficients: entries))
        named.rows += 1
        table.rows.append(("r\(named.rows)", bounds))
        table.cells.append(entries.map(\.value))
      case 2 where columns > 3:
        let removed = Set([0, 1].map { _ in Int.random(in: 0..<columns, using: &random) })
        program.apply(.removedColumns(removed.sorted().map(ColumnID.init)))
        table.columns = table.columns.indices.filter { !removed.contains($0) }.map { table.columns[$0] }
        table.cells = table.cells.map { cells in cells.indices.filter { !removed.contains($0) }.map { cells[$0] } }
      case 3 where rows > 3:
        let row = Int.random(in: 0..<rows, using: &random)
        program.apply(.removedRows([RowID(row)]))
        table.rows.remove(at: row)
        table.cells.remove(at: row)
      case 4 where columns > 0:
        let column = Int.random(in: 0..<columns, using: &random)
        table.columns[column].bounds = .between(-9, number())
        table.columns[column].cost = number()
        program.apply(.columnBounds(ColumnID(column), table.columns[column].bounds))
        program.apply(.cost(ColumnID(column), table.columns[column].cost))
      case 5 where rows > 0:
        let row = Int.random(in: 0..<rows, using: &random)
        table.rows[row].bounds = .fixed(number())
        program.apply(.rowBounds(RowID(row), table.rows[row].bounds))
      case 6 where rows > 0 && columns > 0:
        let (row, column) = (Int.random(in: 0..<rows, using: &random), Int.random(in: 0..<columns, using: &random))
        table.cells[row][column] += 2
        program.add(2, to: RowID(row), at: ColumnID(column))
      case 7 where rows > 0 && columns > 0:
        let (row, column) = (Int.random(in: 0..<rows, using: &random), Int.random(in: 0..<columns, using: &random))
        table.cells[row][column] = number()
        program.apply(.coefficient(RowID(row), ColumnID(column), table.cells[row][column]))
      default: break
      }
      #expect(Table(program) == table)
    }
  }

  @Test("coefficients set over and over take no more room")
  func repeated() {
    var program = LinearProgram()
    let column = program.addColumn(.nonNegative)
    let row = program.addRow(.atMost(1))
    for step in 1...10_000 { program.setCoefficient(Double(step), of: column, in: row) }
    #expect(program.coefficientCount < 2000)
    #expect(program.rows().values == [10_000])
    program.setCoefficient(0, of: column, in: row)
    #expect(program.rows().coefficientCount == 0)
  }

  @Test("a summary counts by kind")
  func summary() {
    var summary = EditSummary()
    #expect(summary.isEmpty)
    for edit: ProgramEdit in [
      .columnBounds(ColumnID(0), .free), .rowBounds(RowID(0), .free), .cost(ColumnID(0), 1), .sense(.maximise),
      .coefficient(RowID(0), ColumnID(0), 2), .addedRow(.free, coefficients: []),
      .removedColumns([ColumnID(0), ColumnID(1)]),
    ] { summary.count(edit) }
    #expect(summary.limits == 2 && summary.costs == 2 && summary.coefficients == 1)
    #expect(summary.additions == 1 && summary.removals == 2)
  }

  @Test("a basis follows what is added, removed and moved")
  func basis() {
    var basis = Basis(columnStatuses: [.basic, .atUpper, .atLower], rowStatuses: [.basic, .fixed])
    basis.follow(.columnBounds(ColumnID(1), .nonNegative))
    #expect(basis.columnStatuses == [.basic, .atLower, .atLower])
    basis.follow(.rowBounds(RowID(1), .atMost(3)))
    #expect(basis.rowStatuses == [.basic, .atUpper])
    basis.follow(.addedColumn(.atMost(2), cost: 0, kind: .continuous, coefficients: []))
    basis.follow(.addedRow(.free, coefficients: []))
    basis.follow(.removedColumns([ColumnID(0)]))
    basis.follow(.removedRows([RowID(0)]))
    #expect(basis == Basis(columnStatuses: [.atLower, .atLower, .atUpper], rowStatuses: [.atUpper, .basic]))
  }
}
