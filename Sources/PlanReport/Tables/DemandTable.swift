internal import PlantModel

extension ReportTable {
  /// How the orders are served.
  static let demand: ReportTable = ReportTable(
    fileName: "demand.csv", purpose: "What falls due of each contract, and what becomes of it.",
    coverage: "every contract in every period",
    columns: [
      ReportColumn("contract", isKey: true, "Identifier of the contract"),
      ReportColumn("name", "Name of the contract"),
      ReportColumn("customer", "Who ordered"),
      ReportColumn("item", "Identifier of the item"),
      ReportColumn("priority", "Class of its priority, 1 for the first to 9 for the last"),
    ] + periodColumns() + [
      ReportColumn("unit", "Unit of the quantities"),
      ReportColumn("due", "What falls due in the period"),
      ReportColumn("delivered", "What is delivered in the period from all sites"),
      ReportColumn("ahead", "Delivered before it fell due, at the end of the period"),
      ReportColumn("late", "Due and not delivered, at the end of the period"),
      ReportColumn("lost", "Given up in the period: it will never be delivered"),
      ReportColumn("cancelled", "Due in the period and cancelled in time"),
      ReportColumn("revenue", "lek", "Earned by the deliveries of the period, whenever they are paid"),
    ],
    rows: { figures in
      let model = figures.model
      return model.contracts.references.flatMap { reference in
        let contract = model.contracts[reference]
        let item = model.items[contract.item]
        return figures.periods.indices.map { period in
          var revenue = Money.zero
          for (row, place) in figures.shape.deliveryPlaces.enumerated() where place.contract == reference {
            revenue += figures.contractRevenue(row, period)
          }
          return [
            .text(contract.id), .text(contract.name), .text(contract.customer), .text(item.id),
            .count(contract.priority),
          ]
            + figures.cells(ofPeriod: period) + [
              .text(item.unit.unit.symbol), .number(figures.due(reference, period)),
              .number(figures.delivered(reference, period)),
              .number(figures.plan.ahead[reference.position, period]),
              .number(figures.plan.backlog[reference.position, period]),
              .number(figures.plan.lost[reference.position, period]),
              .number(figures.plan.cancelled[reference.position, period]), .money(revenue),
            ]
        }
      }
    },
    take: { row, draft in
      guard let contract = draft.reference(row, "contract", in: draft.model.contracts), let period = draft.period(row),
        let ahead = draft.number(row, "ahead"), let late = draft.number(row, "late"),
        let lost = draft.number(row, "lost"), let cancelled = draft.number(row, "cancelled")
      else { return }
      draft.plan.ahead[contract.position, period] = ahead
      draft.plan.backlog[contract.position, period] = late
      draft.plan.lost[contract.position, period] = lost
      draft.plan.cancelled[contract.position, period] = cancelled
    })

  /// Which site delivers.
  static let deliveries: ReportTable = ReportTable(
    fileName: "deliveries.csv", purpose: "Which site delivers what to which contract.",
    coverage: "every site of every contract and every period; rows without a delivery are left out",
    columns: [
      ReportColumn("contract", isKey: true, "Identifier of the contract"),
      ReportColumn("site", isKey: true, "Identifier of the site"),
      ReportColumn("item", "Identifier of the item"),
    ] + periodColumns() + [
      ReportColumn("unit", "Unit of delivered"),
      ReportColumn("delivered", "What is delivered in the period"),
      ReportColumn("revenue", "lek", "Earned by it, whenever it is paid"),
    ],
    rows: { figures in
      let model = figures.model
      return figures.shape.deliveryPlaces.enumerated().flatMap { row, place -> [[ReportCell]] in
        let contract = model.contracts[place.contract]
        let item = model.items[contract.item]
        return figures.periods.indices.compactMap { period in
          let delivered = PublishedNumber(figures.plan.deliveries[row, period])
          if delivered.millionths == 0 { return nil }
          return [.text(contract.id), .text(model.sites[place.site].id), .text(item.id)]
            + figures.cells(ofPeriod: period) + [
              .text(item.unit.unit.symbol), .quantity(delivered), .money(figures.contractRevenue(row, period)),
            ]
        }
      }
    },
    take: { row, draft in
      guard let contract = draft.reference(row, "contract", in: draft.model.contracts),
        let site = draft.reference(row, "site", in: draft.model.sites),
        let period = draft.period(row), let delivered = draft.number(row, "delivered")
      else { return }
      let places = draft.shape.deliveryPlaces
      guard let place = places.firstIndex(where: { $0.contract == contract && $0.site == site }) else {
        draft.refuse(row, "site", "this site does not deliver the contract")
        return
      }
      draft.plan.deliveries[place, period] = delivered
    })
}
