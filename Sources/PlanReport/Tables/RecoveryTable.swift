internal import PlantModel

extension ReportTable {
  /// What becomes of recovered items and wastes.
  static let recovery: ReportTable = ReportTable(
    fileName: "recovery.csv",
    purpose: """
      The material ledger of recovered items and wastes over all sites: opening + recovered + received + aged = reused + sold \
      + disposed + growth of what is under way + held; and what recovery earns against what demilitarization costs.
      """,
    coverage: "every recovered item and waste in every period, and one row `total` a period",
    columns: [
      ReportColumn("record", isKey: true, "`item`, or `total` over all of them, which has money alone"),
      ReportColumn("item", isKey: true, "Identifier of the item; empty for a total"),
      ReportColumn("name", "Name of the item"),
      ReportColumn("kind", "recovered or waste"),
    ] + periodColumns() + [
      ReportColumn("unit", "Unit of the quantities"),
      ReportColumn("opening", "Held when the period begins"),
      ReportColumn("recovered", "Made by processes, when it arrives in store"),
      ReportColumn("received", "Bought or received from outside, when it arrives"),
      ReportColumn("aged", "What other items became this one by age, less what of it became another"),
      ReportColumn("reused", "Taken by processes that do not dispose of it"),
      ReportColumn("sold", "Taken by markets and contracts"),
      ReportColumn("disposed", "Taken by disposal processes"),
      ReportColumn("under_way", "Loaded in the period less what arrived from routes"),
      ReportColumn("held", "Held when the period ends"),
      ReportColumn("income", "lek", "Earned with it; below zero where taking off is paid for"),
      ReportColumn("demilitarization_cost", "lek", "Cost of running demilitarization and disposal; totals alone"),
    ],
    rows: { figures in
      let model = figures.model
      var rows: [[ReportCell]] = []
      var income = Array(repeating: Money.zero, count: figures.periods.count)
      for reference in figures.recoveryItems {
        let item = model.items[reference]
        for (period, flow) in figures.flows(of: reference).enumerated() {
          income[period] += flow.income
          let head: [ReportCell] = [.text("item"), .text(item.id), .text(item.name), .text(item.kind.rawValue)]
          rows.append(
            head + figures.cells(ofPeriod: period) + [
              .text(item.unit.unit.symbol), .number(figures.held(reference, period - 1)), .number(flow.recovered),
              .number(flow.received), .number(figures.aged(reference, period)), .number(flow.reused),
              .number(flow.sold), .number(flow.disposed),
              .number(flow.underWay), .number(figures.held(reference, period)), .money(flow.income), .empty,
            ])
        }
      }
      for period in figures.periods.indices {
        let head: [ReportCell] = [.text("total"), .empty, .empty, .empty]
        let quantities = Array(repeating: ReportCell.empty, count: 10)
        let cost = figures.total(.spending(.demilitarization), in: period)
        rows.append(head + figures.cells(ofPeriod: period) + quantities + [.money(income[period]), .money(cost)])
      }
      return rows
    },
    take: { _, _ in })
}
