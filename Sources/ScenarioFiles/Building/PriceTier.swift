internal import LocatedText
internal import PlantModel

/// A quantity of an offer or a market with a price of its own.
struct PriceTier {
  let price: Price
  /// The most of this tier alone; nothing for the rest.
  let limit: Rate?
}

extension ModelBuilder {
  /// Reads tiers of prices; nothing where none are stated.
  ///
  /// The tiers of an offer rise and those of a market fall, so that each is used up before the next one by any sensible
  /// plan; the other way round only a choice between whole offers could say.
  func readTiers(_ record: Record, _ counted: Counted?, rising: Bool) -> [PriceTier]? {
    guard record.states("tiers") else {
      _ = record.held("tiers")
      return nil
    }
    for key in ["price", "at_most"] where record.states(key) {
      reading.diagnostics.error(
        "contradiction", at: record.location(of: key), "`tiers` stands beside `\(key)`",
        suggestion: "state prices and quantities in the tiers alone")
    }
    let records = record.records("tiers")
    var tiers: [PriceTier] = []
    var former: (price: Price, upTo: Rate?, record: Record)?
    for tier in records {
      let price = tier.price("price", in: counted)
      let upTo = tier.rate("up_to", in: counted)
      guard let price else { continue }
      guard let before = former else {
        tiers.append(PriceTier(price: price, limit: upTo))
        former = (price, upTo, tier)
        continue
      }
      guard let earlier = before.upTo else {
        reading.diagnostics.error(
          "tier-order", at: tier.place, "the tier before has no `up_to`, so this one is never reached",
          suggestion: "state `up_to` in every tier but the last")
        return nil
      }
      checkPrices(price, after: before.price, tier, before.record, rising)
      guard let limit = difference(upTo, earlier, tier, before.record) else { return nil }
      tiers.append(PriceTier(price: price, limit: limit.rate))
      former = (price, upTo, tier)
    }
    if records.isEmpty {
      reading.diagnostics.error("missing-value", at: record.location(of: "tiers"), "there is no tier")
    }
    return tiers
  }

  /// Reports a key that speaks of an offer or market as a whole, which tiers are not: each is planned by itself.
  func forbid(_ key: String, besideTiersOf record: Record) {
    guard record.states(key) else { return }
    reading.diagnostics.error(
      "contradiction", at: record.location(of: key), "`tiers` stands beside `\(key)`",
      suggestion: "write `\(record.address)` without tiers, or take `\(key)` out")
  }

  private func checkPrices(_ price: Price, after before: Price, _ tier: Record, _ former: Record, _ rising: Bool) {
    let days = Set(price.lek.steps.map(\.from) + before.lek.steps.map(\.from) + [CivilDate(dayNumber: 0)])
    let isOrdered = days.allSatisfy { day in
      let step = price.lek.value(on: day) - before.lek.value(on: day)
      return rising ? step >= 0 : step <= 0
    }
    if isOrdered { return }
    reading.diagnostics.error(
      "tier-order", at: tier.location(of: "price"),
      rising
        ? "a price that falls with the quantity would be used before the dearer tiers it stands behind"
        : "a price that rises with the quantity would be used before the lower tiers it stands behind",
      suggestion: "order the tiers by \(rising ? "rising" : "falling") price",
      related: [RelatedPlace(former.location(of: "price"), "the tier before")])
  }

  /// What a tier holds beyond the one before; `rate` is nothing where it has no limit.
  private func difference(_ upTo: Rate?, _ before: Rate, _ tier: Record, _ former: Record) -> (rate: Rate?, Void)? {
    guard let upTo else { return (nil, ()) }
    let related = [RelatedPlace(former.location(of: "up_to"), "the tier before")]
    guard upTo.per == before.per else {
      reading.diagnostics.error(
        "unit-mismatch", at: tier.location(of: "up_to"),
        "one tier counts per \(upTo.per.rawValue), the one before per \(before.per.rawValue)",
        suggestion: "count all tiers per one calendar unit", related: related)
      return nil
    }
    let step = upTo.amount.plus(before.amount.mapValues { -$0 })
    guard step.base >= 0, step.steps.allSatisfy({ $0.value >= 0 }) else {
      reading.diagnostics.error(
        "tier-order", at: tier.location(of: "up_to"), "it ends before the tier before",
        suggestion: "`up_to` counts all tiers up to this one", related: related)
      return nil
    }
    return (Rate(step, per: upTo.per), ())
  }

  /// The limits and prices of an offer or market that states tiers or a price; the least goes to the first tier.
  func expanded<Element>(
    _ tiers: [PriceTier]?, id: String, name: String, minimum: Rate?,
    make: (_ id: String, _ name: String, _ price: Price, _ limit: Rate?, _ minimum: Rate?) -> Element
  ) -> [Element]? {
    guard let tiers else { return nil }
    return tiers.enumerated().map { place, tier in
      make("\(id)#\(place + 1)", "\(name), tier \(place + 1)", tier.price, tier.limit, place == 0 ? minimum : nil)
    }
  }
}
