internal import PlantModel

extension ConflictReport {
  /// What makes concessions of several periods one matter.
  private struct Matter: Hashable {
    let family: RuleFamily
    let subject: String
    let unit: String
    let direction: Concession.Direction
  }

  /// One line for each matter, in the order in which the matters first appear.
  static func lines(of concessions: [Concession]) -> [String] {
    var order: [Matter] = []
    var groups: [Matter: [Concession]] = [:]
    for concession in concessions {
      let matter = Matter(
        family: concession.family, subject: concession.subject, unit: concession.unit,
        direction: concession.direction)
      if groups[matter] == nil { order.append(matter) }
      groups[matter, default: []].append(concession)
    }
    return order.map { line(of: groups[$0] ?? []) }
  }

  /// The concessions of one matter in one line: `contract-balance army 2027-01 … 2027-03: 40 t below what is demanded,
  /// in 2 periods`.
  static func line(of concessions: [Concession]) -> String {
    let inTime = concessions.sorted { ($0.period ?? -1) < ($1.period ?? -1) }
    guard let first = inTime.first, let last = inTime.last else { return "" }
    let when = first.periodLabel == last.periodLabel ? first.periodLabel : "\(first.periodLabel) … \(last.periodLabel)"
    let place = when.isEmpty ? first.subject : "\(first.subject) \(when)"
    let amount = text(inTime.reduce(0) { $0 + $1.amount })
    let quantity = first.unit.isEmpty ? amount : "\(amount) \(first.unit)"
    let words =
      switch first.direction {
      case .short: "short"
      case .below: "below what is demanded"
      case .over: "too much"
      }
    let count = inTime.count > 1 ? ", in \(inTime.count) periods" : ""
    return "\(first.family.rawValue) \(place): \(quantity) \(words)\(count)"
  }

  private static func text(_ amount: Double) -> String {
    let digits = amount >= 1000 ? 1.0 : amount >= 1 ? 100.0 : 1_000_000.0
    return PublishedNumber((amount * digits).rounded() / digits).description
  }
}
