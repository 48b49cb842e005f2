internal import PlantModel

extension ReportTable {
  /// How full the stores are.
  static let stores: ReportTable = ReportTable(
    fileName: "stores.csv",
    purpose: "How full each store is, by volume, by net explosive quantity and by peaks of items.",
    coverage: "every limit of a store in every period",
    columns: [
      ReportColumn("store", isKey: true, "Identifier of the store"),
      ReportColumn("name", "Name of the store"),
      ReportColumn("site", "Identifier of its site"),
      ReportColumn(
        "measure", isKey: true, "`volume`, a hazard division, `mixed` for all of them by weight, or `peak` and an item"),
    ] + periodColumns() + [
      ReportColumn("unit", "Unit of used and limit"),
      ReportColumn("used", "Taken at the end of the period; a peak before anything of the period leaves"),
      ReportColumn("limit", "The most that may be"),
      ReportColumn("share", "Used as a share of the limit; empty where the limit is zero"),
      ReportColumn("marginal_value", "What one more unit is worth to the last goal: lek, or tonne-months"),
    ],
    rows: { figures in
      figures.model.stores.references.flatMap { reference -> [[ReportCell]] in
        let store = figures.model.stores[reference]
        func rows(
          _ measure: String, unit: String, limit: (Int) -> Double, family: RuleFamily, subject: String,
          used: (Int) -> Double
        ) -> [[ReportCell]] {
          figures.periods.indices.map { period in
            [.text(store.id), .text(store.name), .text(figures.model.sites[store.site].id), .text(measure)]
              + figures.cells(ofPeriod: period) + [
                .text(unit), .number(used(period)), .number(limit(period)), .share(of: used(period), in: limit(period)),
                .significant(figures.readings.value(family, subject, period)),
              ]
          }
        }
        let volume = store.volume.map { limit in
          rows("volume", unit: "m3", limit: { _ in limit }, family: .storeVolume, subject: store.id) {
            figures.volumeUsed(in: reference, $0)
          }
        }
        return (volume ?? [])
          + store.explosiveLimits.flatMap { entry in
            rows(
              entry.division.rawValue, unit: "kg NEQ", limit: { _ in entry.limit }, family: .storeHazard,
              subject: RuleSubject.hazard(store, entry.division)
            ) { figures.explosivesUsed(in: reference, of: entry.division, $0) }
          }
          + (store.mixing.map { mixing in
            rows(
              "mixed", unit: "kg NEQ", limit: { _ in mixing.limit }, family: .storeMixing, subject: store.id
            ) { figures.mixedExplosives(in: reference, by: mixing, $0) }
          } ?? [])
          + store.itemLimits.flatMap { limit -> [[ReportCell]] in
            guard let peak = limit.peakMaximum else { return [] }
            let item = figures.model.items[limit.item]
            return rows(
              "peak \(item.id)", unit: item.unit.unit.symbol,
              limit: { peak.value(on: figures.periods[$0].interval.end.adding(days: -1)) }, family: .stockPeak,
              subject: "\(item.id)/\(store.id)"
            ) { figures.peak(of: limit.item, at: store.site, $0) }
          }
      }
    },
    take: { _, _ in })
}
