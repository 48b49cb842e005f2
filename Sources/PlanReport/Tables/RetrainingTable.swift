internal import PlantModel

extension ReportTable {
  /// Who learns another skill.
  static let retraining: ReportTable = ReportTable(
    fileName: "retraining.csv", purpose: "People who leave one pool to work in another.",
    coverage: "every retraining in every period",
    columns: [
      ReportColumn("retraining", isKey: true, "Identifier of the retraining"),
      ReportColumn("name", "Name of the retraining"),
      ReportColumn("origin", "Identifier of the pool they leave"),
      ReportColumn("destination", "Identifier of the pool they join"),
    ] + periodColumns() + arrivalColumns + [
      ReportColumn("retrained", "people", "People who begin in the period"),
      ReportColumn("joining", "people", "Those of them who arrive"),
      ReportColumn("cost", "lek", "Cost of the training"),
    ],
    rows: { figures in
      let model = figures.model
      return model.retrainings.elements.enumerated().flatMap { row, retraining in
        figures.periods.indices.map { period in
          let people = figures.plan.retrained[row, period]
          let head: [ReportCell] = [
            .text(retraining.id), .text(retraining.name), .text(model.pools[retraining.origin].id),
            .text(model.pools[retraining.destination].id),
          ]
          return head + figures.cells(ofPeriod: period)
            + figures.cells(ofArrivalFrom: period, after: retraining.delay) + [
              .number(people), .number(people * (1 - retraining.leaverShare)),
              .money(figures.amount(retraining.cost, of: people, in: period)),
            ]
        }
      }
    },
    take: { row, draft in
      guard let retraining = draft.reference(row, "retraining", in: draft.model.retrainings),
        let period = draft.period(row), let people = draft.number(row, "retrained")
      else { return }
      draft.plan.retrained[retraining.position, period] = people
    })
}
