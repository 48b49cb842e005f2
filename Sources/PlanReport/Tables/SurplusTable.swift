internal import PlantModel

extension ReportTable {
  /// What is left of the surplus.
  static let surplus: ReportTable = ReportTable(
    fileName: "surplus.csv", purpose: "What is left of each type of surplus, and whether its deadlines are met.",
    coverage: "every surplus item, and every item that has a deadline, in every period",
    columns: [
      ReportColumn("item", isKey: true, "Identifier of the item"),
      ReportColumn("name", "Name of the item"),
      ReportColumn("family", "Family of the item"),
    ] + periodColumns() + [
      ReportColumn("unit", "Unit of left, aged, due and overdue"),
      ReportColumn("left", "In all stores when the period ends"),
      ReportColumn("left_tonnes", "t", "The same by mass"),
      ReportColumn("tonne_months", "t months", "Mean of the masses at both ends times the months of the period"),
      ReportColumn("aged", "What other items became this one by age, less what of it became another"),
      ReportColumn("due", "Of the opening lots, what must be gone by the end of the period"),
      ReportColumn("overdue", "Of it, what is still there"),
      ReportColumn("deadline", "`none` has come so far, all that have come are `met`, or one is `missed`"),
    ],
    rows: { figures in
      let model = figures.model
      let items = Set(model.surplusItems).union(model.itemsWithDeadlines).sorted()
      return items.flatMap { reference in
        let item = model.items[reference]
        return figures.periods.indices.map { period in
          let due = figures.unitsDue(reference, period)
          let overdue = figures.overdue(reference, period)
          let left = figures.held(reference, period)
          return [.text(item.id), .text(item.name), .text(item.family)] + figures.cells(ofPeriod: period) + [
            .text(item.unit.unit.symbol), .number(left), .number(left * figures.tonnesPerUnit(reference)),
            .number(figures.tonneMonths(reference, period)), .number(figures.aged(reference, period)), .number(due),
            .number(overdue),
            .text(overdue > 0 ? "missed" : due > 0 ? "met" : "none"),
          ]
        }
      }
    },
    take: { row, draft in
      guard let item = draft.reference(row, "item", in: draft.model.items), let period = draft.period(row),
        let overdue = draft.number(row, "overdue")
      else { return }
      guard let place = draft.deadlineRows[item] else {
        if overdue != 0 { draft.refuse(row, "overdue", "this item has no deadline") }
        return
      }
      draft.plan.overdue[place, period] = overdue
    })

  /// Whether the targets for the surplus are met.
  static let targets: ReportTable = ReportTable(
    fileName: "targets.csv", purpose: "Whether each target for the surplus is met.",
    coverage: "every target",
    columns: [
      ReportColumn("target", isKey: true, "Identifier of the target"),
      ReportColumn("name", "Name of the target"),
      ReportColumn("date", "The day by whose end it is to be met"),
      ReportColumn("most_left", "t", "The most that may be left"),
      ReportColumn("left", "t", "What is left; empty where the day lies outside the horizon"),
      ReportColumn("miss", "t", "By how much the target is missed"),
      ReportColumn("result", "`met`, `missed`, or `outside` the horizon"),
    ],
    rows: { figures in
      figures.model.surplusTargets.elements.enumerated().map { row, target in
        let left = figures.tonnes(of: target.items, atEndOf: target.date)
        let miss = figures.plan.targetMisses[row]
        let result = miss > 0 ? "missed" : left == nil ? "outside" : "met"
        return [
          .text(target.id), .text(target.name), .date(target.date), .number(target.tonnesLeft),
          left.map { .number($0) } ?? .empty, .number(miss), .text(result),
        ]
      }
    },
    take: { row, draft in
      guard let target = draft.reference(row, "target", in: draft.model.surplusTargets),
        let miss = draft.number(row, "miss")
      else { return }
      draft.plan.targetMisses[target.position] = miss
    })
}
