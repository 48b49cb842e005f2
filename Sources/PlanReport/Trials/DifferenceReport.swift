public import LocatedText
public import PlantModel

/// A difference between two plans, group by group, for a terminal and as JSON.
public struct DifferenceReport: Sendable {
  /// A value that changed.
  public struct Change: Hashable, Sendable {
    /// Where it stands.
    public let address: String
    /// The value before; nothing where none was stated.
    public let before: String?
    /// The value after; nothing where none is stated.
    public let after: String?
    /// The file and the line.
    public let place: String

    /// Makes a change.
    public init(address: String, before: String?, after: String?, place: String) {
      self.address = address
      self.before = before
      self.after = after
      self.place = place
    }
  }

  /// A group of inputs with what it did.
  public struct Row: Hashable, Sendable {
    /// The group.
    public let name: String
    /// Its share of the difference.
    public let share: Money
    /// What changed.
    public let changes: [Change]

    /// Makes a row.
    public init(name: String, share: Money, changes: [Change]) {
      self.name = name
      self.share = share
      self.changes = changes
    }
  }

  private let before: (name: String, worth: Money)
  private let after: (name: String, worth: Money)
  private let rows: [Row]
  private let sampleCount: Int?

  /// Reports on a difference whose shares sum to it.
  public init(
    from before: (name: String, worth: Money), to after: (name: String, worth: Money), rows: [Row], sampleCount: Int?
  ) {
    self.before = before
    self.after = after
    self.rows = rows
    self.sampleCount = sampleCount
  }

  /// The difference as lines; of each group the first few changes, or all.
  public func lines(showsAll: Bool) -> [String] {
    let total = after.worth - before.worth
    let scale = MoneyScale([before.worth, after.worth, total] + rows.map(\.share))
    var lines = [
      "Net present value, \(scale.name): \(VisibleText.of(before.name)) \(scale.text(before.worth)), "
        + "\(VisibleText.of(after.name)) \(scale.text(after.worth))"
    ]
    if rows.isEmpty { return lines + ["  No input differs."] }
    let width = max(rows.map(\.name.count).max() ?? 0, "difference".count)
    let amounts = (rows.map(\.share) + [total]).map { scale.signed($0) }
    let places = amounts.map(\.count).max() ?? 0
    func line(_ name: String, _ amount: String) -> String {
      "  " + name + String(repeating: " ", count: width - name.count + 2 + places - amount.count) + amount
    }
    for (row, amount) in zip(rows, amounts) {
      lines.append(line(row.name, amount))
      let shown = showsAll ? row.changes.count : min(3, row.changes.count)
      for change in row.changes.prefix(shown) {
        let values = "\(change.before ?? "nothing") → \(change.after ?? "nothing")"
        lines.append("      \(change.place)  \(VisibleText.of(change.address)): \(VisibleText.of(values))")
      }
      if shown < row.changes.count { lines.append("      and \(row.changes.count - shown) more") }
    }
    lines.append(line("difference", amounts.last ?? ""))
    let orders = sampleCount.map { "\($0) orders of the groups, drawn at random" } ?? "all orders of the groups"
    return lines + ["Each share is the mean over \(orders); they sum to the difference exactly."]
  }

  /// The difference as JSON, amounts exact.
  public var json: JSONValue {
    .record([
      "from": .record(["name": .string(before.name), "npv": .number(before.worth.description)]),
      "to": .record(["name": .string(after.name), "npv": .number(after.worth.description)]),
      "difference": .number((after.worth - before.worth).description),
      "sampled_orders": sampleCount.map { .integer($0) } ?? .null,
      "groups": .array(
        rows.map { row in
          .record([
            "group": .string(row.name), "share": .number(row.share.description),
            "changes": .array(
              row.changes.map { change in
                .record([
                  "address": .string(change.address), "before": change.before.map { .string($0) } ?? .null,
                  "after": change.after.map { .string($0) } ?? .null, "place": .string(change.place),
                ])
              }),
          ])
        }),
    ])
  }
}
