internal import PlantModel

/// Store volume: what lies in a store fits into it.
enum StoreVolumeAudit {
  static func check(_ evidence: Evidence) -> Tally {
    var tally = evidence.tally(.storeVolume, naming: evidence.model.stores)
    for (position, store) in evidence.model.stores.elements.enumerated() {
      guard let volume = store.volume else { continue }
      for period in evidence.periods.indices {
        var used = Side()
        for place in evidence.stockPlacesOfStore[position] {
          let item = evidence.model.items[evidence.shape.stockPlaces[place].item]
          used.add(item.volumePerUnit, of: evidence.plan.stock[place, period])
        }
        tally.require(
          used, isAtMost: Side(constant: volume), at: position, period, Tally.Words("fills m3", "has m3"))
      }
    }
    return tally
  }
}
