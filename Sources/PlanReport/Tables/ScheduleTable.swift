internal import PlantModel

extension ReportTable {
  /// What runs when.
  static let schedule: ReportTable = ReportTable(
    fileName: "schedule.csv", purpose: "What each process does in each period.",
    coverage: "every process in every period",
    columns: [
      ReportColumn("process", isKey: true, "Identifier of the process"),
      ReportColumn("name", "Name of the process"),
      ReportColumn("kind", "What it is for: produce, repair, demilitarize, dispose, …"),
      ReportColumn("site", "Identifier of the site it runs at"),
    ] + periodColumns() + [
      ReportColumn("runs", "Runs in the period"),
      ReportColumn("set_ups", "Set-ups in the period: 1 where the process runs; empty where it needs none"),
      ReportColumn("line_hours", "h", "Hours runs and set-ups take of all lines"),
      ReportColumn("labour_hours", "h", "Hours the runs take of people"),
      ReportColumn("cost", "lek", "What the runs cost beside people and items: own cost and line hours"),
      ReportColumn("set_up_cost", "lek", "What the set-ups cost; empty where it needs none"),
    ],
    rows: { figures in
      let model = figures.model
      return model.processes.references.flatMap { reference in
        let process = model.processes[reference]
        let lineHours = process.lineUses.reduce(0) { $0 + $1.hours }
        let labourHours = process.labourUses.reduce(0) { $0 + $1.hours }
        return figures.periods.map { period in
          let runs = figures.plan.runs[reference.position, period.position]
          let setUps = figures.plan.setUps[reference.position, period.position]
          let setUpHours = setUps * (process.setUp?.lineUse?.hours ?? 0)
          let price = model.runPrice(of: reference, in: period.interval)
          let head: [ReportCell] = [
            .text(process.id), .text(process.name), .text(process.kind.rawValue), .text(model.sites[process.site].id),
          ]
          return head + figures.cells(ofPeriod: period.position) + [
            .number(runs), process.setUp == nil ? .empty : .number(setUps), .number(runs * lineHours + setUpHours),
            .number(runs * labourHours), .money(price.amount(for: PublishedNumber(runs))),
            process.setUp.map { .money(figures.amount($0.cost, of: setUps, in: period.position)) } ?? .empty,
          ]
        }
      }
    },
    take: { row, draft in
      guard let process = draft.reference(row, "process", in: draft.model.processes),
        let period = draft.period(row), let runs = draft.number(row, "runs")
      else { return }
      draft.plan.runs[process.position, period] = runs
      guard draft.model.processes[process].setUp != nil, let setUps = draft.number(row, "set_ups") else { return }
      draft.plan.setUps[process.position, period] = setUps
    })
}
