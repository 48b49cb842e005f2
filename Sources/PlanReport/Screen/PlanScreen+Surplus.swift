internal import LocatedText
internal import PlantModel

extension PlanScreen {
  /// What is left of the surplus, drawn over time, and what is missed.
  func surplus() -> [String] {
    let surplus = indicators.surplus
    guard surplus.opening.millionths > 0 || surplus.tonneMonths.millionths > 0 else { return [] }
    let end = surplus.left.last?.quantity ?? surplus.opening
    let head =
      "Surplus in store: \(Figure.text(surplus.opening)) t at the opening, \(Figure.text(end)) t at the end, "
      + "\(Figure.text(surplus.tonneMonths)) t months"
    return [head] + chart()
  }

  /// A chart of four rows: time runs to the right, evenly by days; the height of a column is its tonnes.
  private func chart() -> [String] {
    let model = figures.model
    let rowCount = 4
    let labels = 10
    let columnCount = min(max(20, width - labels - 4), 72)
    let days = model.horizon.interval.dayCount
    guard days > 0 else { return [] }
    let heights = (0..<columnCount).map { column in
      let day = model.horizon.start.adding(days: column * days / columnCount)
      return figures.tonnes(of: model.surplusItems, atEndOf: day) ?? 0
    }
    let top = max(heights.max() ?? 0, indicators.surplus.opening.value)
    guard top > 0 else { return [] }
    let blocks: [Character] = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    var lines: [String] = []
    for row in (0..<rowCount).reversed() {
      let bar = heights.map { height in
        let eighths = (height / top * Double(rowCount) - Double(row)) * 8
        return blocks[Int(max(0, min(8, eighths.rounded())))]
      }
      let label = Figure.text(PublishedNumber(top * Double(row + 1) / Double(rowCount)))
      lines.append(axis(label, labels) + String(bar))
    }
    return lines + [axis("0", labels) + String(repeating: "-", count: columnCount), years(columnCount, labels)]
  }

  private func axis(_ label: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - label.count)) + label + " |"
  }

  /// The line below a chart: each year where it begins.
  private func years(_ columnCount: Int, _ labels: Int) -> String {
    let horizon = figures.model.horizon
    var line = Array(repeating: Character(" "), count: columnCount + 4)
    var free = 0
    for year in CalendarYears(horizon).years {
      let start = max(horizon.start, CivilDate(year: year, month: 1, day: 1) ?? horizon.start)
      let place = (start.dayNumber - horizon.start.dayNumber) * columnCount / max(1, horizon.interval.dayCount)
      guard place >= free, place < columnCount else { continue }
      for (offset, digit) in String(year).enumerated() where place + offset < line.count {
        line[place + offset] = digit
      }
      free = place + 6
    }
    while line.last == " " { line.removeLast() }
    return String(repeating: " ", count: labels + 2) + String(line)
  }
}
