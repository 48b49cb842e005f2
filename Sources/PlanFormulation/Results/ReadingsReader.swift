internal import LinearProgramming
internal import PlantModel

/// Reads from a solved stage which rules bind, and what one more unit of each is worth.
///
/// A rule's marginal value is the derivative of the stage's goal by the rule's limit, in natural units and with the
/// sign "positive is better": the dual value of its row, or the reduced cost of its column, with all scaling undone.
struct ReadingsReader {
  let formulation: Formulation
  let stage: StageProgram
  let marginals: LinearSolution
  let point: [Double]

  private var context: PlanningContext { formulation.context }

  /// Every binding rule, by family, then in the order of the program.
  func readings() -> [RuleReading] {
    let found = rowReadings() + boundReadings()
    return RuleFamily.allCases.flatMap { family in found.filter { $0.family == family } }
  }

  private var improvement: Double { (stage.goal.isMaximised ? 1 : -1) * stage.objectiveScale }

  private func rowReadings() -> [RuleReading] {
    let matrix = stage.program.rows()
    return stage.rows.indices.compactMap { position in
      let row = stage.rows[position]
      var used = 0.0
      var granted = 0.0
      for place in matrix.starts[position]..<matrix.starts[position + 1] {
        let term = matrix.values[place] * point[Int(matrix.columns[place])]
        if matrix.values[place] > 0 || row.family == .goalOrder { used += term } else { granted -= term }
      }
      let bounds = stage.program.bounds(of: RowID(position))
      let dual = marginals.rowDuals.isEmpty ? 0 : marginals.rowDuals[position]
      let limit = (bounds.upper.isFinite ? bounds.upper : bounds.lower) + granted
      guard ReadingsReader.isTold(used, limit, dual, isEquality: bounds.isFixed) else { return nil }
      let rules = RuleRegistry.rules(of: row.family)
      let constant = row.family == .goalOrder ? goalConstant(row.place) : 0
      return RuleReading(
        family: row.family, subject: rules.identifiers(of: row.place, in: context).joined(separator: "/"),
        period: row.period, activity: used * row.scale + constant, limit: limit * row.scale + constant,
        unit: rules.unit(of: row.place, in: context), marginalValue: dual * improvement / row.scale)
    }
  }

  private func goalConstant(_ place: Int) -> Double {
    formulation.vector(of: formulation.model.goals[place].goal).constant
  }

  private func boundReadings() -> [RuleReading] {
    formulation.layout.columns.indices.compactMap { position in
      let (lower, upper) = (formulation.lowerFamilies[position], formulation.upperFamilies[position])
      if lower == nil && upper == nil { return nil }
      let column = formulation.layout.columns[position]
      let bounds = stage.program.bounds(of: ColumnID(position))
      let cost = marginals.reducedCosts.isEmpty ? 0 : marginals.reducedCosts[position]
      let isNearUpper = abs(point[position] - bounds.upper) <= abs(point[position] - bounds.lower)
      let takesUpper = bounds.isFixed ? cost * improvement >= 0 : isNearUpper
      let limit = takesUpper && upper != nil ? bounds.upper : bounds.lower
      guard let family = takesUpper ? upper ?? lower : lower,
        ReadingsReader.isTold(point[position], limit, cost, isEquality: false)
      else { return nil }
      let scale = column.group.scale
      let subject = column.group.identifiers(of: column.row, in: context).joined(separator: "/")
      return RuleReading(
        family: family, subject: subject + column.group.boundNote, period: column.period,
        activity: point[position] * scale, limit: limit * scale,
        unit: column.group.unit(of: column.row, in: context), marginalValue: cost * improvement / scale)
    }
  }

  /// An equality is told where it has a value; a limit also where it is reached, unless there is nothing to reach.
  private static func isTold(_ activity: Double, _ limit: Double, _ marginal: Double, isEquality: Bool) -> Bool {
    let isReached = abs(activity - limit) <= 1e-7 * (1 + abs(limit))
    return abs(marginal) > 1e-9 && isReached || !isEquality && isReached && limit != 0
  }
}
