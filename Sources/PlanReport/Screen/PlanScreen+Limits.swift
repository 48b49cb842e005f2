internal import LocatedText
internal import PlantModel

extension PlanScreen {
  /// The five tightest limits, with what one more unit is worth.
  func limits() -> [String] {
    let tightest = figures.tightestLimits(5)
    if tightest.isEmpty { return [] }
    let worth = VisibleText.of(figures.model.goals.last?.goal.unit ?? "lek")
    var table = TextTable(leftColumns: [0, 1, 3, 4])
    for limit in tightest {
      let number = PublishedNumber(limit.bestValue)
      let value = limit.bestValue < 1 ? SignificantNumber.text(limit.bestValue, digits: 2) : Figure.text(number)
      let day = limit.bestPeriod.map { ", \(figures.periods[$0].interval.start)" } ?? ""
      let times =
        limit.bestPeriod == nil ? "" : "\(limit.periodCount) of \(figures.periods.count) periods"
      table.rows.append([
        limit.family.title, VisibleText.of(limit.subject), "+" + value,
        "\(worth) per \(limit.unit.isEmpty ? "unit" : VisibleText.of(limit.unit))\(day)", times,
      ])
    }
    // Where numbers are whole, another unit might change them, and be worth more or less than is told.
    let given = figures.record.solve.integerCount > 0 ? "given these whole numbers" : "at best"
    return ["Tightest limits, what one more unit is worth \(given), and in how many periods they bind"]
      + table.lines(indent: "  ")
  }

  /// What is late or lost, and which deadlines and targets are missed.
  func late() -> [String] {
    let found = lateContracts() + missedDeadlines() + missedTargets()
    if found.isEmpty { return ["Nothing is late or lost, and no deadline or target is missed"] }
    let shown = 6
    let more = found.count > shown ? ["  and \(found.count - shown) more"] : []
    return ["Late, lost or missed"] + found.prefix(shown).map { "  " + $0 } + more
  }

  private func lateContracts() -> [String] {
    let model = figures.model
    return model.contracts.elements.enumerated().compactMap { row, contract in
      let backlog = figures.periods.map { figures.plan.backlog[row, $0.position] }
      let lost = figures.plan.lost.total(row: row)
      let most = backlog.max() ?? 0
      guard most > 0 || lost > 0 else { return nil }
      let unit = model.items[contract.item].unit.unit.symbol
      var parts: [String] = []
      if most > 0, let period = backlog.firstIndex(of: most) {
        let day = figures.periods[period].interval.end.adding(days: -1)
        parts.append("up to \(Figure.text(PublishedNumber(most))) \(unit) late (\(day))")
      }
      if lost > 0 { parts.append("\(Figure.text(PublishedNumber(lost))) \(unit) lost") }
      return "\(VisibleText.of(contract.name)): \(parts.joined(separator: ", "))"
    }
  }

  private func missedDeadlines() -> [String] {
    figures.model.itemsWithDeadlines.enumerated().compactMap { row, item in
      let overdue = figures.periods.map { figures.plan.overdue[row, $0.position] }
      let most = overdue.max() ?? 0
      guard most > 0, let period = overdue.firstIndex(of: most) else { return nil }
      let element = figures.model.items[item]
      let day = figures.periods[period].interval.end.adding(days: -1)
      let quantity = "\(Figure.text(PublishedNumber(most))) \(element.unit.unit.symbol)"
      return "\(VisibleText.of(element.name)): up to \(quantity) stay after the deadline (\(day))"
    }
  }

  private func missedTargets() -> [String] {
    figures.model.surplusTargets.elements.enumerated().compactMap { row, target in
      let miss = PublishedNumber(figures.plan.targetMisses[row])
      guard miss.millionths > 0 else { return nil }
      return "\(VisibleText.of(target.name)): missed by \(Figure.text(miss)) t (\(target.date))"
    }
  }
}
