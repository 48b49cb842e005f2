internal import LinearProgramming
internal import PlanFormulation
internal import PlantModel

/// A component of the program under some prices of money: what each decision about its choices is worth.
///
/// Every decision that is looked at gives a bound on all others. With the prices that hold there on the rows between the
/// neighbourhoods, the component falls apart into its neighbourhoods, and each is solved for every start of its choice.
/// The sum is the exact worth of the decision at hand, and no less than that of any other: a Lagrangean bound, in which
/// nothing of a start is used in proportion.
final class Component {
  let shape: ComponentShape
  private let whole: WholeProgram
  private let costs: [Double]
  private let program: SubProgram
  private var pieces: [SubProgram?]
  private let makePiece: (PieceShape, [Double]) -> SubProgram
  private var findings: [[Int]: ComponentFinding] = [:]

  /// - Parameter costs: What each column of the whole program is worth under the prices.
  init(
    _ shape: ComponentShape, _ whole: WholeProgram, costs: [Double], solver: any LinearSolver,
    options: SolverOptions, budget: SearchBudget
  ) {
    self.shape = shape
    self.whole = whole
    self.costs = costs
    let idle = whole.problem.idleBasis
    program = SubProgram(
      whole, rows: shape.rows, columns: shape.columns, starts: shape.starts, costs: shape.columns.map { costs[$0] },
      basis: idle, solver: solver, options: options, budget: budget)
    pieces = Array(repeating: nil, count: shape.pieces.count)
    makePiece = { piece, costs in
      SubProgram(
        whole, rows: piece.rows, columns: piece.columns, starts: piece.starts, costs: costs, basis: idle,
        solver: solver, options: options, budget: budget)
    }
  }

  /// What is known of a decision.
  func finding(for key: [Int]) -> ComponentFinding? { findings[key] }

  /// The part of a decision that matters here: the starts taken, by increasing place.
  func key(_ decision: Decision) -> [Int] { shape.choices.compactMap { decision.picks[$0] }.sorted() }

  /// A bound that knows nothing of whole starts: every start may be taken in part, at no cost.
  func looseCut() throws(SearchStop) -> AdditiveCut? {
    guard let solution = try program.solve({ _ in 0...1 }) else { return nil }
    return AdditiveCut(constant: solution.value, gains: [])
  }

  /// The vertex of the known decision that has most in common with some picks.
  private func nearest(to picks: Set<Int>) -> Basis? {
    let known = findings.compactMap { key, finding in
      finding.basis.map { (distance: picks.symmetricDifference(key).count, key: key, basis: $0) }
    }
    return known.min { ($0.distance, $0.key.description) < ($1.distance, $1.key.description) }?.basis
  }

  /// Looks at a decision.
  ///
  /// - Parameter isOpen: Which starts the search may still take; of others nothing is asked.
  func look(at key: [Int], isOpen: [Bool]) throws(SearchStop) -> ComponentFinding {
    if let known = findings[key] { return known }
    let picks = Set(key)
    guard let solution = try program.solve(taking: picks, from: nearest(to: picks)) else {
      let finding = ComponentFinding(value: nil, cuts: [], impossible: [], needed: [], basis: nil)
      findings[key] = finding
      return finding
    }
    var plain = solution.value
    var gains: [(start: Int, gain: Double)] = []
    for (position, start) in shape.starts.enumerated() where solution.gains[position] != 0 {
      gains.append((start, solution.gains[position]))
      if picks.contains(start) { plain -= solution.gains[position] }
    }
    var cuts = [AdditiveCut(constant: plain, gains: gains)]
    var table = PieceTable()
    if try divide(solution, picks, isOpen, &table) {
      cuts.append(
        AdditiveCut(constant: table.constant, gains: table.gains.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }))
    }
    let finding = ComponentFinding(
      value: solution.value, cuts: cuts, impossible: table.impossible.sorted(), needed: table.needed.sorted(),
      basis: solution.basis)
    findings[key] = finding
    // Of a single choice, with nothing between, the table holds every decision.
    if cuts.count > 1, shape.choices.count == 1, shape.pieces.count == 1, shape.coupling.isEmpty {
      for (start, solution) in table.solutions {
        let known = start.map { [$0] } ?? []
        guard findings[known] == nil else { continue }
        findings[known] = ComponentFinding(
          value: solution.value, cuts: [], impossible: [], needed: [], basis: solution.basis)
      }
    }
    return finding
  }

  private struct PieceTable {
    var constant = 0.0
    /// What the neighbourhood came to under each start, and under none.
    var solutions: [Int?: SubSolution] = [:]
    var gains: [Int: Double] = [:]
    var impossible = Set<Int>()
    var needed = Set<Int>()
  }

  /// Prices the rows between the neighbourhoods and solves each of these for every start.
  ///
  /// - Returns: Whether it led to a bound.
  private func divide(
    _ solution: SubSolution, _ picks: Set<Int>, _ isOpen: [Bool], _ table: inout PieceTable
  ) throws(SearchStop) -> Bool {
    var duals: [Int: Double] = [:]
    for (position, row) in shape.rows.enumerated() { duals[row] = solution.duals[position] }
    let isBetween = Set(shape.coupling)
    for row in shape.coupling {
      var price = duals[row] ?? 0
      table.constant += whole.worth(ofRow: row, at: &price)
      duals[row] = price
    }
    for start in shape.starts {
      let column = whole.problem.starts[start].column.position
      for place in whole.transposed.places(of: column) {
        let row = Int(whole.transposed.columns[place])
        if isBetween.contains(row), let price = duals[row], price != 0 {
          table.gains[start, default: 0] -= price * whole.transposed.values[place]
        }
      }
    }
    guard let pieceCosts = shares(duals, isBetween, &table.constant) else { return false }
    for (place, piece) in shape.pieces.enumerated() {
      let program = pieces[place] ?? makePiece(piece, pieceCosts[place])
      pieces[place] = program
      program.setCosts(pieceCosts[place])
      do throws(SearchStop) {
        try solve(program, piece, picks, isOpen, &table)
      } catch .unbounded {
        return false
      }
    }
    return true
  }

  /// The cost of each column in each neighbourhood it touches: together what is left of its cost at the prices.
  ///
  /// - Returns: Nothing where a column that touches none would gain without end.
  private func shares(
    _ duals: [Int: Double], _ isBetween: Set<Int>, _ constant: inout Double
  ) -> [[Double]]? {
    var pieceOf: [Int: Int] = [:]
    for (place, piece) in shape.pieces.enumerated() { for row in piece.rows { pieceOf[row] = place } }
    var shares: [[Int: Double]] = Array(repeating: [:], count: shape.pieces.count)
    for column in shape.columns {
      var left = costs[column]
      var home: Int?
      var others: [Int: Double] = [:]
      for place in whole.transposed.places(of: column) {
        let row = Int(whole.transposed.columns[place])
        guard let dual = duals[row] else { continue }
        let priced = dual * whole.transposed.values[place]
        if isBetween.contains(row) {
          left -= priced
        } else if let piece = pieceOf[row] {
          if home == nil { home = piece }
          if piece != home { others[piece, default: 0] += priced }
        }
      }
      guard let home else {
        let limits = whole.bounds(ofColumn: column)
        let limit = left > 0 ? limits.upper : limits.lower
        if limit.isFinite {
          constant += left * limit
        } else if abs(left) > 1e-6 * (1 + abs(costs[column])) {
          return nil
        }
        continue
      }
      for (piece, share) in others {
        shares[piece][column] = share
        left -= share
      }
      shares[home][column] = left
    }
    return shape.pieces.indices.map { place in shape.pieces[place].columns.map { shares[place][$0] ?? 0 } }
  }

  /// Solves a neighbourhood for each open start of its choice, and for none.
  private func solve(
    _ program: SubProgram, _ piece: PieceShape, _ picks: Set<Int>, _ isOpen: [Bool], _ table: inout PieceTable
  ) throws(SearchStop) {
    // The decision at hand first: the prices hold there.
    let pick = piece.starts.first { picks.contains($0) }
    let here = try program.solve(taking: pick.map { [$0] } ?? [])
    guard let choice = piece.choice, !piece.starts.isEmpty else {
      if let here { table.constant += here.value }
      return
    }
    let idle = pick == nil ? here : try program.solve(taking: [])
    if let idle { table.solutions[Int?.none] = idle }
    let mayBeLeftOut = whole.problem.model.projectChoices.elements[choice].mayBeLeftOut
    if idle == nil && mayBeLeftOut { table.needed.insert(choice) }
    // Without a point for none, one start is taken, and the constant goes into the gains.
    table.constant += idle?.value ?? 0
    for start in piece.starts where isOpen[start] || start == pick {
      guard let solution = start == pick ? here : try program.solve(taking: [start]) else {
        table.impossible.insert(start)
        continue
      }
      table.gains[start, default: 0] += solution.value - (idle?.value ?? 0)
      table.solutions[start] = solution
    }
  }
}
