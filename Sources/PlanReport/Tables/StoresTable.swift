internal import PlantModel

extension ReportTable {
  /// How full the stores are.
  static let stores = ReportTable(
    fileName: "stores.csv", purpose: "How full each store is, by volume and by net explosive quantity.",
    coverage: "every limit of a store in every period",
    columns: [
      ReportColumn("store", isKey: true, "Identifier of the store"),
      ReportColumn("name", "Name of the store"),
      ReportColumn("site", "Identifier of its site"),
      ReportColumn("measure", isKey: true, "`volume`, or the hazard division the explosive limit is for"),
    ] + periodColumns() + [
      ReportColumn("unit", "Unit of used and limit"),
      ReportColumn("used", "Taken at the end of the period"),
      ReportColumn("limit", "The most that may be"),
      ReportColumn("share", "Used as a share of the limit; empty where the limit is zero"),
      ReportColumn("marginal_value", "What one more unit is worth to the last goal: lek, or tonne-months"),
    ],
    rows: { figures in
      figures.model.stores.references.flatMap { reference -> [[ReportCell]] in
        let store = figures.model.stores[reference]
        func rows(
          _ measure: String, unit: String, limit: Double, family: RuleFamily, subject: String,
          used: (Int) -> Double
        ) -> [[ReportCell]] {
          figures.periods.indices.map { period in
            [.text(store.id), .text(store.name), .text(figures.model.sites[store.site].id), .text(measure)]
              + figures.cells(ofPeriod: period) + [
                .text(unit), .number(used(period)), .number(limit), .share(of: used(period), in: limit),
                .significant(figures.readings.value(family, subject, period)),
              ]
          }
        }
        let volume = store.volume.map { limit in
          rows("volume", unit: "m3", limit: limit, family: .storeVolume, subject: store.id) {
            figures.volumeUsed(in: reference, $0)
          }
        }
        return (volume ?? [])
          + store.explosiveLimits.flatMap { entry in
            rows(
              entry.division.rawValue, unit: "kg NEQ", limit: entry.limit, family: .storeHazard,
              subject: RuleSubject.hazard(store, entry.division)
            ) { figures.explosivesUsed(in: reference, of: entry.division, $0) }
          }
      }
    },
    take: { _, _ in })
}
