internal import PlantModel

extension ReportTable {
  /// What lies where.
  static let inventory: ReportTable = ReportTable(
    fileName: "inventory.csv", purpose: "What each store holds of each item.",
    coverage:
      "every item in every store that may hold it and every period; rows without stock at both ends are left out",
    columns: [
      ReportColumn("item", isKey: true, "Identifier of the item"),
      ReportColumn("name", "Name of the item"),
      ReportColumn("kind", "Part it plays: material, component, product, surplus, …"),
      ReportColumn("store", isKey: true, "Identifier of the store"),
      ReportColumn("site", "Identifier of the store's site"),
    ] + periodColumns() + [
      ReportColumn("unit", "Unit of opening and closing"),
      ReportColumn("opening", "Held when the period begins"),
      ReportColumn("closing", "Held when the period ends"),
      ReportColumn("closing_tonnes", "t", "Mass of what is held at the end; empty where the item has no mass"),
      ReportColumn("closing_volume", "m3", "Space it takes at the end"),
      ReportColumn("closing_neq", "kg NEQ", "Net explosive quantity held at the end"),
    ],
    rows: { figures in
      let model = figures.model
      return figures.shape.stockPlaces.enumerated().flatMap { row, place -> [[ReportCell]] in
        let item = model.items[place.item]
        let store = model.stores[place.store]
        return figures.periods.indices.compactMap { period in
          let opening = figures.stockBefore(row, period)
          let closing = figures.plan.stock[row, period]
          if PublishedNumber(opening).millionths == 0 && PublishedNumber(closing).millionths == 0 { return nil }
          let head: [ReportCell] = [
            .text(item.id), .text(item.name), .text(item.kind.rawValue), .text(store.id),
            .text(model.sites[store.site].id),
          ]
          return head + figures.cells(ofPeriod: period) + [
            .text(item.unit.unit.symbol), .number(opening), .number(closing),
            item.unit.tonnesPerUnit.map { .number($0 * closing) } ?? .empty,
            .number(item.volumePerUnit * closing), .number(item.explosiveQuantityPerUnit * closing),
          ]
        }
      }
    },
    take: { row, draft in
      guard let item = draft.reference(row, "item", in: draft.model.items),
        let store = draft.reference(row, "store", in: draft.model.stores),
        let period = draft.period(row), let closing = draft.number(row, "closing")
      else { return }
      guard let place = draft.shape.stockPosition(item, store) else {
        draft.refuse(row, "store", "this store cannot hold the item")
        return
      }
      draft.plan.stock[place, period] = closing
    })
}
