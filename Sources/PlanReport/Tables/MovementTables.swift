internal import PlantModel

extension ReportTable {
  /// What moves between sites.
  static let shipments: ReportTable = ReportTable(
    fileName: "shipments.csv", purpose: "What is shipped between sites.",
    coverage: "every cargo of every route and every period of loading; rows without a shipment are left out",
    columns: [
      ReportColumn("route", isKey: true, "Identifier of the route"),
      ReportColumn("name", "Name of the route"),
      ReportColumn("item", isKey: true, "Identifier of the item"),
      ReportColumn("origin", "Identifier of the site it leaves"),
      ReportColumn("destination", "Identifier of the site it reaches"),
    ] + periodColumns() + arrivalColumns + [
      ReportColumn("unit", "Unit of shipped"),
      ReportColumn("shipped", "What is loaded in the period"),
      ReportColumn("load", "What it counts against the route's limit"),
      ReportColumn("load_unit", "Unit of load"),
      ReportColumn("cost", "lek", "Cost of the transport"),
    ],
    rows: { figures in
      let model = figures.model
      return figures.shape.lanes.enumerated().flatMap { row, lane -> [[ReportCell]] in
        let route = model.routes[lane.route]
        let cargo = route.cargoes[lane.cargo]
        let item = model.items[cargo.item]
        return figures.periods.indices.compactMap { period in
          let shipped = figures.plan.shipments[row, period]
          if PublishedNumber(shipped).millionths == 0 { return nil }
          let head: [ReportCell] = [
            .text(route.id), .text(route.name), .text(item.id), .text(model.sites[route.origin].id),
            .text(model.sites[route.destination].id),
          ]
          return head + figures.cells(ofPeriod: period) + figures.cells(ofArrivalFrom: period, after: route.transit) + [
            .text(item.unit.unit.symbol), .number(shipped), .number(shipped * cargo.loadPerUnit),
            .text(route.loadUnit.symbol), .money(figures.amount(cargo.cost, of: shipped, in: period)),
          ]
        }
      }
    },
    take: { row, draft in
      guard let route = draft.reference(row, "route", in: draft.model.routes),
        let item = draft.reference(row, "item", in: draft.model.items),
        let period = draft.period(row), let shipped = draft.number(row, "shipped")
      else { return }
      guard let cargo = draft.model.routes[route].cargoes.firstIndex(where: { $0.item == item }),
        let lane = draft.shape.lanes.firstIndex(where: { $0.route == route && $0.cargo == cargo })
      else {
        draft.refuse(row, "item", "this route does not carry the item")
        return
      }
      draft.plan.shipments[lane, period] = shipped
    })

  /// What is bought.
  static let purchases: ReportTable = ReportTable(
    fileName: "purchases.csv", purpose: "What is ordered from suppliers.",
    coverage: "every offer and every period of ordering; rows without an order are left out",
    columns: [
      ReportColumn("offer", isKey: true, "Identifier of the offer"),
      ReportColumn("name", "Name of the offer"),
      ReportColumn("item", "Identifier of the item"),
      ReportColumn("site", "Identifier of the site it arrives at"),
    ] + periodColumns() + arrivalColumns + [
      ReportColumn("unit", "Unit of ordered"),
      ReportColumn("orders", "1 where an order is placed; empty where the offer has no least order"),
      ReportColumn("ordered", "What is ordered in the period"),
      ReportColumn("cost", "lek", "What it costs, whenever it is paid"),
    ],
    rows: { figures in
      let model = figures.model
      return model.offers.references.flatMap { reference -> [[ReportCell]] in
        let offer = model.offers[reference]
        let item = model.items[offer.item]
        return figures.periods.indices.compactMap { period in
          let ordered = PublishedNumber(figures.plan.purchases[reference.position, period])
          let orders = figures.plan.orders[reference.position, period]
          if ordered.millionths == 0 && orders == 0 { return nil }
          return [.text(offer.id), .text(offer.name), .text(item.id), .text(model.sites[offer.site].id)]
            + figures.cells(ofPeriod: period) + figures.cells(ofArrivalFrom: period, after: offer.leadTime) + [
              .text(item.unit.unit.symbol), offer.orderMinimum == nil ? .empty : .number(orders), .quantity(ordered),
              .money(figures.purchaseCost(reference.position, period)),
            ]
        }
      }
    },
    take: { row, draft in
      guard let offer = draft.reference(row, "offer", in: draft.model.offers), let period = draft.period(row),
        let ordered = draft.number(row, "ordered")
      else { return }
      draft.plan.purchases[offer.position, period] = ordered
      guard draft.model.offers[offer].orderMinimum != nil, let orders = draft.number(row, "orders") else { return }
      draft.plan.orders[offer.position, period] = orders
    })

  static let arrivalColumns = [
    ReportColumn("arrives_from", "First day on which some of it arrives"),
    ReportColumn("arrives_to", "Last day on which some of it arrives; it may lie after the horizon"),
  ]
}

extension PlanFigures {
  /// The cells that say when something spread over a period arrives.
  func cells(ofArrivalFrom period: Int, after delay: Delay) -> [ReportCell] {
    let interval = delay.moved(periods[period].interval)
    return [.date(interval.start), .date(max(interval.start, interval.end.adding(days: -1)))]
  }
}
