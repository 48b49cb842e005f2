internal import CGLPKShims
internal import LinearProgramming

/// Edits of a program as the flat arrays that the guarded C call takes.
struct FlatEdits {
  private var edits: [kayo_glpk_edit] = []
  /// Counted from one, as GLPK counts.
  private var places: [Int32] = []
  private var values: [Double] = []

  init(_ recorded: [ProgramEdit]) {
    edits.reserveCapacity(recorded.count)
    for edit in recorded { append(edit) }
  }

  private mutating func append(_ edit: ProgramEdit) {
    switch edit {
    case .columnBounds(let column, let bounds):
      append(KAYO_GLPK_EDIT_COLUMN_BOUNDS, column: column.position, bounds: bounds)
    case .rowBounds(let row, let bounds): append(KAYO_GLPK_EDIT_ROW_BOUNDS, row: row.position, bounds: bounds)
    case .cost(let column, let cost):
      append(KAYO_GLPK_EDIT_COST, column: column.position, bounds: .fixed(cost))
    case .objectiveConstant(let constant): append(KAYO_GLPK_EDIT_CONSTANT, bounds: .fixed(constant))
    case .sense(let sense): append(KAYO_GLPK_EDIT_SENSE, column: sense == .maximise ? 1 : 0)
    case .coefficient(let row, let column, let value):
      append(KAYO_GLPK_EDIT_COEFFICIENT, row: row.position, column: column.position, bounds: .fixed(value))
    case .addedColumn(let bounds, let cost, let kind, let coefficients):
      let entries = coefficients.map { ($0.row.position, $0.value) }
      append(
        KAYO_GLPK_EDIT_ADD_COLUMN, row: kind == .integer ? 1 : 0, bounds: bounds, cost: cost,
        entries: Self.summed(entries))
    case .addedRow(let bounds, let coefficients):
      let entries = coefficients.map { ($0.column.position, $0.value) }
      append(KAYO_GLPK_EDIT_ADD_ROW, bounds: bounds, entries: Self.summed(entries))
    case .removedColumns(let columns):
      append(KAYO_GLPK_EDIT_DELETE_COLUMNS, entries: Self.summed(columns.map { ($0.position, 0) }))
    case .removedRows(let rows):
      append(KAYO_GLPK_EDIT_DELETE_ROWS, entries: Self.summed(rows.map { ($0.position, 0) }))
    case .kind(let column, let kind):
      append(KAYO_GLPK_EDIT_KIND, row: kind == .integer ? 1 : 0, column: column.position)
    }
  }

  private mutating func append(
    _ kind: Int, row: Int = 0, column: Int = 0, bounds: Bounds = .fixed(0), cost: Double = 0,
    entries: [(place: Int, value: Double)] = []
  ) {
    edits.append(
      kayo_glpk_edit(
        kind: Int32(kind), row: Int32(row), column: Int32(column), length: Int32(entries.count),
        start: Int64(places.count), lower: bounds.lower, upper: bounds.upper, cost: cost))
    places += entries.map { Int32($0.place + 1) }
    values += entries.map(\.value)
  }

  /// Each place once, in order: GLPK ends the process over two entries for one.
  private static func summed(_ entries: [(place: Int, value: Double)]) -> [(place: Int, value: Double)] {
    var sums: [Int: Double] = [:]
    for entry in entries { sums[entry.place, default: 0] += entry.value }
    return sums.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Lends the arrays for the time of one call.
  func lend(_ body: (UnsafePointer<kayo_glpk_edits>) -> Int32) -> Int32 {
    // The pointers in the struct are to arrays lent for exactly the scope in which the struct lives.
    unsafe edits.withUnsafeBufferPointer { edits in
      unsafe places.withUnsafeBufferPointer { places in
        unsafe values.withUnsafeBufferPointer { values in
          var lent = unsafe kayo_glpk_edits()
          unsafe lent.count = Int64(edits.count)
          unsafe lent.edits = edits.baseAddress
          unsafe lent.places = places.baseAddress
          unsafe lent.values = values.baseAddress
          return unsafe body(&lent)
        }
      }
    }
  }
}
