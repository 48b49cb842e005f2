internal import PlantModel

extension ReportTable {
  /// What binds the plan.
  static let rules: ReportTable = ReportTable(
    fileName: "rules.csv",
    purpose: "The rules that bind the plan, and what one more unit of each limit would be worth.",
    coverage: "every rule that binds",
    columns: [
      ReportColumn("family", "Family of the rule"),
      ReportColumn("rule", "What people call it"),
      ReportColumn("class", "physical, legal, policy or preference: whether it may give way"),
      ReportColumn("subject", "The line, pool, store, contract … it speaks of"),
      ReportColumn("from", "First day of the period; empty for a rule over more than one"),
      ReportColumn("to", "Last day of the period"),
      ReportColumn("days", "Length of the period"),
      ReportColumn("activity", "What the plan uses"),
      ReportColumn("limit", "What the rule grants"),
      ReportColumn("unit", "Unit of activity and limit"),
      ReportColumn("marginal_value", "What one more unit of the limit does to the goal; above zero is better"),
      ReportColumn(
        "goal_unit", "Unit of the marginal value, that of the last goal: `lek`, `t months` …, for one unit of the limit"
      ),
    ],
    rows: { figures in
      let goalUnit = figures.model.goals.last?.goal.unit ?? "lek"
      return figures.record.readings.map { reading in
        let period = reading.period.map { figures.cells(ofPeriod: $0) } ?? [.empty, .empty, .empty]
        let head: [ReportCell] = [
          .text(reading.family.rawValue), .text(reading.family.title), .text(reading.family.ruleClass.rawValue),
          .text(reading.subject),
        ]
        return head + period + [
          .number(reading.activity), .number(reading.limit), .text(reading.unit),
          .significant(reading.marginalValue), .text(goalUnit),
        ]
      }
    },
    take: { row, draft in
      guard let family = RuleFamily(rawValue: draft.text(row, "family")) else {
        draft.refuse(
          row, "family", "no family of rules has this name",
          suggestion: draft.suggestion(draft.text(row, "family"), RuleFamily.allCases.map(\.rawValue)))
        return
      }
      let hasPeriod = !draft.text(row, "from").isEmpty
      let period = hasPeriod ? draft.period(row) : nil
      guard !hasPeriod || period != nil, let activity = draft.number(row, "activity"),
        let limit = draft.number(row, "limit"), let value = draft.decimal(row, "marginal_value")
      else { return }
      draft.readings.append(
        RuleReading(
          family: family, subject: draft.text(row, "subject"), period: period, activity: activity, limit: limit,
          unit: draft.text(row, "unit"), marginalValue: value))
    })
}
