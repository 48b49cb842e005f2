internal import PlantModel

/// The indicators of several plans, matched by identifier.
struct ComparisonRows {
  let results: [NamedResult]
  let indicators: [PlanIndicators]
  /// The accounts of every party, plan by plan.
  let accounts: [[ShareholderAccount]]

  init(_ results: [NamedResult]) {
    self.results = results
    let figures = results.map { PlanFigures($0.record, of: $0.model) }
    indicators = figures.map { PlanIndicators($0) }
    accounts = figures.map { ShareholderAccounts($0).accounts }
  }

  func all() -> [ComparisonRow] {
    goals() + money() + returns() + shareholders() + output() + surplus() + demand() + sites() + recovery()
  }

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
      row("policy charges (no money moves)") { $0.policyCharges },
      row("  for the risk of surplus held") { $0.riskCharges }, row("closing value of stock") { $0.closingValue },
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
    let years = Set(indicators.flatMap { $0.surplus.tonneMonthsByYear.map(\.year) }).sorted()
    let yearly = years.map { year in
      row("  in \(year)", "t months") { plan in
        plan.surplus.tonneMonthsByYear.first { $0.year == year }.map { .quantity($0.quantity) }
      }
    }
    return [row("demilitarized or disposed of", "t") { .quantity($0.totalTonnesDemilitarized) }] + left + [
      row("tonnes times months in store", "t months") { .quantity($0.surplus.tonneMonths) }
    ] + yearly + [
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
      row("worth times months late", "lek months") { .quantity($0.lateLekMonths) },
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
      + skills() + rows("Jobs announced by projects", "people", all: nil) { .quantity($0.announcedJobs) }
      + rows("Mean utilisation of lines", "%", all: nil) { $0.utilisation.map { .share($0) } }
      + lines()
  }

  private func skills() -> [ComparisonRow] {
    let keys = unique(indicators.flatMap { $0.sites.flatMap { site in site.skills.map { [site.site, $0.skill] } } })
    return keys.map { key in
      let values = indicators.map { plan -> ComparisonValue? in
        let site = plan.sites.first { $0.site == key[0] }
        return site?.skills.first { $0.skill == key[1] }.map { .quantity($0.closingHeadcount) }
      }
      return ComparisonRow("Jobs at the end, by skill", "\(key[0]), \(key[1])", "people", values)
    }
  }

  private func lines() -> [ComparisonRow] {
    unique(indicators.flatMap { $0.sites.flatMap { $0.lines.map(\.line) } }).map { id in
      let values = indicators.map { plan -> ComparisonValue? in
        plan.sites.lazy.flatMap(\.lines).first { $0.line == id }?.utilisation.map { .share($0) }
      }
      return ComparisonRow("Utilisation of lines", id, "%", values, isDetail: true)
    }
  }

  private func recovery() -> [ComparisonRow] {
    [
      ComparisonRow("Recovery", "income from recovered items", "lek", indicators.map { .money($0.recoveryIncome) }),
      ComparisonRow(
        "Recovery", "  of the cost of demilitarization", "%", indicators.map { $0.recoveryShare.map { .share($0) } }),
    ]
  }

  func unique<Element: Hashable>(_ elements: [Element]) -> [Element] {
    var seen = Set<Element>()
    return elements.filter { seen.insert($0).inserted }
  }
}
