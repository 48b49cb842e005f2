internal import PlantModel

extension ReportTable {
  /// What markets take.
  static let sales: ReportTable = ReportTable(
    fileName: "sales.csv", purpose: "What each market takes, and what it would.",
    coverage: "every market in every period",
    columns: [
      ReportColumn("market", isKey: true, "Identifier of the market"),
      ReportColumn("name", "Name of the market"),
      ReportColumn("item", "Identifier of the item"),
      ReportColumn("site", "Identifier of the site it sells from"),
    ] + periodColumns() + [
      ReportColumn("unit", "Unit of sold and limit"),
      ReportColumn("sold", "What is sold in the period"),
      ReportColumn("limit", "The most that can be; empty where there is no limit"),
      ReportColumn("revenue", "lek", "Earned by it, whenever it is paid; below zero where taking off is paid for"),
      ReportColumn("marginal_value", "What one more unit of the limit is worth to the last goal: lek, or tonne-months"),
    ],
    rows: { figures in
      let model = figures.model
      return model.markets.references.flatMap { reference in
        let market = model.markets[reference]
        let item = model.items[market.item]
        return figures.periods.map { period in
          let limit = market.limit.map { ReportCell.number($0.total(over: period.interval)) }
          return [.text(market.id), .text(market.name), .text(item.id), .text(model.sites[market.site].id)]
            + figures.cells(ofPeriod: period.position) + [
              .text(item.unit.unit.symbol), .number(figures.plan.sales[reference.position, period.position]),
              limit ?? .empty, .money(figures.marketRevenue(reference.position, period.position)),
              .significant(figures.readings.value(.marketLimit, market.id, period.position)),
            ]
        }
      }
    },
    take: { row, draft in
      guard let market = draft.reference(row, "market", in: draft.model.markets), let period = draft.period(row),
        let sold = draft.number(row, "sold")
      else { return }
      draft.plan.sales[market.position, period] = sold
    })
}
