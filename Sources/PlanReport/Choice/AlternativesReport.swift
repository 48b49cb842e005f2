public import LocatedText
public import PlantModel

/// Plans that are nearly as good as the best and open other things: what each decides, beside the others.
public struct AlternativesReport: Sendable {
  private let models: [PlantModel]
  private let values: [Double]
  private let goal: Goal

  /// Reports on decided models, the best first, with the value of the first goal of each.
  public init(_ models: [PlantModel], values: [Double]) {
    self.models = models
    self.values = values
    goal = models.first?.goals.first?.goal ?? .maximiseNetPresentValue
  }

  /// The names of the plans: `best`, `alternative 1` and so on.
  public var names: [String] { models.indices.map { $0 == 0 ? "best" : "alternative \($0)" } }

  /// The table as lines: only projects about which the plans differ, and what is the same in all after them.
  public func lines() -> [String] {
    var table = TextTable(leftColumns: Set(0...models.count))
    table.rows = [["Project"] + names]
    var same: [String] = []
    for row in rows() {
      if Set(row.cells).count > 1 {
        table.rows.append(["  " + row.project] + row.cells.map { $0.isEmpty ? "left out" : $0 })
      } else if let cell = row.cells.first, !cell.isEmpty {
        same.append("\(row.project) \(cell)")
      }
    }
    var lines = table.lines()
    if !same.isEmpty { lines.append("In all of them: \(VisibleText.of(same.joined(separator: ", ")))") }
    for (place, value) in values.enumerated() where place > 0 {
      let loss = abs(values[0] - value) / max(1, abs(values[0])) * 100
      lines.append(
        "\(names[place]): \(text(value)), \(SignificantNumber.text(loss, digits: 2)) % from the best, \(text(values[0]))"
      )
    }
    if models.count == 1 { lines.append("No other decision is as good as was asked for.") }
    return lines
  }

  /// The table for programs: one row a project, one column a plan; a day and a variant, empty where it is left out.
  public func csv(dialect: CSVDialect) -> [UInt8] {
    var writer = CSVWriter(dialect: dialect, header: ["project"] + names)
    writer.append(
      row: [.text("\(goal.words) [\(goal.unit)]")] + values.map { .number(PublishedNumber($0).description) })
    for row in rows() { writer.append(row: [.text(row.project)] + row.cells.map { .text($0) }) }
    return writer.bytes
  }

  /// The same as JSON.
  public var json: JSONValue {
    .record([
      "goal": .string(goal.words),
      "plans": .array(
        models.indices.map { place in
          .record([
            "name": .string(names[place]), "value": .number(PublishedNumber(values[place]).description),
            "projects": .object(
              rows().filter { !$0.cells[place].isEmpty }.map { JSONMember($0.project, .string($0.cells[place])) }),
          ])
        }),
    ])
  }

  private func rows() -> [(project: String, cells: [String])] {
    guard let first = models.first else { return [] }
    return first.projectChoices.elements.map { choice in
      let cells = models.map { model -> String in
        guard let reference = model.projects.reference(choice.id), let start = model.projects[reference].start else {
          return ""
        }
        return "\(start)" + (model.projects[reference].variant.map { " \($0)" } ?? "")
      }
      return (VisibleText.of(choice.id), cells)
    }
  }

  private func text(_ value: Double) -> String {
    goal.isMoney
      ? "\(Figure.text(Money(lek: value).qindarka, per: 100_000_000, decimals: 2)) million lek"
      : "\(Figure.text(PublishedNumber(value))) \(goal.unit)"
  }
}
