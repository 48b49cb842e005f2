internal import LocatedText
internal import PlantModel

/// The content of `summary.json`.
enum SummaryDocument {
  static func value(of figures: PlanFigures) -> JSONValue {
    let model = figures.model
    let solve = figures.record.solve
    return .record([
      "scenario": .string(model.name),
      "horizon": .record([
        "from": .string(model.horizon.start.description),
        "to": .string(model.horizon.end.adding(days: -1).description),
        "periods": .integer(model.horizon.count),
      ]),
      "status": .string(solve.status),
      "solver": .string(solve.solver),
      "integers": .string(model.integrality.rawValue),
      "goals": .array(solve.stages.map(stage)),
      "size": .record([
        "rows": .integer(solve.rowCount), "columns": .integer(solve.columnCount),
        "nonzeros": .integer(solve.coefficientCount), "integer_columns": .integer(solve.integerCount),
      ]),
      "enterprise": .record([
        "sites": .integer(model.sites.count), "lines": .integer(model.lines.count),
        "processes": .integer(model.processes.count), "items": .integer(model.items.count),
        "stores": .integer(model.stores.count), "pools": .integer(model.pools.count),
        "contracts": .integer(model.contracts.count), "offers": .integer(model.offers.count),
        "markets": .integer(model.markets.count), "routes": .integer(model.routes.count),
        "surplus_lots": .integer(model.lots.count), "projects": .integer(model.projects.count),
        "wallets": .integer(model.wallets.count), "loans": .integer(model.loans.count),
      ]),
      "binding_rules": .integer(figures.record.readings.count),
      "indicators": IndicatorDocument.value(of: PlanIndicators(figures)),
    ])
  }

  /// How the plan was found; nothing where the document does not say it as it should.
  static func solve(in value: JSONValue, of model: PlantModel) -> SolveRecord? {
    guard let solver = value["solver"]?.string, let status = value["status"]?.string,
      let size = value["size"], let rows = size["rows"]?.number.flatMap({ Int($0) }),
      let columns = size["columns"]?.number.flatMap({ Int($0) }),
      let nonzeros = size["nonzeros"]?.number.flatMap({ Int($0) }),
      let integers = size["integer_columns"]?.number.flatMap({ Int($0) }), let goals = value["goals"]?.elements
    else { return nil }
    var stages: [SolveRecord.Stage] = []
    for goal in goals {
      guard let stage = stage(in: goal, of: model) else { return nil }
      stages.append(stage)
    }
    var record = SolveRecord(
      solver: solver, status: status, stages: stages, rowCount: rows, columnCount: columns,
      coefficientCount: nonzeros)
    record.integerCount = integers
    return record
  }

  private static func stage(_ stage: SolveRecord.Stage) -> JSONValue {
    let bound = stage.bound.map { published($0, of: stage.goal) }
    return .record([
      "goal": .string(stage.goal.words),
      "unit": .string(stage.goal.unit),
      "value": .number(published(stage.value, of: stage.goal)),
      "bound": bound.map { .number($0) } ?? .null,
      "gap": stage.gap.map { .number(SignificantNumber.text($0)) } ?? .null,
      "iterations": .integer(stage.iterations),
      "method": .string(stage.method),
    ])
  }

  private static func stage(in value: JSONValue, of model: PlantModel) -> SolveRecord.Stage? {
    guard let words = value["goal"]?.string,
      let goal = (model.goals.map(\.goal) + Goal.all).first(where: { $0.words == words }),
      let number = value["value"]?.number.flatMap({ read($0, of: goal) }), let bound = value["bound"],
      let iterations = value["iterations"]?.number.flatMap({ Int($0) }), let method = value["method"]?.string
    else { return nil }
    if case .null = bound {
      return SolveRecord.Stage(goal: goal, value: number, bound: nil, iterations: iterations, method: method)
    }
    guard let text = bound.number, let limit = read(text, of: goal) else { return nil }
    return SolveRecord.Stage(goal: goal, value: number, bound: limit, iterations: iterations, method: method)
  }

  private static func published(_ value: Double, of goal: Goal) -> String {
    goal.isMoney ? Money(lek: value).description : PublishedNumber(value).description
  }

  private static func read(_ text: String, of goal: Goal) -> Double? {
    goal.isMoney ? MoneyText.read(text)?.lek : PublishedNumber(text)?.value
  }
}
