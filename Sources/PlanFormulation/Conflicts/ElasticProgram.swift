internal import LinearProgramming
internal import PlantModel

/// The program in which every rule may be broken at a price, so that the least that has to give can be found.
///
/// Each row of a rule, and each column bound that stems from one, gets a column for each side by which it may be
/// missed. A miss is measured in shares of the rule's own size, and legal and physical limits weigh more than those
/// the enterprise sets itself. Balances of matter, people and money are kept unless nothing else helps.
/// Chinneck, "Feasibility and Infeasibility in Optimization" (2008), chapter 6.
struct ElasticProgram {
  /// A column by which a rule may be missed.
  private struct Miss {
    let column: Int
    let family: RuleFamily
    let subject: String
    let period: Int?
    let unit: String
    let scale: Double
    let direction: ConflictReport.Concession.Direction
  }

  private(set) var program: LinearProgram
  private let formulation: Formulation
  private var misses: [Miss] = []

  init(_ formulation: Formulation, mayBreakBalances: Bool) {
    self.formulation = formulation
    program = formulation.program
    program.sense = .minimise
    let sizes = ElasticProgram.sizes(of: formulation)
    for (position, row) in formulation.rows.enumerated() {
      if ElasticProgram.balances.contains(row.family) && !mayBreakBalances { continue }
      addMisses(of: row, at: RowID(position), sizes)
    }
    for (position, column) in formulation.layout.columns.enumerated() {
      addMisses(of: column, at: ColumnID(position), sizes)
    }
  }

  /// The rules the cheapest solution misses: policy and preference first, then law and nature, each by size.
  func report(from solution: LinearSolution) -> ConflictReport {
    let concessions = misses.compactMap { miss -> (weight: Double, concession: ConflictReport.Concession)? in
      let value = solution.columnValues[miss.column]
      let share = value * program.cost(of: ColumnID(miss.column))
      guard share > 1e-7 else { return nil }
      let period = miss.period.map { formulation.model.horizon.periods[$0] }
      return (
        share,
        ConflictReport.Concession(
          family: miss.family, subject: miss.subject, period: miss.period,
          periodLabel: period.map(PeriodLabel.text(of:)) ?? "", amount: value * miss.scale, unit: miss.unit,
          direction: miss.direction)
      )
    }
    let ordered = concessions.enumerated().sorted { left, right in
      let ranks = (
        ElasticProgram.weight(of: left.element.concession.family),
        ElasticProgram.weight(of: right.element.concession.family)
      )
      return (ranks.0, -left.element.weight, left.offset) < (ranks.1, -right.element.weight, right.offset)
    }
    return ConflictReport(concessions: ordered.map(\.element.concession))
  }

  private mutating func addMisses(of row: RuleRow, at id: RowID, _ sizes: [RuleFamily: Double]) {
    let rules = RuleRegistry.rules(of: row.family)
    let context = formulation.context
    let subject = rules.identifiers(of: row.place, in: context).joined(separator: "/")
    let unit = rules.unit(of: row.place, in: context)
    let bounds = program.bounds(of: id)
    for (limit, coefficient, direction) in ElasticProgram.sides(bounds, isDemand: row.family == .contractBalance) {
      addMiss(
        of: row.family, subject, row.period, unit, row.scale, direction, size: abs(limit), sizes, to: id, coefficient)
    }
  }

  private mutating func addMisses(of column: ColumnLayout.Column, at id: ColumnID, _ sizes: [RuleFamily: Double]) {
    let lowerFamily = formulation.lowerFamilies[id.position]
    let upperFamily = formulation.upperFamilies[id.position]
    if lowerFamily == nil && upperFamily == nil { return }
    let context = formulation.context
    let bounds = program.bounds(of: id)
    let subject = column.group.identifiers(of: column.row, in: context).joined(separator: "/") + column.group.boundNote
    let unit = column.group.unit(of: column.row, in: context)
    let scale = column.group.scale
    let nature = column.group == .balances ? -Double.infinity : 0
    program.setBounds(
      Bounds(
        lower: lowerFamily == nil ? bounds.lower : nature, upper: upperFamily == nil ? bounds.upper : .infinity), of: id
    )
    if let family = lowerFamily {
      let row = program.addRow(.atLeast(bounds.lower))
      program.add(1, to: row, at: id)
      addMiss(
        of: family, subject, column.period, unit, scale, column.group == .balances ? .short : .below,
        size: abs(bounds.lower), sizes, to: row, 1)
    }
    if let family = upperFamily {
      let row = program.addRow(.atMost(bounds.upper))
      program.add(1, to: row, at: id)
      addMiss(
        of: family, subject, column.period, unit, scale, .short, size: abs(bounds.upper), sizes, to: row, -1)
    }
  }

  private mutating func addMiss(
    of family: RuleFamily, _ subject: String, _ period: Int?, _ unit: String, _ scale: Double,
    _ direction: ConflictReport.Concession.Direction, size: Double, _ sizes: [RuleFamily: Double], to row: RowID,
    _ coefficient: Double
  ) {
    let measure = size > 0 ? size : sizes[family] ?? 1
    let column = program.addColumn(.nonNegative, cost: ElasticProgram.weight(of: family) / measure)
    program.add(coefficient, to: row, at: column)
    misses.append(
      Miss(
        column: column.position, family: family, subject: subject, period: period, unit: unit, scale: scale,
        direction: direction))
  }
}

extension ElasticProgram {
  /// The families that say what is, not what may be.
  private static let balances: Set<RuleFamily> = [.itemBalance, .headcount, .spending, .walletBalance]

  /// What missing a whole rule costs: law and nature ten times as much as the enterprise's own will.
  private static func weight(of family: RuleFamily) -> Double {
    if balances.contains(family) { return 1_000 }
    return switch family.ruleClass {
    case .policy, .preference: 1
    case .physical, .legal: 10
    }
  }

  /// The sides by which a row can be missed: the limit, the coefficient of the miss and how it is told.
  private static func sides(
    _ bounds: Bounds, isDemand: Bool
  ) -> [(Double, Double, ConflictReport.Concession.Direction)] {
    if bounds.isFixed {
      return [(bounds.lower, 1, isDemand ? .below : .over), (bounds.upper, -1, isDemand ? .over : .short)]
    }
    var sides: [(Double, Double, ConflictReport.Concession.Direction)] = []
    if bounds.lower.isFinite { sides.append((bounds.lower, 1, .below)) }
    if bounds.upper.isFinite { sides.append((bounds.upper, -1, .short)) }
    return sides
  }

  /// The mean size of each family's limits, for limits of zero.
  private static func sizes(of formulation: Formulation) -> [RuleFamily: Double] {
    var sums: [RuleFamily: (total: Double, count: Double)] = [:]
    func note(_ family: RuleFamily, _ limit: Double) {
      guard limit.isFinite, limit != 0 else { return }
      sums[family, default: (0, 0)].total += abs(limit)
      sums[family, default: (0, 0)].count += 1
    }
    for (position, row) in formulation.rows.enumerated() {
      let bounds = formulation.program.bounds(of: RowID(position))
      note(row.family, bounds.upper.isFinite ? bounds.upper : bounds.lower)
    }
    for position in formulation.layout.columns.indices {
      let bounds = formulation.program.bounds(of: ColumnID(position))
      if let family = formulation.lowerFamilies[position] { note(family, bounds.lower) }
      if let family = formulation.upperFamilies[position] { note(family, bounds.upper) }
    }
    return sums.mapValues { $0.total / $0.count }
  }
}
