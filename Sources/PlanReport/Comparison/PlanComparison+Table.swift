internal import LocatedText
internal import PlantModel

extension PlanComparison {
  /// The table for a terminal: units, thousands in groups, aligned. Where the plans do not fit beside each other, the
  /// table is told in parts, each beginning with the first plan.
  ///
  /// Indicators that are zero in every plan, and the years of output, are left to the table for programs.
  public func table(width: Int = 100) -> String {
    guard !results.isEmpty else { return "" }
    let told = rows.filter { !$0.isDetail && $0.saysSomething }
    let scale = MoneyScale(
      told.flatMap { $0.values.compactMap { if case .money(let money) = $0 { money } else { nil } } })
    var parts: [[String]] = []
    var rest = Array(results.indices.dropFirst())
    repeat {
      var taken = rest.count
      var lines = part(told, Array(rest.prefix(taken)), scale)
      while taken > 1, lines.contains(where: { $0.count > width }) {
        taken -= 1
        lines = part(told, Array(rest.prefix(taken)), scale)
      }
      if lines.contains(where: { $0.count > width }) {
        lines = part(told, Array(rest.prefix(taken)), scale, nameWidth: PlanComparison.narrowName)
      }
      rest.removeFirst(taken)
      parts.append(lines.map { TextTable.cut($0, to: max(60, width)) })
    } while !rest.isEmpty
    return parts.joined(separator: [""]).joined(separator: "\n") + "\n"
  }

  /// How much of a name is shown, and how much where even two plans do not fit beside each other.
  private static let wideName = 24
  private static let narrowName = 14

  private func part(
    _ told: [ComparisonRow], _ others: [Int], _ scale: MoneyScale, nameWidth: Int = PlanComparison.wideName
  ) -> [String] {
    var table = TextTable(leftColumns: [0, 1])
    table.rows = [["", ""] + [name(0, nameWidth)] + others.flatMap { [name($0, nameWidth), "difference"] }]
    var section = ""
    for row in told {
      if row.section != section {
        section = row.section
        table.rows += [[""], [section]]
      }
      let decimals = Figure.decimals(
        for: row.values.compactMap { value in
          if case .quantity(let number) = value { number } else { nil }
        })
      func text(_ value: ComparisonValue?, isDifference: Bool) -> String {
        switch value {
        case .money(let money): isDifference ? scale.signed(money) : scale.text(money)
        case .quantity(let number):
          PlanComparison.signed(Figure.text(number, decimals: decimals), isDifference)
        case .share(let share):
          PlanComparison.signed(Figure.text(PublishedNumber(share * 100), decimals: 1), isDifference)
        case .count(let count):
          PlanComparison.signed(String(count), isDifference) + (row.unit == "day" ? " days" : "")
        case .date(let date): date.description
        case .word(let word): word
        case nil: "-"
        }
      }
      let cells = others.flatMap { place in
        [text(row.values[place], isDifference: false), text(row.difference(place), isDifference: true)]
      }
      let unit = row.unit == "lek" ? scale.name : row.unit
      let label = "  " + VisibleText.of(row.label)
      table.rows.append([label, VisibleText.of(unit), text(row.values[0], isDifference: false)] + cells)
    }
    return table.lines()
  }

  private func name(_ place: Int, _ width: Int) -> String {
    TextTable.cut(VisibleText.of(results[place].name), to: width)
  }

  /// A difference with its sign; what rounds to nothing has none.
  private static func signed(_ text: String, _ isDifference: Bool) -> String {
    let isNothing = !text.contains { $0.isNumber && $0 != "0" }
    return isDifference && !text.hasPrefix("-") && !isNothing ? "+" + text : text
  }
}
