extension EnterpriseText {
  mutating func addTrade(_ draft: inout EnterpriseDraft) {
    if shape.siteCount > 1 { addRoutes(draft) }
    add("contracts:")
    for item in draft.items where item.level == 0 {
      // A season: each month asks for 70 to 130 % of the mean.
      let demand = demandMonths.map { "\(Self.month($0)): \(item.monthlyPieces * draft.draw(70...130) / 100) pcs" }
      let price = item.cost * draft.draw(115...170) / 100 + 1
      add(
        "  \(item.identifier).order: {item: \(item.identifier), site: s\(item.site + 1), demand: {\(demand.joined(separator: ", "))}, price: \(price) lek/pcs, late: \(max(1, price / 20)) lek/pcs/month, short: \(max(1, price / 4)) lek/pcs, early: 1 month, paid_after: 30 days}"
      )
    }
    add("offers:")
    for site in 0..<shape.siteCount {
      for material in 0..<shape.materialCount {
        let needed = kilograms(site, material, draft)
        add(
          "  s\(site + 1).material-\(material + 1).supply: {item: s\(site + 1).material-\(material + 1), site: s\(site + 1), price: \(draft.materialPrices[site][material]) lek/kg, at_most: \(max(100, needed * 11 / 10)) kg/month, after: \(draft.draw(1...5)) weeks, paid_after: 30 days}"
        )
      }
    }
    add("markets:")
    for site in 1...shape.siteCount {
      add(
        "  s\(site).metal.sale: {item: s\(site).metal, site: s\(site), price: \(draft.draw(15...40)) klek/t, at_most: 20 t/month, paid_after: 30 days}"
      )
    }
  }

  private mutating func addRoutes(_ draft: EnterpriseDraft) {
    let carried = draft.carried.enumerated().filter { !$0.element.isEmpty }
    guard !carried.isEmpty else { return }
    add("routes:")
    for (site, items) in carried {
      let charges = items.map { "\(draft.items[$0].identifier): 2 lek/pcs" }
      add(
        "  s\(site + 1)-s\(site + 2): {from: s\(site + 1), to: s\(site + 2), after: 2 days, carries: {\(charges.joined(separator: ", "))}}"
      )
    }
  }

  /// Kilograms of a material that a month of demand takes.
  private func kilograms(_ site: Int, _ material: Int, _ draft: EnterpriseDraft) -> Int {
    draft.items.filter { $0.site == site }.reduce(0) { sum, item in
      sum + item.kilograms.filter { $0.material == material }.reduce(0) { $0 + $1.quantity * item.monthlyPieces / 100 }
    }
  }

  mutating func addSurplus(_ draft: inout EnterpriseDraft) {
    add("surplus:")
    let months = max(1, shape.weekCount * 7 / 31 + shape.monthCount)
    for site in 1...shape.siteCount {
      for number in 1...2 {
        let tonnes = draft.draw(6...14) * months
        add(
          "  s\(site).lot-\(number): {item: s\(site).old-\(number), store: s\(site).magazine, quantity: \(min(tonnes, 900)) t, condition: unserviceable, year: 1974, deadline: \(Self.month(max(0, months - 1)))-28}"
        )
      }
    }
    add("surplus_policy: {overdue: 2 klek/t/month, risk: 300 lek/t/month}")
  }

  mutating func addMoney(_ draft: EnterpriseDraft) {
    add("projects:")
    for site in 1...shape.siteCount {
      add(
        "  s\(site).reopen: {site: s\(site), start: 2027-01-11, phases: [{name: Permits, takes: 3 weeks, capital: 1 Mlek}, {name: Works, takes: 5 weeks, capital: 9 Mlek}], opens: {s\(site).line-1: 40 %}, ramp: {0 days: 40 %, 2 months: 75 %, 4 months: 100 %}, fixed_cost: 150 klek/month}"
      )
    }
    // Two months of what the demand costs: enough to begin, not enough to ignore the account.
    let costs = draft.items.filter { $0.level == 0 }.reduce(0) { $0 + $1.cost * $1.monthlyPieces / 1000 }
    add("wallets:")
    add(
      "  operations: {opening: \(2 * costs + 2000 * shape.siteCount) klek, pays_for: [operations, demilitarization], receives_revenue: yes}"
    )
    add("  capital: {opening: \(10 * shape.siteCount) Mlek, pays_for: [reactivation]}")
  }
}
