/// The lines of a generated scenario.
struct EnterpriseText {
  let shape: EnterpriseShape
  private(set) var lines: [String] = []

  init(_ shape: EnterpriseShape) { self.shape = shape }

  mutating func add(_ line: String) { lines.append(line) }

  /// A number of hundredths, written with as many digits as it needs.
  static func hundredths(_ value: Int) -> String {
    let rest = value % 100
    if rest == 0 { return "\(value / 100)" }
    return "\(value / 100).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// A month of the horizon as a time key, counted from January 2027.
  static func month(_ number: Int) -> String {
    let month = number % 12 + 1
    return "\(2027 + number / 12)-\(month < 10 ? "0" : "")\(month)"
  }

  /// The months that lie wholly within the horizon, without the first two.
  var demandMonths: Range<Int> {
    let last = max(1, shape.weekCount * 7 / 31 + shape.monthCount)
    return min(2, last - 1)..<last
  }

  mutating func addHeader() {
    let weeks = shape.weekCount > 0 ? ["\(shape.weekCount) weeks"] : []
    let months = shape.monthCount > 0 ? ["\(shape.monthCount) months"] : []
    add("kayo: 1")
    add("name: Generated enterprise")
    add("about: Invented to measure the planner; it describes no real plant.")
    add("unstated_costs: zero")
    add("horizon: {start: 2027-01-01, periods: [\((weeks + months).joined(separator: ", "))]}")
    add("goals: [maximise npv]")
    add("discount_rate: 5 %")
    add("calendars: {plants: {weekdays: mon-fri, hours: 8 h/shift}}")
  }

  mutating func addPlaces(_ draft: inout EnterpriseDraft) {
    add("sites:")
    for site in 1...shape.siteCount {
      add("  s\(site): {calendar: plants, fixed_cost: \(draft.draw(300...900)) klek/month}")
    }
    add("stores:")
    for site in 1...shape.siteCount {
      // Room for about two months of what passes through.
      let pieces = draft.items.filter { $0.site == site - 1 }.reduce(0) { $0 + $1.monthlyPieces }
      add(
        "  s\(site).yard: {site: s\(site), accepts: {kinds: [material, component, product, recovered]}, volume: \(max(10, pieces / 50)) m3}"
      )
      add(
        "  s\(site).magazine: {site: s\(site), accepts: {kinds: [surplus, waste]}, neq: {1.3: 20 t NEQ, 1.4: 200 t NEQ}}"
      )
    }
  }

  mutating func addItems(_ draft: EnterpriseDraft) {
    add("items:")
    for site in 1...shape.siteCount {
      for material in 1...shape.materialCount {
        add("  s\(site).material-\(material): {kind: material, unit: kg, volume: 0.001 m3/kg, holding: 1 lek/kg/month}")
      }
      add("  s\(site).old-1: {kind: surplus, unit: t, neq: 90 kg NEQ/t, hazard: 1.4, holding: 250 lek/t/month}")
      add("  s\(site).old-2: {kind: surplus, unit: t, neq: 120 kg NEQ/t, hazard: 1.4, holding: 250 lek/t/month}")
      add("  s\(site).metal: {kind: recovered, unit: t, volume: 0.4 m3/t, holding: 50 lek/t/month}")
      add("  s\(site).residue: {kind: waste, unit: t, neq: 300 kg NEQ/t, hazard: 1.3, holding: 400 lek/t/month}")
    }
    for item in draft.items {
      let kind = item.level == 0 ? "product" : "component"
      let holding = Self.hundredths(max(1, item.cost))
      add(
        "  \(item.identifier): {kind: \(kind), unit: pcs, volume: 0.01 m3/pcs, holding: \(holding) lek/pcs/month, closing_value: \(max(1, item.cost / 2)) lek/pcs}"
      )
    }
  }
}
