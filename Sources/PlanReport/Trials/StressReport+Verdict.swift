public import LocatedText
internal import PlantModel

extension StressReport {
  /// In how many futures a plan obeys every rule.
  func survivals(_ row: Row) -> Int { row.worth.count { $0 != nil } }

  /// The recommendation: a sentence, its reason, and what speaks against it.
  func verdict(_ scale: MoneyScale) -> [String] {
    guard let recommended else { return [] }
    let row = rows[recommended]
    let name = VisibleText.of(row.name)
    guard let worst = row.worstRegret else {
      return [
        "No plan survives every future. \(name) survives most: \(survivals(row)) of \(futures.count)."
      ] + caveats(recommended, scale)
    }
    var lines = [
      "Recommended: \(name). Whatever future comes, it loses at most \(scale.text(worst)) "
        + "\(scale.name) against the plan that would have been best."
    ]
    let others = rows.indices.filter { $0 != recommended }
    let losses = others.map { other in
      let loss = rows[other].worstRegret.map { "up to \(scale.text($0)) \(scale.name)" } ?? "its feasibility"
      return "\(VisibleText.of(rows[other].name)) may lose \(loss)"
    }
    if !losses.isEmpty { lines.append("The reason: \(losses.joined(separator: "; ")).") }
    return lines + caveats(recommended, scale)
  }

  private func caveats(_ recommended: Int, _ scale: MoneyScale) -> [String] {
    let row = rows[recommended]
    var caveats: [String] = []
    if let mostOftenBest, mostOftenBest != recommended {
      let other = rows[mostOftenBest]
      caveats.append(
        "\(VisibleText.of(other.name)) is best in most futures, \(other.wins) of \(futures.count)")
    }
    let below = futures.indices.filter { (row.worth[$0] ?? .zero) < .zero }
    if !below.isEmpty {
      let names =
        below.count == futures.count ? "every future" : below.map { "`\(futures[$0])`" }.joined(separator: ", ")
      caveats.append("it is worth less than nothing in \(VisibleText.of(names))")
    }
    let impossible = futures.indices.filter { row.worth[$0] == nil }
    if !impossible.isEmpty {
      let names = impossible.map { "`\(futures[$0])`" }.joined(separator: ", ")
      caveats.append("no plan with its dates obeys every rule in \(VisibleText.of(names))")
    }
    let better = rows.indices.filter { place in
      place != recommended && zip(rows[place].worth, row.worth).contains { ($0 ?? .zero) > ($1 ?? .zero) && $0 != nil }
    }
    if better.isEmpty, rows.count > 1, impossible.isEmpty {
      caveats.append("no other plan is better in any of these futures")
    }
    caveats.append("the futures are guesses without probabilities, and only the plans named are compared")
    return ["What speaks against it, or for care: \(caveats.joined(separator: "; "))."]
  }

  /// The table for programs: one row for each plan and future.
  public func csv(dialect: CSVDialect) -> [UInt8] {
    var writer = CSVWriter(
      dialect: dialect, header: ["plan", "future", "net present value [lek]", "regret [lek]", "greatest regret [lek]"])
    func amount(_ money: Money?) -> CSVField { money.map { .number($0.description) } ?? .empty }
    for row in rows {
      for (place, future) in futures.enumerated() {
        writer.append(row: [
          .text(row.name), .text(future), amount(row.worth[place]), amount(row.regret[place]), amount(row.worstRegret),
        ])
      }
    }
    return writer.bytes
  }
}
