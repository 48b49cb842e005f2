internal import LocatedText
internal import PlantModel

extension ModelBuilder {
  /// The limit over several hazard divisions together; every division the store is limited in has a weight.
  func readMixing(_ record: Record, _ divisions: [HazardDivision]) -> Store.MixingLimit? {
    guard let mixing = record.record("mixing") else { return nil }
    let limit = mixing.quantity("limit")
    let weights = readDivisions(mixing, "weights").map {
      Store.MixingLimit.Weight(division: $0.division, weight: $0.value)
    }
    for division in divisions
    where mixing.states("weights") && mixing.node("weights")?.entry(division.rawValue) == nil {
      reading.diagnostics.error(
        "missing-value", at: mixing.location(of: "weights"),
        "`\(mixing.address)` gives division \(division.rawValue) no weight",
        suggestion: "write what it counts, `\(division.rawValue): 1`; with 0 it does not count")
    }
    return limit.map { Store.MixingLimit(limit: $0, weights: weights) }
  }

  /// A peak is known only where one store takes all that arrives of an item at a site.
  func checkPeaks() {
    for (place, store) in stores.enumerated() {
      guard let store, let record = records[.stores]?[place] else { continue }
      for limit in store.itemLimits where limit.peakMaximum != nil {
        let rival = stores.first { other in
          other.map { $0.id != store.id && $0.site == store.site && $0.permittedItems.contains(limit.item) } ?? false
        }
        guard let rival = rival ?? nil else { continue }
        let item = identifier(.items, limit.item)
        let node = record.node("limits")?.entry(item)?.value.entry("peak_at_most")
        reading.diagnostics.error(
          "peak-of-two-stores", at: node?.keyLocation ?? record.location(of: "limits"),
          "`\(item)` may lie in `\(rival.id)` too, so what arrives has no single store to be at its peak in",
          suggestion: "let only one store of the site accept it, or take `peak_at_most` out")
      }
    }
  }
}
