internal import LinearProgramming
internal import PlantModel

extension ColumnGroup {
  /// Whether the decisions of a row must be whole numbers, by their nature or by the scenario's word.
  func isWhole(_ row: Int, in model: PlantModel) -> Bool {
    switch self {
    case .setUps, .orders, .overhauls, .kept, .apart, .starts: true
    case .runs: model.processes.elements[row].isWhole
    case .purchases: model.offers.elements[row].isWhole
    case .headcount, .hires, .dismissals: model.pools.elements[row].isWhole
    default: false
    }
  }

  /// What a decision may be by its nature, whatever rules say.
  var nature: Bounds {
    switch self {
    case .setUps, .orders, .kept, .apart, .starts: .between(0, 1)
    default: .nonNegative
    }
  }
}

extension PlanningContext {
  /// Whether a decision's column must be a whole number.
  func kind(of column: ColumnLayout.Column) -> ColumnKind {
    if model.integrality == .relaxed { return .continuous }
    if column.group == .shipments {
      return model.routes[shape.lanes[column.row].route].isWhole ? .integer : .continuous
    }
    return column.group.isWhole(column.row, in: model) ? .integer : .continuous
  }
}
