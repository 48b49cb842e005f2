internal import PlantModel

/// Mixed explosives: the weighted net explosive quantity of all hazard divisions in a store.
enum StoreMixingAudit {
  static func check(_ evidence: Evidence) -> Tally {
    let model = evidence.model
    var tally = evidence.tally(.storeMixing, naming: model.stores)
    for (subject, store) in model.stores.elements.enumerated() {
      guard let mixing = store.mixing else { continue }
      for period in evidence.periods.indices {
        var held = Side()
        for weight in mixing.weights {
          for place in evidence.stockPlacesOfStore[subject] {
            let item = model.items[evidence.shape.stockPlaces[place].item]
            guard item.hazardDivision == weight.division else { continue }
            held.add(item.explosiveQuantityPerUnit * weight.weight, of: evidence.plan.stock[place, period])
          }
        }
        tally.require(
          held, isAtMost: Side(constant: mixing.limit), at: subject, period,
          Tally.Words("holds weighted kg of net explosive quantity", "may hold"))
      }
    }
    return tally
  }
}
