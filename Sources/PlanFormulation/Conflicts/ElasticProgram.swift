internal import LinearProgramming
internal import PlantModel

/// The program in which rules may be broken at a price, so that the least that has to give can be found.
///
/// Each row of a rule, and each column bound that stems from one, gets a column for each side by which it may be
/// missed. A miss is measured in shares of the rule's own size, and legal and physical limits weigh more than those
/// the enterprise sets itself. Which families may give at all is chosen for each solve; the program keeps its shape,
/// so that each solve starts at the vertex of the one before.
/// Chinneck, "Feasibility and Infeasibility in Optimization" (2008), chapter 6.
struct ElasticProgram {
  /// A column by which a rule may be missed.
  struct Miss {
    /// What the column loosens.
    enum Origin {
      /// A row, to which it adds with the coefficient.
      case row(RowID, coefficient: Double)
      /// A bound of a column of the plan, of which it is a copy.
      case bound(ColumnID, isUpper: Bool)
    }

    let column: ColumnID
    let origin: Origin
    let family: RuleFamily
    let subject: String
    let period: Int?
    let unit: String
    let scale: Double
    let direction: ConflictReport.Concession.Direction
    /// Whether the rule says what is, not what may be: a balance of matter, people or money.
    let isBalance: Bool

    /// Whether the enterprise itself set the rule.
    var isOwnWill: Bool { family.ruleClass == .policy || family.ruleClass == .preference }
  }

  let formulation: Formulation
  private(set) var program: LinearProgram
  private(set) var misses: [Miss] = []

  /// Writes the program of a formulation.
  init(_ formulation: Formulation) {
    self.formulation = formulation
    program = formulation.program
    program.sense = .minimise
    let sizes = ElasticProgram.sizes(of: formulation)
    addRowMisses(sizes)
    addBoundMisses(sizes)
  }

  /// The program in which only some rules may give.
  func program(allowing mayGive: (Miss) -> Bool) -> LinearProgram {
    var restricted = program
    for miss in misses where !mayGive(miss) { restricted.setBounds(.fixed(0), of: miss.column) }
    return restricted
  }

  /// The rules a solution misses: policy and preference first, then law and nature, each by size.
  func concessions(in solution: LinearSolution) -> [ConflictReport.Concession] {
    let found = misses.compactMap { miss -> (rank: Int, share: Double, concession: ConflictReport.Concession)? in
      let value = solution.value(of: miss.column)
      let share = value * program.cost(of: miss.column)
      guard share > 1e-7 else { return nil }
      let period = miss.period.map { formulation.model.horizon.periods[$0] }
      return (
        miss.isOwnWill ? 0 : miss.isBalance ? 2 : 1, share,
        ConflictReport.Concession(
          family: miss.family, subject: miss.subject, period: miss.period,
          periodLabel: period.map(PeriodLabel.text(of:)) ?? "", amount: value * miss.scale, unit: miss.unit,
          direction: miss.direction)
      )
    }
    let ordered = found.enumerated().sorted { left, right in
      (left.element.rank, -left.element.share, left.offset) < (right.element.rank, -right.element.share, right.offset)
    }
    return ordered.map(\.element.concession)
  }

  private mutating func addRowMisses(_ sizes: [RuleFamily: Double]) {
    let context = formulation.context
    for (position, row) in formulation.rows.enumerated() {
      let rules = RuleRegistry.rules(of: row.family)
      let place = Place(
        family: row.family, subject: rules.identifiers(of: row.place, in: context).joined(separator: "/"),
        period: row.period, unit: rules.unit(of: row.place, in: context), scale: row.scale,
        isBalance: ElasticProgram.balances.contains(row.family))
      let bounds = program.bounds(of: RowID(position))
      let isDemand = row.family == .contractBalance || row.family == .maintenance
      for side in ElasticProgram.sides(bounds, isDemand: isDemand) {
        let origin = Miss.Origin.row(RowID(position), coefficient: side.coefficient)
        let column = addMiss(of: place, origin, side.direction, size: side.limit, sizes)
        program.add(side.coefficient, to: RowID(position), at: column)
      }
    }
  }

  /// A bound is missed by a copy of its column that goes beyond it; no row is needed.
  private mutating func addBoundMisses(_ sizes: [RuleFamily: Double]) {
    let columns = formulation.coefficientsByColumn()
    for (position, column) in formulation.layout.columns.enumerated() {
      let id = ColumnID(position)
      let bounds = program.bounds(of: id)
      let (lower, upper) = (formulation.lowerFamilies[position], formulation.upperFamilies[position])
      if bounds.lower > bounds.upper, let lower, let upper {
        addCrossedMisses(id, bounds, place(of: column, lower), place(of: column, upper), columns[position], sizes)
        continue
      }
      if let upper, bounds.upper.isFinite {
        let copy = addMiss(
          of: place(of: column, upper), .bound(id, isUpper: true), .short, size: bounds.upper, sizes)
        for (row, coefficient) in columns[position] { program.add(coefficient, to: row, at: copy) }
      }
      if let lower {
        let isBalance = column.group == .balances
        let copy = addMiss(
          of: place(of: column, lower), .bound(id, isUpper: false), isBalance ? .short : .below, size: bounds.lower,
          most: isBalance ? .infinity : bounds.lower, sizes)
        for (row, coefficient) in columns[position] { program.add(-coefficient, to: row, at: copy) }
      }
    }
  }

  /// A least above its most: the column stands at its most, and what is between is gone beyond or fallen short of.
  private mutating func addCrossedMisses(
    _ id: ColumnID, _ bounds: Bounds, _ lower: Place, _ upper: Place,
    _ coefficients: [(row: RowID, coefficient: Double)],
    _ sizes: [RuleFamily: Double]
  ) {
    program.setBounds(.fixed(bounds.upper), of: id)
    let beyond = addMiss(of: upper, .bound(id, isUpper: true), .short, size: bounds.upper, sizes)
    for (row, coefficient) in coefficients { program.add(coefficient, to: row, at: beyond) }
    let row = program.addRow(.atLeast(bounds.lower - bounds.upper))
    let below = addMiss(of: lower, .row(row, coefficient: 1), .below, size: bounds.lower, sizes)
    program.add(1, to: row, at: beyond)
    program.add(1, to: row, at: below)
  }

  /// What a miss speaks of.
  private struct Place {
    let family: RuleFamily
    let subject: String
    let period: Int?
    let unit: String
    let scale: Double
    let isBalance: Bool
  }

  private func place(of column: ColumnLayout.Column, _ family: RuleFamily) -> Place {
    let identifiers = column.group.identifiers(of: column.row, in: formulation.context)
    return Place(
      family: family, subject: identifiers.joined(separator: "/") + column.group.boundNote, period: column.period,
      unit: column.group.unit(of: column.row, in: formulation.context), scale: column.group.scale,
      isBalance: column.group == .ahead)
  }

  private mutating func addMiss(
    of place: Place, _ origin: Miss.Origin, _ direction: ConflictReport.Concession.Direction, size: Double,
    most: Double = .infinity,
    _ sizes: [RuleFamily: Double]
  ) -> ColumnID {
    let measure = size != 0 ? abs(size) : sizes[place.family] ?? 1
    let weight = ElasticProgram.weight(of: place.family, isBalance: place.isBalance)
    let column = program.addColumn(.between(0, most), cost: weight / measure)
    misses.append(
      Miss(
        column: column, origin: origin, family: place.family, subject: place.subject, period: place.period,
        unit: place.unit,
        scale: place.scale, direction: direction, isBalance: place.isBalance))
    return column
  }
}
