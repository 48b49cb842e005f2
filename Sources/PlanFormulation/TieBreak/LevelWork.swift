internal import LinearProgramming
internal import PlantModel

/// The program in which lines work evenly, and nothing is done that serves nothing.
///
/// Each line gets a column for the greatest share of its hours that it uses in any period, and a row for each period
/// that says so. The peaks are weighed by the hours of their lines. A little is charged for every activity, more the
/// later it comes, so that equal plans differ no more. The row of the period in which a line works most is tight at the
/// start, so that the vertex found before is a feasible vertex here too.
struct LevelWork {
  /// The program; its first columns are those of the plan.
  private(set) var program: LinearProgram
  /// The vertex to start from; nothing where the one before is not known.
  private(set) var basis: Basis?

  /// Writes the program on a face.
  init(_ formulation: Formulation, on face: LinearProgram, from solution: LinearSolution) {
    program = face
    program.clearObjective()
    program.sense = .minimise
    basis = solution.basis
    let context = formulation.context
    for (position, column) in formulation.layout.columns.enumerated() where LevelWork.isActivity(column.group) {
      let lateness = 1 + Double(column.period) / Double(max(1, context.periodCount))
      program.setCost(1e-4 * lateness, of: ColumnID(position))
    }
    for line in context.model.lines.elements.indices { addPeak(of: line, formulation, solution) }
  }

  private mutating func addPeak(of line: Int, _ formulation: Formulation, _ solution: LinearSolution) {
    let context = formulation.context
    let uses = context.model.processes.elements.enumerated().flatMap { row, process in
      process.lineUses.filter { $0.line.position == line }.map { (process: row, hours: $0.hours) }
    }
    let periods = (0..<context.periodCount).filter { context.lineHours[line, $0] > 0 }
    let total = periods.reduce(0) { $0 + context.lineHours[line, $1] }
    if uses.isEmpty || periods.isEmpty { return }
    let peak = program.addColumn(.nonNegative, cost: total)
    var greatest = -1.0
    var tight: Int?
    for period in periods {
      let row = program.addRow(.atMost(0))
      var used = 0.0
      for use in uses {
        guard let column = formulation.layout.position(.runs, use.process, period) else { continue }
        program.add(use.hours, to: row, at: ColumnID(column))
        used += use.hours * solution.columnValues[column]
      }
      let available = context.lineHours[line, period]
      program.add(-available, to: row, at: peak)
      basis?.rowStatuses.append(.basic)
      if used / available > greatest {
        greatest = used / available
        tight = row.position
      }
    }
    basis?.columnStatuses.append(.basic)
    if let tight { basis?.rowStatuses[tight] = .atUpper }
  }

  private static func isActivity(_ group: ColumnGroup) -> Bool {
    switch group {
    case .runs, .extraHours, .shipments, .purchases, .hires, .dismissals, .overtime, .retrained: true
    default: false
    }
  }
}
