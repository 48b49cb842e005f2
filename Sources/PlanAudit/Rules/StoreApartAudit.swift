internal import PlantModel

/// What must not lie together: at the end of a period a store holds items of one group at most. Where whole numbers are
/// relaxed, the shares of the store that the groups fill sum to no more than one.
enum StoreApartAudit {
  static func check(_ evidence: Evidence) -> Tally {
    let model = evidence.model
    var tally = evidence.tally(.storeApart, naming: model.stores)
    for store in model.stores.references where !model.stores[store].apart.isEmpty {
      for period in evidence.periods.indices {
        let groups = model.stores[store].apart.map { items in
          items.map { share(of: $0, in: store, period, evidence) }.max { $0.value < $1.value } ?? Side()
        }
        if model.integrality == .relaxed {
          var filled = Side()
          for group in groups { filled.add(1, of: group) }
          tally.require(
            filled, isAtMost: Side(constant: 1), at: store.position, period, Tally.Words("groups fill", "at most"))
        } else {
          let fullest = groups.indices.max { groups[$0].value < groups[$1].value }
          var others = Side()
          for (position, group) in groups.enumerated() where position != fullest { others.add(1, of: group) }
          tally.require(
            others, isAtMost: Side(), at: store.position, period,
            Tally.Words("holds, beside one group, shares", "may hold"))
        }
      }
    }
    return tally
  }

  /// The share of what fits of an item that lies in a store.
  private static func share(
    of item: Reference<Item>, in store: Reference<Store>, _ period: Int, _ evidence: Evidence
  ) -> Side {
    let (element, holder) = (evidence.model.items[item], evidence.model.stores[store])
    guard let place = evidence.shape.stockPosition(item, store) else { return Side() }
    var perUnit = 0.0
    if let volume = holder.volume, volume > 0 { perUnit = max(perUnit, element.volumePerUnit / volume) }
    for limit in holder.explosiveLimits where limit.division == element.hazardDivision && limit.limit > 0 {
      perUnit = max(perUnit, element.explosiveQuantityPerUnit / limit.limit)
    }
    for limit in holder.itemLimits where limit.item == item {
      let most = limit.maximum.map { ([$0.base] + $0.steps.map(\.value)).max() ?? 0 } ?? 0
      if most > 0 { perUnit = max(perUnit, 1 / most) }
    }
    var share = Side()
    share.add(perUnit, of: evidence.plan.stock[place, period])
    return share
  }
}
