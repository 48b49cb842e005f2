internal import LocatedText
internal import PlantModel

/// The parts of the screen of a plan, each a few lines.
struct PlanScreen {
  let figures: PlanFigures
  let indicators: PlanIndicators
  let width: Int

  /// The lines a screen has; output gets what the other parts leave.
  private static let lineCount = 40

  init(_ record: PlanRecord, model: PlantModel, width: Int) {
    figures = PlanFigures(record, of: model)
    indicators = PlanIndicators(figures)
    self.width = max(60, width)
  }

  /// All parts, with a blank line between them.
  func lines() -> [String] {
    let others = [head(), money(), surplus(), limits(), late()]
    let taken = others.reduce(0) { $0 + ($1.isEmpty ? 0 : $1.count + 1) }
    let output = output(families: max(4, PlanScreen.lineCount - taken - 2))
    let parts = [others[0], others[1], output, others[2], others[3], others[4]].filter { !$0.isEmpty }
    return Array(parts.joined(separator: [""])).map { TextTable.cut(TextTable.trimmed($0), to: width) }
  }

  private func head() -> [String] {
    let model = figures.model
    let solve = figures.record.solve
    let last = model.horizon.end.adding(days: -1)
    let name = VisibleText.of(model.name.isEmpty ? "Plan" : model.name)
    var table = TextTable(leftColumns: [0, 2])
    for stage in solve.stages {
      let value =
        stage.goal.isMoney
        ? MoneyScale([Money(lek: stage.value)]).text(Money(lek: stage.value))
        : Figure.text(PublishedNumber(stage.value))
      let unit = stage.goal.isMoney ? MoneyScale([Money(lek: stage.value)]).name : VisibleText.of(stage.goal.unit)
      table.rows.append([VisibleText.of(stage.goal.words), value, "\(unit), \(PlanScreen.proof(of: stage))"])
    }
    return [
      "\(name): \(model.horizon.start) to \(last), \(model.horizon.count) periods",
      "\(VisibleText.of(solve.status)) by \(VisibleText.of(solve.solver)): \(Figure.grouped(String(solve.rowCount))) rows, "
        + "\(Figure.grouped(String(solve.columnCount))) columns, "
        + "\(Figure.grouped(String(solve.coefficientCount))) nonzeros"
        + (solve.integerCount > 0 ? ", \(Figure.grouped(String(solve.integerCount))) whole numbers" : ""),
    ] + table.lines(indent: "  ") + wholeNumbers()
  }

  /// What whole numbers mean for the values told: nothing to say where there are none.
  private func wholeNumbers() -> [String] {
    guard figures.model.wantsWholeNumbers else { return [] }
    if figures.model.integrality == .relaxed {
      return ["  whole numbers are relaxed: no plan with whole ones is better, and this one may not be possible"]
    }
    return figures.record.solve.status == SolveRecord.feasible
      ? ["  the search was cut short: a better plan may exist, within the distance told"] : []
  }

  /// How well a goal's value is proven, in words.
  private static func proof(of stage: SolveRecord.Stage) -> String {
    guard let gap = stage.gap else { return "no bound proven" }
    if gap == 0 { return "proven best" }
    // Told no finer than a person cares for; the exact gap stands in the summary file.
    return "proven within \(SignificantNumber.text(max(0.0001, gap * 100), digits: 2)) %"
  }

  private func money() -> [String] {
    let purposes = indicators.spending.map(\.amount)
    let scale = MoneyScale(
      [indicators.netPresentValue, indicators.revenue, indicators.totalSpending, indicators.policyCharges] + purposes)
    let split = indicators.spending.map { "\($0.purpose.rawValue) \(scale.text($0.amount))" }
    var table = TextTable(leftColumns: [0, 2])
    table.rows = [
      ["net present value", scale.text(indicators.netPresentValue), "policy charges and closing stock included"],
      ["revenue", scale.text(indicators.revenue), ""],
      ["spending", scale.text(indicators.totalSpending), split.joined(separator: ", ")],
    ]
    if indicators.policyCharges != .zero {
      table.rows.append(["policy charges", scale.text(indicators.policyCharges), "no money moves"])
    }
    if let trough = indicators.cashTrough {
      table.rows.append(["lowest cash", scale.text(trough.amount), "at the end of \(trough.date)"])
    }
    if indicators.demilitarizationCost != .zero {
      let share = Figure.percent(indicators.recoveryShare)
      table.rows.append(
        ["recovery income", scale.text(indicators.recoveryIncome), "\(share) of the cost of demilitarization"])
    }
    return ["Money, \(scale.name)"] + table.lines(indent: "  ")
  }

  private func output(families shown: Int) -> [String] {
    let made = indicators.output.filter { $0.total.millionths != 0 }
    guard let years = made.first?.years.map(\.year) else { return [] }
    let fitting = max(1, (width - 44) / 10)
    let cut = years.count > fitting
    let columns = cut ? Array(0..<fitting) : Array(years.indices)
    let hasTotal = years.count > 1
    var table = TextTable(leftColumns: [0, 1])
    table.rows = [
      ["Output", ""] + columns.map { String(years[$0]) } + (cut ? ["…"] : []) + (hasTotal ? ["all"] : [])
    ]
    for output in made.prefix(shown) {
      let decimals = Figure.decimals(for: output.years.map(\.quantity) + [output.total])
      let cells = columns.map { Figure.text(output.years[$0].quantity, decimals: decimals) }
      table.rows.append(
        ["  " + VisibleText.of(output.family), output.unit] + cells + (cut ? [""] : [])
          + (hasTotal ? [Figure.text(output.total, decimals: decimals)] : []))
    }
    let more = made.count > shown ? ["  and \(made.count - shown) more families"] : []
    return table.lines() + more
  }
}
