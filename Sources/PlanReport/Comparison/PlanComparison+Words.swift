internal import LocatedText
internal import PlantModel

extension PlanComparison {
  /// The main differences against the first plan, in words: one sentence for each plan and indicator that differs by
  /// at least one per cent, of output and utilisation the row that differs most.
  public var differences: [String] {
    guard let first = results.first else { return [] }
    return results.indices.dropFirst().flatMap { place -> [String] in
      let name = VisibleText.of(results[place].name)
      let sentences = mainRows(place).compactMap { sentence($0, place) }
      if sentences.isEmpty {
        return ["\(name) does not differ from \(VisibleText.of(first.name)) in the main figures."]
      }
      return sentences.map { "\(name), \($0)." }
    }
  }

  private func mainRows(_ place: Int) -> [ComparisonRow] {
    let main: [(section: String, label: String)] = [
      ("Money", "net present value"), ("Money", "revenue"), ("Money", "  capital for reactivation"),
      ("Money", "lowest cash"), ("Surplus", "demilitarized or disposed of"), ("Surplus", ""),
      ("Surplus", "tonnes times months in store"), ("Surplus", "deadlines missed"), ("Surplus", "targets missed"),
      ("Orders, at contract prices", "  of what falls due"), ("Jobs at the end", "all sites"),
    ]
    let lastLeft = rows.last { $0.section == "Surplus" && $0.label.hasPrefix("left on") }?.label
    let fixed = main.compactMap { wanted in
      rows.first { $0.section == wanted.section && $0.label == (wanted.label.isEmpty ? lastLeft : wanted.label) }
    }
    let most = ["Output", "Mean utilisation of lines"].compactMap { section in
      rows.filter { $0.section == section && !$0.isDetail && relativeChange($0, place) > 0 }
        .max { relativeChange($0, place) < relativeChange($1, place) }
    }
    return fixed + most
  }

  /// How much a plan's figure differs from the first one's, as a share of the larger.
  private func relativeChange(_ row: ComparisonRow, _ place: Int) -> Double {
    guard let first = row.values[0]?.size, let other = row.values[place]?.size else { return 0 }
    let larger = max(abs(first), abs(other))
    return larger > 0 ? abs(other - first) / larger : 0
  }

  private func sentence(_ row: ComparisonRow, _ place: Int) -> String? {
    guard let first = row.values[0], let other = row.values[place], let difference = row.difference(place),
      relativeChange(row, place) >= 0.01
    else { return nil }
    let label = String(row.label.drop { $0 == " " })
    let subject =
      switch row.section {
      case "Output": "output of \(label)"
      case "Mean utilisation of lines": "mean utilisation of the lines of \(label)"
      case "Jobs at the end": "jobs at the end"
      case "Surplus": "surplus \(label)"
      case "Orders, at contract prices": "orders delivered \(label)"
      default: label
      }
    if case (.count(let left), .count(let right)) = (first, other) {
      return VisibleText.of("\(subject): \(right) instead of \(left)")
    }
    let direction = difference.size > 0 ? "higher" : "lower"
    let scale = MoneyScale([first, other].compactMap { if case .money(let money) = $0 { money } else { nil } })
    let (amount, from, to): (String, String, String) =
      switch (difference, first, other) {
      case (.money(let change), .money(let left), .money(let right)):
        (
          "\(scale.text(change < .zero ? -change : change)) \(scale.name)", scale.text(left), scale.text(right)
        )
      case (.share(let change), .share(let left), .share(let right)):
        (
          "\(Figure.text(PublishedNumber(abs(change) * 100), decimals: 1)) points", Figure.percent(left),
          Figure.percent(right)
        )
      default: quantities(row, difference, first, other)
      }
    return VisibleText.of("\(subject): \(amount) \(direction) (\(to) instead of \(from))")
  }

  private func quantities(
    _ row: ComparisonRow, _ difference: ComparisonValue, _ first: ComparisonValue, _ other: ComparisonValue
  ) -> (String, String, String) {
    let numbers = [first, other].map { PublishedNumber($0.size) }
    let decimals = Figure.decimals(for: numbers)
    let change = Figure.text(PublishedNumber(abs(difference.size)), decimals: decimals)
    return (
      "\(change) \(row.unit)", Figure.text(numbers[0], decimals: decimals), Figure.text(numbers[1], decimals: decimals)
    )
  }
}
