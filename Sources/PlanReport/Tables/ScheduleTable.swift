internal import PlantModel

extension ReportTable {
  /// What runs when.
  static let schedule = ReportTable(
    fileName: "schedule.csv", purpose: "What each process does in each period.",
    coverage: "every process in every period",
    columns: [
      ReportColumn("process", isKey: true, "Identifier of the process"),
      ReportColumn("name", "Name of the process"),
      ReportColumn("kind", "What it is for: produce, repair, demilitarize, dispose, …"),
      ReportColumn("site", "Identifier of the site it runs at"),
    ] + periodColumns() + [
      ReportColumn("runs", "Runs in the period"),
      ReportColumn("line_hours", "h", "Hours the runs take of all lines"),
      ReportColumn("labour_hours", "h", "Hours the runs take of people"),
      ReportColumn("cost", "lek", "What the runs cost beside people and items: own cost and line hours"),
    ],
    rows: { figures in
      let model = figures.model
      return model.processes.references.flatMap { reference in
        let process = model.processes[reference]
        let lineHours = process.lineUses.reduce(0) { $0 + $1.hours }
        let labourHours = process.labourUses.reduce(0) { $0 + $1.hours }
        return figures.periods.map { period in
          let runs = figures.plan.runs[reference.position, period.position]
          let price = model.runPrice(of: reference, in: period.interval)
          let head: [ReportCell] = [
            .text(process.id), .text(process.name), .text(process.kind.rawValue), .text(model.sites[process.site].id),
          ]
          return head + figures.cells(ofPeriod: period.position) + [
            .number(runs), .number(runs * lineHours), .number(runs * labourHours),
            .money(price.amount(for: PublishedNumber(runs))),
          ]
        }
      }
    },
    take: { row, draft in
      guard let process = draft.reference(row, "process", in: draft.model.processes),
        let period = draft.period(row), let runs = draft.number(row, "runs")
      else { return }
      draft.plan.runs[process.position, period] = runs
    })
}
