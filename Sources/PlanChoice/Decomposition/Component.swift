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
  let whole: WholeProgram
  let costs: [Double]
  private let programs: ComponentPrograms
  var neighbourhoods: NeighbourhoodWork { programs.neighbourhoods }
  private var betweenBasis: Basis?
  private var findings: [[Int]: ComponentFinding] = [:]

  /// - Parameter costs: What each column of the whole program is worth under the prices.
  init(_ programs: ComponentPrograms, _ whole: WholeProgram, costs: [Double]) {
    shape = programs.shape
    self.programs = programs
    self.whole = whole
    self.costs = costs
  }

  /// The program of the whole component at these prices.
  private var program: SubProgram {
    programs.whole.setCosts(shape.columns.map { costs[$0] })
    return programs.whole
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
    var table = NeighbourhoodTable()
    let isDivided = try divide(solution, isOpen, &table)
    // By concavity a whole start is worth no more than its reduced cost says: where there is a table, it says all.
    let cuts = [isDivided ? table.cut : AdditiveCut(constant: plain, gains: gains)]
    let finding = ComponentFinding(
      value: solution.value, cuts: cuts, impossible: table.impossible.sorted(), needed: table.needed.sorted(),
      basis: solution.basis)
    findings[key] = finding
    // Of a single choice, with nothing between, the table holds every decision.
    if isDivided, shape.choices.count == 1, shape.pieces.count == 1, shape.coupling.isEmpty {
      for (start, solution) in table.solutions {
        let known = start.map { [$0] } ?? []
        guard findings[known] == nil else { continue }
        findings[known] = ComponentFinding(
          value: solution.value, cuts: [], impossible: [], needed: [], basis: solution.basis)
      }
    }
    return finding
  }

  /// Bounds the component by the prices that hold where each start is taken by its weight.
  ///
  /// - Returns: Nothing where there is no point, or no bound.
  func cut(at weights: [Double], isOpen: [Bool]) throws(SearchStop) -> AdditiveCut? {
    let solution = try program.solve(from: betweenBasis) { weights[$0]...weights[$0] }
    guard let solution else { return nil }
    betweenBasis = solution.basis
    var table = NeighbourhoodTable()
    guard try divide(solution, isOpen, &table) else { return nil }
    return table.cut
  }
}
