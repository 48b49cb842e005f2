internal import LocatedText
internal import PlantModel

extension ModelBuilder {
  /// Reads what holds for the scenario as a whole.
  func readHeader() {
    _ = document.text("name")
    _ = document.text("about")
    reading.continues = document.text("continues") != nil
    reading.isUnstatedCostZero = document.choice("unstated_costs") == "zero"
    readHorizon()
    readCurrencies()
    goalsHeld = document.held("goals")
    _ = document.choice("charges")
    _ = document.choice("integers")
    discountRate = document.quantity("discount_rate") ?? 0
    tax = document.record("tax").flatMap { record in
      let delay = record.delay("paid_after") ?? .none
      let earned = record.money("earned_before") ?? .zero
      let carries = record.choice("losses") == "carried"
      let loss = record.money("loss_before") ?? .zero
      if !carries, loss > .zero {
        reading.diagnostics.error(
          "contradiction", at: record.location(of: "loss_before"),
          "a loss of earlier years counts only where it is carried",
          suggestion: "write `losses: carried`, or take `loss_before` out")
      }
      return record.quantity("rate").map { rate in
        var tax = ProfitTax(rate: rate, paymentDelay: delay)
        tax.openingProfit = earned
        tax.carriesLosses = carries
        tax.openingLoss = loss
        return tax
      }
    }
  }

  private func readHorizon() {
    guard let record = document.record("horizon") else { return }
    let start = record.date("start")
    var blocks: [Horizon.Block] = []
    var count = 0
    var isWhole = true
    for node in record.elements("periods") {
      guard let text = reading.text(node, of: "periods"), let (number, unit) = DelayText.countedUnit(text), number > 0
      else {
        reading.diagnostics.error(
          "bad-horizon", at: node.location, "`\(node.text ?? node.kindName)` is no run of periods",
          suggestion: "write a number and `days`, `weeks`, `months`, `quarters` or `years`: `26 weeks`")
        isWhole = false
        continue
      }
      count += number
      blocks.append(Horizon.Block(count: number, unit: unit))
    }
    if count > ModelBuilder.periodLimit {
      reading.diagnostics.error(
        "bad-horizon", at: record.location(of: "periods"),
        "the horizon has \(count) periods; at most \(ModelBuilder.periodLimit) can be planned",
        suggestion: "use weeks, then months, then quarters")
      return
    }
    guard let start, isWhole, !blocks.isEmpty else {
      if isWhole, blocks.isEmpty, record.states("periods") {
        reading.diagnostics.error("bad-horizon", at: record.location(of: "periods"), "the horizon has no period")
      }
      return
    }
    reading.horizon = Horizon(start: start, blocks: blocks)
  }

  private static let periodLimit = 4_000

  private func readCurrencies() {
    for entry in document.entries("currencies") {
      let isCode =
        !entry.key.isEmpty && entry.key.allSatisfy { $0.isASCII && $0.isLetter }
        && MeasurementUnit("lek/\(entry.key)") == nil
      guard isCode else {
        reading.diagnostics.error(
          "bad-identifier", at: entry.keyLocation, "`\(entry.key)` cannot name a currency",
          suggestion: "write its code in letters, such as `EUR`")
        continue
      }
      reading.currencies[entry.key] = reading.exchangeRate(entry.value, of: entry.key)
    }
  }
}
