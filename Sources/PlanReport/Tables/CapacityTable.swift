internal import PlantModel

extension ReportTable {
  /// How full the lines are.
  static let capacity: ReportTable = ReportTable(
    fileName: "capacity.csv", purpose: "How many hours each line has and works, and what one more would be worth.",
    coverage: "every line in every period",
    columns: [
      ReportColumn("line", isKey: true, "Identifier of the line"),
      ReportColumn("name", "Name of the line"),
      ReportColumn("site", "Identifier of the site it stands at"),
    ] + periodColumns() + [
      ReportColumn("overhauled", "Machines out for overhaul; empty where the line has none"),
      ReportColumn("kept", "1 where it is kept going, 0 where it stands; empty where that is no choice"),
      ReportColumn("runs_as", "Kinds of work it is set up for in the period, one after the other; empty for any"),
      ReportColumn("available", "h", "Hours by calendar, machines, availability, maintenance, overhauls and projects"),
      ReportColumn("extra", "h", "Hours bought beyond them"),
      ReportColumn("used", "h", "Hours the schedule takes"),
      ReportColumn("utilisation", "Used as a share of available and extra; empty where there are none"),
      ReportColumn("explosives", "kg NEQ", "Net explosive quantity that its processes use"),
      ReportColumn("explosives_limit", "kg NEQ", "The most in the worked shifts; empty for no limit"),
      ReportColumn("marginal_value", "What one more hour is worth to the last goal: lek, or tonne-months"),
    ],
    rows: { figures in
      figures.model.lines.references.flatMap { reference in
        let line = figures.model.lines[reference]
        return figures.periods.indices.map { period in
          let available = figures.availableLineHours[reference.position, period]
          let extra = figures.plan.extraHours[reference.position, period]
          let used = figures.lineHours[reference.position, period]
          return [.text(line.id), .text(line.name), .text(figures.model.sites[line.site].id)]
            + figures.cells(ofPeriod: period) + [
              line.overhauls.isEmpty ? .empty : .number(figures.plan.overhauls[reference.position, period]),
              line.keeping == nil ? .empty : .number(figures.plan.kept[reference.position, period]),
              .text(figures.configurations(of: line, period)),
              .number(available), .number(extra), .number(used), .share(of: used, in: available + extra),
              .number(figures.explosivesWorkedUp(on: reference, period)),
              figures.explosiveLimit(of: reference, period).map { .number($0) } ?? .empty,
              .significant(figures.readings.value(.lineHours, line.id, period)),
            ]
        }
      }
    },
    take: { row, draft in
      guard let line = draft.reference(row, "line", in: draft.model.lines),
        let period = draft.period(row), let extra = draft.number(row, "extra")
      else { return }
      draft.plan.extraHours[line.position, period] = extra
      if draft.model.lines[line].keeping != nil, let kept = draft.number(row, "kept") {
        draft.plan.kept[line.position, period] = kept
      }
      guard !draft.model.lines[line].overhauls.isEmpty, let overhauled = draft.number(row, "overhauled") else { return }
      draft.plan.overhauls[line.position, period] = overhauled
    })
}
