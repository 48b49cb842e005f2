internal import LocatedText
internal import PlantModel

extension OpeningState {
  /// The sections the state replaces whole.
  static let replacedSections = ["stock", "surplus"]

  /// The identifier of the source its numbers come from.
  private static let source = "opening state"

  /// The state as a file laid over a scenario; what the scenario does not know of people, orders and money is left out.
  func overlay(on document: Node) -> String {
    var text = YAMLWriter()
    text.line("kayo: \(ScenarioSchema.version)")
    text.line("continues: \(YAMLWriter.scalar("\(plan), \(date)"))")
    if let tax = document["tax"] {
      let loss = tax["losses"]?.text == "carried" ? loss.map { ", loss_before: \($0) lek" } ?? "" : ""
      text.line("tax: {earned_before: \(earned) lek\(loss)}")
    }
    text.line("sources:")
    let title = YAMLWriter.scalar("State of the plan \(plan) on \(date)")
    text.line("  \(OpeningState.source): {kind: derived, title: \(title), date: \(date)}")
    section("stock", stockEntries, in: &text)
    section("surplus", lotEntries, in: &text)
    section("receipts", arrivalEntries, in: &text)
    section("pools", staffEntries(document["pools"]), in: &text)
    section("permits", allowanceEntries(document["permits"]), in: &text)
    section(
      "contracts", positionEntries(document["contracts"]) + callEntries(document["contracts"]), in: &text)
    section("wallets", purseEntries(document["wallets"]), in: &text)
    section("loans", debtEntries(document["loans"]), in: &text)
    return text.text
  }

  private typealias Entry = (id: String, content: [String])

  private func section(_ name: String, _ entries: [Entry], in text: inout YAMLWriter) {
    if entries.isEmpty { return }
    text.line("\(name):")
    for entry in entries {
      let content = (entry.content + ["source: \(OpeningState.source)"]).joined(separator: ", ")
      text.line("  \(YAMLWriter.scalar(entry.id)): {\(content)}")
    }
  }

  private func quantity(_ value: Double, _ unit: String) -> String {
    YAMLWriter.scalar(unit.isEmpty ? "\(PublishedNumber(value))" : "\(PublishedNumber(value)) \(unit)")
  }

  private func days(_ interval: DayInterval) -> String {
    "from: \(interval.start), to: \(interval.end.adding(days: -1))"
  }

  private func content(_ stock: Stock) -> [String] {
    [
      "item: \(YAMLWriter.scalar(stock.item))", "store: \(YAMLWriter.scalar(stock.store))",
      "quantity: \(quantity(stock.quantity, stock.unit))",
    ]
  }

  private var stockEntries: [Entry] { stocks.map { ("\($0.item) in \($0.store)", content($0)) } }

  private var lotEntries: [Entry] {
    lots.map { left in
      var content = content(left.stock) + ["condition: \(left.lot.condition.rawValue)"]
      if let year = left.lot.yearMade { content.append("year: \(year)") }
      if let deadline = left.lot.deadline { content.append("deadline: \(deadline)") }
      return ("\(left.lot.id) in \(left.stock.store)", content)
    }
  }

  private var arrivalEntries: [Entry] {
    arrivals.enumerated().map { place, arrival in
      (
        "on its way \(place + 1), \(date)",
        [
          "item: \(YAMLWriter.scalar(arrival.item))", "site: \(YAMLWriter.scalar(arrival.site))",
          "quantity: \(quantity(arrival.quantity, arrival.unit))", days(arrival.days),
        ]
      )
    }
  }

  private func staffEntries(_ known: Node?) -> [Entry] {
    staff.filter { known?.entry($0.pool) != nil }.map { staff in
      let joining = staff.joining.map { "{people: \(quantity($0.quantity, "people")), \(days($0.interval))}" }
      return (
        staff.pool,
        ["people: \(quantity(staff.people, "people"))", "joining: [\(joining.joined(separator: ", "))]"]
      )
    }
  }

  private func positionEntries(_ known: Node?) -> [Entry] {
    positions.filter { known?.entry($0.contract) != nil }.map { position in
      (
        position.contract,
        [
          "late_at_start: \(quantity(position.late, position.unit))",
          "ahead_at_start: \(quantity(position.ahead, position.unit))",
        ]
      )
    }
  }

  private func callEntries(_ known: Node?) -> [Entry] {
    calls.filter { known?.entry($0.contract)?.value["framework"] != nil }.map { call in
      let least = "at_least: \(quantity(call.least, call.unit))"
      let most = call.most.map { ", at_most: \(quantity($0, call.unit))" } ?? ""
      return (call.contract, ["framework: {\(least)\(most), from: \(date)}"])
    }
  }

  private func allowanceEntries(_ known: Node?) -> [Entry] {
    allowances.filter { known?.entry($0.permit) != nil }.map {
      ($0.permit, ["left_at_start: \(quantity($0.left, $0.unit))"])
    }
  }

  private func purseEntries(_ known: Node?) -> [Entry] {
    purses.filter { known?.entry($0.wallet) != nil }.map { purse in
      let settlements = purse.settlements.map { "{amount: \($0.amount) lek, \(days($0.interval))}" }
      return (
        purse.wallet, ["opening: \(purse.balance) lek", "settlements: [\(settlements.joined(separator: ", "))]"]
      )
    }
  }

  private func debtEntries(_ known: Node?) -> [Entry] {
    debts.filter { known?.entry($0.loan) != nil }.map { ($0.loan, ["opening: \($0.amount) lek"]) }
  }
}
