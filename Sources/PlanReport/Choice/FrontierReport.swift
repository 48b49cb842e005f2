public import LocatedText
public import PlantModel

/// Points of a frontier of two goals as lines for a terminal, as CSV and as JSON.
public struct FrontierReport: Sendable {
  /// A point.
  public struct Point: Hashable, Sendable {
    /// The value of the first goal, in lek or the goal's unit.
    public let first: Double
    /// The value of the second goal.
    public let second: Double
    /// What no decision within the point's limit can be better than in the first goal.
    public let bound: Double
    /// What begins when: identifier of the project, variant, day; those that are left out are missing.
    public let starts: [Start]

    /// Makes a point.
    public init(first: Double, second: Double, bound: Double, starts: [Start]) {
      self.first = first
      self.second = second
      self.bound = bound
      self.starts = starts
    }
  }

  /// A project that is done.
  public struct Start: Hashable, Sendable {
    /// The identifier of the project.
    public let project: String
    /// The variant; nothing for its own terms.
    public let variant: String?
    /// The day it begins.
    public let date: CivilDate

    /// Makes a start.
    public init(project: String, variant: String?, date: CivilDate) {
      self.project = project
      self.variant = variant
      self.date = date
    }

    var words: String { project + (variant.map { " (\($0))" } ?? "") }
  }

  private let goals: (first: Goal, second: Goal)
  private let points: [Point]

  /// Reports on points, from the best in the first goal to the best in the second.
  public init(_ goals: (first: Goal, second: Goal), _ points: [Point]) {
    self.goals = goals
    self.points = points
  }

  /// The report as lines.
  public func lines() -> [String] {
    var table = TextTable(leftColumns: [])
    table.rows = [
      [
        "point", heading(goals.first), goals.first.isMaximised ? "at most" : "at least", "gap, %",
        heading(goals.second),
        "given up", "\(goals.first.unit) for each of \(goals.second.unit)",
      ]
    ]
    for (place, point) in points.enumerated() {
      table.rows.append([
        String(place + 1), text(point.first, goals.first),
        point.bound.isFinite ? text(point.bound, goals.first) : "unknown",
        gap(point).isFinite ? SignificantNumber.text(gap(point) * 100, digits: 2) : "",
        text(point.second, goals.second),
        text(abs(points[0].first - point.first), goals.first), rate(place).map { text($0) } ?? "",
      ])
    }
    var lines = table.lines()
    if points.contains(where: { !$0.starts.isEmpty }) {
      lines.append("What is done at the first point, and what changes from point to point:")
    }
    for place in points.indices {
      let changes = changes(at: place)
      if !changes.isEmpty { lines.append("  \(place + 1): \(VisibleText.of(changes.joined(separator: ", ")))") }
    }
    let widest = points.map(gap).max() ?? 0
    let proven =
      widest.isFinite
      ? "Each point is proven within \(SignificantNumber.text(max(0.0001, widest * 100), digits: 2)) % of the best."
      : "Of some points it is not known how far they are from the best: give the search more time."
    return lines + [proven]
  }

  /// How far a point may be from the best within its limit, as a share.
  private func gap(_ point: Point) -> Double { abs(point.bound - point.first) / max(1, abs(point.first)) }

  /// What is decided otherwise than at the point before; at the first point all that is done.
  private func changes(at place: Int) -> [String] {
    let now = points[place].starts
    guard place > 0 else { return now.map { "\($0.words) \($0.date)" } }
    let before = points[place - 1].starts
    let added = now.filter { !before.contains($0) }.map { start in
      before.contains { $0.project == start.project } ? "\(start.words) \(start.date)" : "+\(start.words) \(start.date)"
    }
    let gone = before.filter { start in !now.contains { $0.project == start.project } }.map { "-\($0.words)" }
    return added + gone
  }

  /// What of the first goal is given up for one unit of the second between a point and the one before.
  private func rate(_ place: Int) -> Double? {
    guard place > 0 else { return nil }
    let change = abs(points[place].second - points[place - 1].second)
    return change > 1e-9 ? abs(points[place].first - points[place - 1].first) / change : nil
  }

  private func unit(_ goal: Goal) -> String { goal.isMoney ? "million lek" : goal.unit }

  private func heading(_ goal: Goal) -> String { "\(goal.words), \(unit(goal))" }

  private func text(_ value: Double, _ goal: Goal) -> String {
    goal.isMoney ? Figure.text(Money(lek: value).qindarka, per: 100_000_000, decimals: 2) : text(value)
  }

  private func text(_ value: Double) -> String { Figure.text(PublishedNumber(value)) }

  /// The table for programs: one row a point, one column for each project that any point does.
  public func csv(dialect: CSVDialect) -> [UInt8] {
    var seen = Set<String>()
    let projects = points.flatMap { $0.starts.map(\.project) }.filter { seen.insert($0).inserted }
    var writer = CSVWriter(
      dialect: dialect,
      header: [
        "point", "\(goals.first.words) [\(goals.first.unit)]", "\(goals.second.words) [\(goals.second.unit)]",
        "bound [\(goals.first.unit)]", "given up per unit",
      ] + projects)
    for (place, point) in points.enumerated() {
      let starts = projects.map { project in
        point.starts.first { $0.project == project }.map { start in
          CSVField.text("\(start.date)" + (start.variant.map { " \($0)" } ?? ""))
        } ?? .empty
      }
      writer.append(
        row: [
          .integer(place + 1), number(point.first), number(point.second),
          point.bound.isFinite ? number(point.bound) : .empty, rate(place).map { number($0) } ?? .empty,
        ] + starts)
    }
    return writer.bytes
  }

  private func number(_ value: Double) -> CSVField { .number(PublishedNumber(value).description) }

  /// The points as JSON.
  public var json: JSONValue {
    func number(_ value: Double) -> JSONValue {
      value.isFinite ? .number(PublishedNumber(value).description) : .null
    }
    return .record([
      "goals": .array([.string(goals.first.words), .string(goals.second.words)]),
      "points": .array(
        points.map { point in
          .record([
            "first": number(point.first), "second": number(point.second), "bound": number(point.bound),
            "projects": .array(
              point.starts.map { start in
                .record([
                  "project": .string(start.project), "variant": start.variant.map { .string($0) } ?? .null,
                  "start": .string(start.date.description),
                ])
              }),
          ])
        }),
    ])
  }
}
