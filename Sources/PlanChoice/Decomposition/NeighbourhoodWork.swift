internal import LinearProgramming
internal import PlanFormulation
internal import PlantModel

/// Solves the neighbourhoods of a component for every start, on two threads.
///
/// Each neighbourhood stands twice: one program takes the first half of its starts, the other the second. Which start is
/// solved where, and after which, is always the same, and so is what comes out.
final class NeighbourhoodWork {
  private let shape: ComponentShape
  private let whole: WholeProgram
  private let budget: SearchBudget
  private let halves: [SearchBudget]
  private let make: (PieceShape, [Double], SearchBudget) -> SubProgram
  private var programs: [[SubProgram?]]

  init(
    _ shape: ComponentShape, _ whole: WholeProgram, solver: any LinearSolver, options: SolverOptions,
    budget: SearchBudget
  ) {
    self.shape = shape
    self.whole = whole
    self.budget = budget
    halves = [budget.part(), budget.part()]
    let idle = whole.problem.idleBasis
    make = { piece, costs, budget in
      SubProgram(
        whole, rows: piece.rows, columns: piece.columns, starts: piece.starts, costs: costs, basis: idle,
        solver: solver, options: options, budget: budget)
    }
    programs = Array(repeating: [nil, nil], count: shape.pieces.count)
  }

  /// Solves every neighbourhood for none of its starts, and for each of them that is open.
  ///
  /// - Parameters:
  ///   - costs: Of each neighbourhood the costs of its columns.
  ///   - isOpen: Which starts the search may still take; of others nothing is asked.
  ///   - table: Is told what was found.
  func fill(
    _ table: inout NeighbourhoodTable, costs: [[Double]], isOpen: [Bool]
  ) throws(SearchStop) {
    guard !budget.isSpent else { throw .outOfTime }
    for (place, piece) in shape.pieces.enumerated() {
      for half in 0..<2 where programs[place][half] == nil && !asked(piece, half, isOpen).isEmpty {
        programs[place][half] = make(piece, costs[place], halves[half])
      }
    }
    for half in halves { half.follow(budget) }
    let former = halves.map(\.counts)
    defer { for half in 0..<2 { budget.absorb(halves[half].counts, since: former[half]) } }
    let (programs, pieces) = (programs, shape.pieces)
    func solve(_ half: Int) throws(SearchStop) -> [[SubSolution?]] {
      var found: [[SubSolution?]] = []
      for (place, piece) in pieces.enumerated() {
        var solutions: [SubSolution?] = []
        if let program = programs[place][half] {
          program.setCosts(costs[place])
          for start in asked(piece, half, isOpen) {
            solutions.append(try program.solve(taking: start.map { [$0] } ?? []))
          }
        }
        found.append(solutions)
      }
      return found
    }
    var first: [[SubSolution?]] = []
    var second: [[SubSolution?]] = []
    try TwoThreads.run(
      { () throws(SearchStop) in first = try solve(0) }, { () throws(SearchStop) in second = try solve(1) })
    for (place, piece) in shape.pieces.enumerated() {
      let starts = asked(piece, 0, isOpen) + asked(piece, 1, isOpen)
      note(zip(starts, first[place] + second[place]).map { ($0, $1) }, piece, &table)
    }
  }

  /// What one of the two programs is asked: the starts of its half, and the first none as well.
  private func asked(_ piece: PieceShape, _ half: Int, _ isOpen: [Bool]) -> [Int?] {
    let middle = (piece.starts.count + 1) / 2
    let starts = half == 0 ? piece.starts.prefix(middle) : piece.starts.suffix(from: middle)
    let open = piece.choice == nil ? [] : starts.filter { isOpen[$0] }.map(Optional.some)
    return half == 0 ? [nil] + open : open
  }

  private func note(
    _ solutions: [(start: Int?, solution: SubSolution?)], _ piece: PieceShape, _ table: inout NeighbourhoodTable
  ) {
    let idle = solutions.first { $0.start == nil }?.solution
    // Without a point for none, one start is taken, and the constant goes into the gains.
    table.constant += idle?.value ?? 0
    guard let choice = piece.choice, !piece.starts.isEmpty else { return }
    if idle == nil && whole.problem.model.projectChoices.elements[choice].mayBeLeftOut { table.needed.insert(choice) }
    for (start, solution) in solutions {
      guard let solution else {
        if let start { table.impossible.insert(start) }
        continue
      }
      table.solutions[start] = solution
      if let start { table.gains[start, default: 0] += solution.value - (idle?.value ?? 0) }
    }
  }
}
