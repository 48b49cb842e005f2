internal import PlantModel

/// The columns of a program: one for each decision that can be anything but zero.
struct ColumnLayout: Sendable {
  /// What a column stands for.
  struct Column: Sendable {
    let group: ColumnGroup
    // Half the size of the numbers they stand for: there are as many as the program has columns.
    private let storedRow: Int32
    private let storedPeriod: Int32

    init(group: ColumnGroup, row: Int, period: Int) {
      self.group = group
      storedRow = Int32(row)
      storedPeriod = Int32(period)
    }

    /// The row of the group.
    var row: Int { Int(storedRow) }
    var period: Int { Int(storedPeriod) }
  }

  /// Which decisions get a column.
  enum Extent: Sendable {
    /// Only those that can be anything but zero.
    case possible
    /// Also those that could be so only if some rule gave way.
    case conceivable
  }

  /// The columns in the order of the program.
  private(set) var columns: [Column] = []
  private var positions: [[Int32]]
  private let periodCount: Int

  /// Draws up the columns of a model.
  init(_ context: PlanningContext, extent: Extent = .possible) {
    let periods = context.periodCount
    periodCount = periods
    positions = ColumnGroup.allCases.map { Array(repeating: -1, count: $0.rowCount(in: context) * periods) }
    // Room for all that could be; what stays empty takes no memory.
    columns.reserveCapacity(positions.reduce(0) { $0 + $1.count })
    let chooser = ColumnChooser(context: context, extent: extent)
    for group in ColumnGroup.allCases {
      for row in 0..<group.rowCount(in: context) {
        for period in 0..<periods where chooser.exists(group, row, period) {
          positions[group.rawValue][row * periods + period] = Int32(columns.count)
          columns.append(Column(group: group, row: row, period: period))
        }
      }
    }
  }

  /// The column of a decision; nothing where it is always zero.
  func position(_ group: ColumnGroup, _ row: Int, _ period: Int) -> Int? {
    let position = positions[group.rawValue][row * periodCount + period]
    return position < 0 ? nil : Int(position)
  }

  /// The name of a column in a written program: `runs(roll-bands,2027-01-04)`.
  func name(of position: Int, in context: PlanningContext) -> String {
    let column = columns[position]
    let identifiers = column.group.identifiers(of: column.row, in: context)
    // A day of beginning is named by itself: several may lie in one period.
    if column.group == .starts { return "\(column.group.word)(\(identifiers.joined(separator: ",")))" }
    let date = context.intervals[column.period].start.description
    return "\(column.group.word)(\((identifiers + [date]).joined(separator: ",")))"
  }
}
