internal import LinearProgramming
internal import PlanFormulation

/// The program of the choices alone: rules among them, the money that pays for nothing else, and for every component a
/// column for its worth, bounded by cuts.
///
/// Its relaxation has some hundred rows where the whole program has tens of thousands. It grows by cuts, which hold at
/// every node.
final class ChoiceMaster {
  private(set) var cutCount = 0
  private let whole: WholeProgram
  private let session: any SolverSession
  private let budget: SearchBudget
  private let hasMethods: Bool
  private let total: ColumnID
  private var worths: [[ColumnID]] = []
  private var rowOf: [Int: RowID] = [:]
  private let unit: Double
  private var current: Domain
  /// Whether marks are driven, and not the worth.
  private(set) var drivesMarks = false
  /// How many units of what is driven one unit of the objective is.
  private var scoreUnit: Double
  /// The right side of the moving limit.
  private var limit = 0.0
  /// Rows whose right side moves with it: what it is at none, and by how much it rises with each unit.
  private var movingRows: [(row: RowID, constant: Double, gain: Double)] = []

  /// - Parameter unit: How many units of the objective one unit of the columns for worth is.
  init(
    _ whole: WholeProgram, unit: Double, solver: any LinearSolver, options: SolverOptions, budget: SearchBudget
  ) {
    self.whole = whole
    self.unit = unit
    scoreUnit = unit
    self.budget = budget
    hasMethods = solver.capabilities.contains(.choiceOfMethod)
    current = Domain(whole.problem)
    var program = LinearProgram(sense: .maximise)
    var place: [Int: ColumnID] = [:]
    for (position, start) in whole.problem.starts.enumerated() {
      place[start.column.position] = program.addColumn(.zeroOrOne, cost: ChoiceMaster.nudge(position))
    }
    for column in whole.division.masterColumns {
      place[column] = program.addColumn(whole.bounds(ofColumn: column))
    }
    total = program.addColumn(ChoiceMaster.wide, cost: 1)
    for rows in ChoiceMaster.groups(of: whole) {
      let limits = rows.map(whole.bounds(ofRow:))
      let added = program.addRow(
        Bounds(lower: limits.reduce(0) { $0 + $1.lower }, upper: limits.reduce(0) { $0 + $1.upper }))
      for row in rows {
        rowOf[row] = added
        for entry in whole.matrix.places(of: row) {
          guard let column = place[Int(whole.matrix.columns[entry])] else { continue }
          program.add(whole.matrix.values[entry], to: added, at: column)
        }
      }
    }
    session = solver.session(for: program, options: options)
  }

  /// A little gain for taking a start, another for each: without it many starts are worth the same, and the dual method
  /// goes round in circles. The bound stays one, and rises by next to nothing.
  private static func nudge(_ start: Int) -> Double {
    leastNudge * (1 + Double((start * 7919) % 1009) / 1009)
  }
  private static let leastNudge = 1e-6

  /// By how much the nudges raise the bound at most.
  var nudges: Double { 2 * ChoiceMaster.leastNudge * unit * Double(whole.problem.groups.count) }

  /// Limits of a worth that no cut is as wide as: a column without any would be at home at no limit.
  private static let wide = Bounds.between(-most, most)
  private static let most = 1e6

  /// How many rows stand for one kind of money over the horizon.
  private static let momentCount = 12

  /// The rows of the master program: rules among choices one by one, money summed over some periods each.
  ///
  /// What holds in each of some periods holds for their sum. That the money is there in time is checked with every plan,
  /// and what a plan fails for becomes a row.
  private static func groups(of whole: WholeProgram) -> [[Int]] {
    var groups: [[Int]] = []
    var byTopic: [Int: [Int]] = [:]
    for row in whole.division.masterRows {
      if whole.problem.topics.isMoney[row] {
        byTopic[whole.problem.topics.rows[row], default: []].append(row)
      } else {
        groups.append([row])
      }
    }
    for (_, rows) in byTopic.sorted(by: { $0.key < $1.key }) {
      let size = (rows.count + momentCount - 1) / momentCount
      for first in stride(from: 0, to: rows.count, by: size) {
        groups.append(Array(rows[first..<min(first + size, rows.count)]))
      }
    }
    return groups
  }

  private func column(ofStart start: Int) -> ColumnID { ColumnID(start) }

  /// Lets prices bound the total.
  func add(_ pricing: Pricing) {
    let columns = pricing.components.map { _ in session.addColumn(ChoiceMaster.wide) }
    worths.append(columns)
    var terms = [RowEntry(1, of: total)] + columns.map { RowEntry(-1, of: $0) }
    for (position, start) in whole.problem.starts.enumerated() {
      let cost = pricing.costs[start.column.position]
      if cost != 0 { terms.append(RowEntry(-cost / unit, of: column(ofStart: position))) }
    }
    for (position, column) in whole.division.masterColumns.enumerated() where pricing.costs[column] != 0 {
      let place = ColumnID(whole.problem.starts.count + position)
      terms.append(RowEntry(-pricing.costs[column] / unit, of: place))
    }
    addRow(atMost: pricing.constant / unit, moving: pricing.limitPrice / unit, terms)
  }

  /// Adds a row whose right side moves with the limit.
  private func addRow(atMost constant: Double, moving gain: Double, _ terms: [RowEntry]) {
    let row = session.addRow(.atMost(constant + gain * limit), coefficients: terms)
    if gain != 0 { movingRows.append((row, constant, gain)) }
  }

  /// Moves the limit; what was found impossible stays so where it moves to the tighter side.
  func move(to limit: Double) {
    self.limit = limit
    for (row, constant, gain) in movingRows { session.setBounds(.atMost(constant + gain * limit), of: row) }
  }

  /// Bounds the worth of a component.
  func add(_ cut: AdditiveCut, pricing: Int, component: Int) {
    add(cut, on: worths[pricing][component])
  }

  /// Bounds the total.
  func addTotal(_ cut: AdditiveCut) { add(cut, on: total) }

  private func add(_ cut: AdditiveCut, on column: ColumnID) {
    // A gain next to nothing beside the others is numerical noise: at its worst it goes into the constant.
    let least = 1e-9 * (cut.gains.map { abs($0.gain) }.max() ?? 0)
    var limit = cut.constant
    var terms = [RowEntry(1, of: column)]
    for (start, gain) in cut.gains {
      if abs(gain) > least {
        terms.append(RowEntry(-gain / unit, of: self.column(ofStart: start)))
      } else {
        limit += max(0, gain)
      }
    }
    addRow(atMost: limit / unit, moving: cut.limitGain / unit, terms)
    cutCount += 1
  }

  /// Drives marks of starts instead of the worth, which must be at least so much.
  func drive(_ marks: [Double], worthAtLeast worth: Double) {
    for (start, mark) in marks.enumerated() {
      session.setCost(mark + ChoiceMaster.nudge(start), of: column(ofStart: start))
    }
    session.setCost(0, of: total)
    scoreUnit = 1
    drivesMarks = true
    session.setBounds(Bounds(lower: worth / unit, upper: ChoiceMaster.most), of: total)
  }

  /// Drives the worth again.
  func driveWorth() {
    for start in whole.problem.starts.indices {
      session.setCost(ChoiceMaster.nudge(start), of: column(ofStart: start))
    }
    session.setCost(1, of: total)
    scoreUnit = unit
    drivesMarks = false
    session.setBounds(ChoiceMaster.wide, of: total)
  }

  /// Demands what every plan obeys.
  func add(_ limit: StartLimit) {
    let size = limit.terms.map { abs($0.coefficient) }.max() ?? 1
    var most = limit.limit / size
    var terms: [RowEntry] = []
    for (start, coefficient) in limit.terms {
      if abs(coefficient) > 1e-9 * size {
        terms.append(RowEntry(coefficient / size, of: column(ofStart: start)))
      } else {
        most += max(0, -coefficient / size)
      }
    }
    addRow(atMost: most, moving: limit.limitGain / size, terms)
    cutCount += 1
  }

  /// Forbids one decision among some choices: another start, or none, for at least one of them.
  func forbid(_ picks: [Int?], of choices: [Int]) {
    var terms: [RowEntry] = []
    var limit = -1.0
    for (pick, choice) in zip(picks, choices) {
      if let pick {
        terms.append(RowEntry(1, of: column(ofStart: pick)))
        limit += 1
      } else {
        terms += whole.problem.groups[choice].map { RowEntry(-1, of: column(ofStart: $0)) }
      }
    }
    session.addRow(.atMost(limit), coefficients: terms)
    cutCount += 1
  }

  /// Demands that a choice is not left out.
  func demand(_ choice: Int) {
    session.addRow(.atLeast(1), coefficients: whole.problem.groups[choice].map { RowEntry(1, of: column(ofStart: $0)) })
  }

  /// Takes a start away for good.
  func exclude(_ start: Int) {
    session.addRow(.atMost(0), coefficients: [RowEntry(1, of: column(ofStart: start))])
  }

  /// Solves the relaxation over a domain, from a basis that may be older than some cuts.
  ///
  /// - Returns: Nothing where it has no point.
  func relaxation(of domain: Domain, from basis: Basis?) throws(SearchStop) -> NodeRelaxation? {
    apply(domain)
    if let basis { session.basis = grown(basis) }
    let solution = try solve()
    switch solution.termination {
    case .optimal:
      let starts = whole.problem.starts.indices
      return NodeRelaxation(
        score: solution.objective * scoreUnit,
        weights: starts.map { min(1, max(0, solution.columnValues[$0])) },
        gains: starts.map { solution.reducedCosts.isEmpty ? 0 : solution.reducedCosts[$0] * scoreUnit },
        basis: solution.basis)
    case .infeasible: return nil
    case .unbounded, .infeasibleOrUnbounded: throw .unbounded
    default: throw .trouble(solution.termination.sentence)
    }
  }

  /// Solves by the dual method, which is quick but may go round in circles where many rows are tight; then by the primal
  /// one, and then anew from nothing.
  private func solve() throws(SearchStop) -> LinearSolution {
    guard hasMethods else { return try budget.solve(session) }
    let limit = 5 * (session.program.rowCount + 100)
    session.options.iterationLimit = limit
    session.options.method = .dual
    let quick = try budget.solve(session, mayStop: true)
    guard quick.termination == .iterationLimit else { return quick }
    session.options.method = .primal
    session.basis = .logical(for: session.program)
    let slow = try budget.solve(session, mayStop: true)
    guard slow.termination == .iterationLimit else { return slow }
    session.options.method = .automatic
    session.options.iterationLimit = 20 * limit
    session.basis = nil
    let last = try budget.solve(session, mayStop: true)
    guard last.termination == .iterationLimit else { return last }
    throw .trouble("the choices alone could not be solved")
  }

  private func grown(_ basis: Basis) -> Basis {
    var grown = basis
    let program = session.program
    while grown.columnStatuses.count < program.columnCount { grown.columnStatuses.append(.atUpper) }
    while grown.rowStatuses.count < program.rowCount { grown.rowStatuses.append(.basic) }
    return grown
  }

  private func apply(_ domain: Domain) {
    for start in domain.isOpen.indices where domain.isOpen[start] != current.isOpen[start] {
      session.setBounds(.between(0, domain.isOpen[start] ? 1 : 0), of: column(ofStart: start))
    }
    for (choice, row) in whole.problem.onceRows.enumerated()
    where domain.mayBeLeftOut[choice] != current.mayBeLeftOut[choice] {
      guard let row, let place = rowOf[row.position] else { continue }
      session.setBounds(domain.mayBeLeftOut[choice] ? .atMost(1) : .fixed(1), of: place)
    }
    current = domain
  }
}
