internal import PlantModel

/// The indicators of several plans, matched by identifier.
struct ComparisonRows {
  let results: [NamedResult]
  let indicators: [PlanIndicators]

  init(_ results: [NamedResult]) {
    self.results = results
    indicators = results.map { PlanIndicators(of: $0.record, model: $0.model) }
  }

  func all() -> [ComparisonRow] { goals() + money() + output() + surplus() + demand() + sites() + recovery() }

  private func goals() -> [ComparisonRow] {
    struct Key: Hashable {
      let words: String
      let unit: String
    }
    let named = results.flatMap { $0.record.solve.stages.map(\.goal) }
    let keys = unique((Goal.all + named).map { Key(words: $0.words, unit: $0.unit) })
    return keys.compactMap { key in
      let values = results.map { result -> ComparisonValue? in
        let stages = result.record.solve.stages
        guard let stage = stages.first(where: { $0.goal.words == key.words && $0.goal.unit == key.unit }) else {
          return nil
        }
        return stage.goal.isMoney ? .money(Money(lek: stage.value)) : .quantity(PublishedNumber(stage.value))
      }
      if values.allSatisfy({ $0 == nil }) { return nil }
      return ComparisonRow("Goals", key.words, key.unit, values)
    }
  }

  private func money() -> [ComparisonRow] {
    func row(_ label: String, _ amount: (PlanIndicators) -> Money?) -> ComparisonRow {
      ComparisonRow("Money", label, "lek", indicators.map { amount($0).map { .money($0) } })
    }
    return [
      row("net present value") { $0.netPresentValue }, row("profit") { $0.profit }, row("revenue") { $0.revenue },
      row("spending") { $0.totalSpending }, row("  for operations") { $0.spending(for: .operations) },
      row("  for demilitarization") { $0.spending(for: .demilitarization) },
      row("  capital for reactivation") { $0.spending(for: .reactivation) },
      row("policy charges (no money moves)") { $0.policyCharges }, row("closing value of stock") { $0.closingValue },
      row("lowest cash") { $0.cashTrough?.amount },
    ]
  }

  private func output() -> [ComparisonRow] {
    struct Key: Hashable {
      let family: String
      let unit: String
    }
    let keys = unique(indicators.flatMap { $0.output.map { Key(family: $0.family, unit: $0.unit) } })
    return keys.flatMap { key -> [ComparisonRow] in
      let outputs = indicators.map { $0.output.first { $0.family == key.family && $0.unit == key.unit } }
      let years = Set(outputs.flatMap { $0?.years.map(\.year) ?? [] }).sorted()
      let yearly = years.map { year in
        let values = outputs.map { output in
          output?.years.first { $0.year == year }.map { ComparisonValue.quantity($0.quantity) }
        }
        return ComparisonRow("Output", "\(key.family) \(year)", key.unit, values, isDetail: true)
      }
      return [ComparisonRow("Output", key.family, key.unit, outputs.map { $0.map { .quantity($0.total) } })] + yearly
    }
  }

  private func surplus() -> [ComparisonRow] {
    func row(_ label: String, _ unit: String, _ value: (PlanIndicators) -> ComparisonValue?) -> ComparisonRow {
      ComparisonRow("Surplus", label, unit, indicators.map(value))
    }
    let days = Set(indicators.flatMap { $0.surplus.left.map(\.date) }).sorted()
    let left = days.map { day in
      row("left on \(day)", "t") { plan in
        plan.surplus.left.first { $0.date == day }.map { .quantity($0.quantity) }
      }
    }
    return [row("demilitarized or disposed of", "t") { .quantity($0.totalTonnesDemilitarized) }] + left + [
      row("tonnes times months in store", "t months") { .quantity($0.surplus.tonneMonths) },
      row("deadlines missed", "items") { .count($0.surplus.deadlinesMissed) },
      row("after their deadline", "t months") { .quantity($0.surplus.overdueTonneMonths) },
      row("targets missed", "targets") { .count($0.surplus.targetsMissed) },
    ]
  }

  private func demand() -> [ComparisonRow] {
    func row(_ label: String, _ unit: String, _ value: (DemandIndicators) -> ComparisonValue?) -> ComparisonRow {
      ComparisonRow("Orders, at contract prices", label, unit, indicators.map { value($0.demand) })
    }
    return [
      row("delivered", "lek") { .money($0.delivered) }, row("  of what falls due", "%") { $0.fill.map { .share($0) } },
      row("late at the end", "lek") { .money($0.lateAtEnd) }, row("lost", "lek") { .money($0.lost) },
      row("contracts ever late", "contracts") { .count($0.contractsLate) },
    ]
  }

  private func sites() -> [ComparisonRow] {
    let ids = unique(indicators.flatMap { $0.sites.map(\.site) })
    func rows(
      _ section: String, _ unit: String, all: ((PlanIndicators) -> ComparisonValue?)?,
      _ value: (SiteIndicators) -> ComparisonValue?
    ) -> [ComparisonRow] {
      let total = all.map { [ComparisonRow(section, "all sites", unit, indicators.map($0))] } ?? []
      return total
        + ids.map { id in
          ComparisonRow(
            section, "  \(id)", unit, indicators.map { $0.sites.first { $0.site == id }.flatMap(value) })
        }
    }
    return rows("Peak headcount", "people", all: { .quantity($0.peakHeadcount) }) { .quantity($0.peakHeadcount) }
      + rows("Jobs at the end", "people", all: { .quantity($0.closingHeadcount) }) { .quantity($0.closingHeadcount) }
      + rows("Jobs announced by projects", "people", all: nil) { .quantity($0.announcedJobs) }
      + rows("Mean utilisation of lines", "%", all: nil) { $0.utilisation.map { .share($0) } }
  }

  private func recovery() -> [ComparisonRow] {
    [
      ComparisonRow("Recovery", "income from recovered items", "lek", indicators.map { .money($0.recoveryIncome) }),
      ComparisonRow(
        "Recovery", "  of the cost of demilitarization", "%", indicators.map { $0.recoveryShare.map { .share($0) } }),
    ]
  }

  private func unique<Element: Hashable>(_ elements: [Element]) -> [Element] {
    var seen = Set<Element>()
    return elements.filter { seen.insert($0).inserted }
  }
}
