internal import LocatedText
internal import PlantModel

extension ModelBuilder {
  /// Reads shareholders, calendars and sites.
  func readPlaces() {
    shareholders = each(.shareholders) { id, record in
      var shareholder = Shareholder(id: id, name: record.name(or: id))
      shareholder.receivesTax = record.flag("receives_tax") ?? false
      return shareholder
    }
    calendars = each(.calendars) { id, record in
      _ = record.text("name")
      let weekdays = readWeekdays(record)
      let holidays = readHolidays(record)
      let shutdowns = record.records("shutdowns").compactMap { interval($0, until: "to") }
      guard let weekdays, let hours = record.quantity("hours") else { return nil }
      return WorkCalendar(
        id: id, workingWeekdays: weekdays, hoursPerShift: hours, holidays: Set(holidays), shutdowns: shutdowns)
    }
    sites = each(.sites) { id, record in
      let calendar = record.reference("calendar", to: WorkCalendar.self)
      let holdings = readHoldings(record)
      let fixedCost = record.charge("fixed_cost") ?? .zero
      let idleLimit = record.series("idle_at_most")
      let name = record.name(or: id)
      guard let calendar else { return nil }
      return Site(
        id: id, name: name, calendar: calendar, holdings: holdings, fixedCost: fixedCost, idleLimit: idleLimit)
    }
  }

  /// The days from `from` to a last day, both included.
  func interval(_ record: Record, until key: String) -> DayInterval? {
    guard let from = record.date("from"), let to = record.date(key) else { return nil }
    guard to >= from else {
      reportReversed(record, key)
      return nil
    }
    return DayInterval(start: from, end: to.adding(days: 1))
  }

  /// The days from the first of one time key to the last of another.
  func timeInterval(_ record: Record) -> DayInterval? {
    guard let from = record.timeKey("from"), let to = record.timeKey("to") else { return nil }
    guard to.end > from.start else {
      reportReversed(record, "to")
      return nil
    }
    return DayInterval(start: from.start, end: to.end)
  }

  private func reportReversed(_ record: Record, _ key: String) {
    reading.diagnostics.error(
      "reversed-dates", at: record.location(of: key), "it ends before it begins",
      suggestion: "`\(key)` is the last day, and belongs to it",
      related: [RelatedPlace(record.location(of: "from"), "it begins here")])
  }

  private func readHolidays(_ record: Record) -> [CivilDate] {
    guard let node = record.stated("holidays") else { return [] }
    if let entries = node.entries {
      return entries.compactMap { entry in
        let key = Node(.scalar(Node.Scalar(text: entry.key, isQuoted: false)), at: entry.keyLocation)
        return reading.date(key, of: "holidays")
      }
    }
    return reading.elements(node, of: "holidays").compactMap { reading.date($0, of: "holidays") }
  }

  private static let dayNames = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  private func readWeekdays(_ record: Record) -> Set<Int>? {
    guard let node = record.stated("weekdays") else { return nil }
    var days = Set<Int>()
    var isWhole = true
    for element in reading.elements(node, of: "weekdays") {
      guard let text = reading.text(element, of: "weekdays", expecting: "a day of the week") else { return nil }
      let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { part in
        ModelBuilder.dayNames.firstIndex(of: String(part))
      }
      if ends.count <= 2, let first = ends.first ?? nil, let last = ends.last ?? nil, first <= last {
        days.formUnion((first...last).map { $0 + 1 })
      } else {
        isWhole = false
        reading.diagnostics.error(
          "unknown-word", at: element.location, "`\(text)` is no day of the week",
          suggestion: "write `mon-fri`, or a list of mon, tue, wed, thu, fri, sat, sun")
      }
    }
    return isWhole ? days : nil
  }

  private func readHoldings(_ record: Record) -> [Site.Holding] {
    let entries = record.referenceEntries("owners", to: Shareholder.self)
    guard case .quantity(let measure) = record.valueType(of: "owners") else { return [] }
    let holdings = entries.compactMap { reference, entry in
      reading.quantity(entry.value, measure, nil, of: entry.key).map { Site.Holding(shareholder: reference, share: $0) }
    }
    let sum = holdings.reduce(0) { $0 + $1.share }
    if !entries.isEmpty, holdings.count == record.entries("owners").count, abs(sum - 1) > 1e-9 {
      reading.diagnostics.error(
        "owners-sum", at: record.location(of: "owners"),
        "the shares of `\(record.address)` sum to \(NumberFormat.percent(sum)), not to 100 %",
        suggestion: "state the missing owners, or correct a share")
    }
    return holdings
  }
}
