internal import PlantModel

/// Explosive limits: net explosive quantity of each hazard division that a store states a limit for.
enum StoreHazardAudit {
  static func check(_ evidence: Evidence) -> Tally {
    let model = evidence.model
    let limits = model.stores.references.flatMap { store in
      model.stores[store].explosiveLimits.map { (store: store, division: $0.division, limit: $0.limit) }
    }
    var tally = evidence.tally(.storeHazard) {
      "\(model.stores[limits[$0].store].id), division \(limits[$0].division.rawValue)"
    }
    for (subject, limit) in limits.enumerated() {
      let places = evidence.stockPlacesOfStore[limit.store.position].filter {
        model.items[evidence.shape.stockPlaces[$0].item].hazardDivision == limit.division
      }
      for period in evidence.periods.indices {
        var held = Side()
        for place in places {
          let item = model.items[evidence.shape.stockPlaces[place].item]
          held.add(item.explosiveQuantityPerUnit, of: evidence.plan.stock[place, period])
        }
        tally.require(
          held, isAtMost: Side(constant: limit.limit), at: subject, period,
          Tally.Words("holds kg of net explosive quantity", "may hold"))
      }
    }
    return tally
  }
}
