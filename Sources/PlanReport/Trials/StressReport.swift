public import LocatedText
public import PlantModel

/// Plans in futures: what they are worth, what is regretted, and which one to take.
public struct StressReport: Sendable {
  /// A plan with its figures.
  public struct Row: Hashable, Sendable {
    /// The name.
    public let name: String
    /// The worth in each future; nothing where the plan is impossible.
    public let worth: [Money?]
    /// The loss against the best plan of each future; nothing where it is impossible.
    public let regret: [Money?]
    /// The greatest loss; nothing where some future makes the plan impossible.
    public let worstRegret: Money?
    /// In how many futures the plan is the best.
    public let wins: Int
    /// What waiting a quarter costs, by project; nothing where a project cannot wait alone.
    public let waits: [(project: String, cost: Money?)]

    /// Makes a row.
    public init(
      name: String, worth: [Money?], regret: [Money?], worstRegret: Money?, wins: Int,
      waits: [(project: String, cost: Money?)] = []
    ) {
      self.name = name
      self.worth = worth
      self.regret = regret
      self.worstRegret = worstRegret
      self.wins = wins
      self.waits = waits
    }

    /// Whether two rows say the same.
    public static func == (left: Row, right: Row) -> Bool {
      left.name == right.name && left.worth == right.worth && left.regret == right.regret
        && left.worstRegret == right.worstRegret && left.wins == right.wins
        && left.waits.map(\.project) == right.waits.map(\.project) && left.waits.map(\.cost) == right.waits.map(\.cost)
    }

    /// Feeds what tells rows apart.
    public func hash(into hasher: inout Hasher) {
      hasher.combine(name)
      hasher.combine(worth)
    }
  }

  let futures: [String]
  let rows: [Row]
  let recommended: Int?
  let mostOftenBest: Int?

  /// Reports on plans and futures.
  ///
  /// - Parameters:
  ///   - futures: The names of the futures, in their order.
  ///   - rows: The plans, each with what it comes to in every future.
  ///   - recommended: The plan with the least greatest regret, by its place.
  ///   - mostOftenBest: The plan that is best in most futures.
  public init(futures: [String], rows: [Row], recommended: Int?, mostOftenBest: Int?) {
    self.futures = futures
    self.rows = rows
    self.recommended = recommended
    self.mostOftenBest = mostOftenBest
  }

  /// The report as lines.
  public func lines() -> [String] {
    let scale = MoneyScale(rows.flatMap { $0.worth.compactMap { $0 } })
    func text(_ money: Money?) -> String { money.map { scale.text($0) } ?? "no plan" }
    var worth = TextTable()
    worth.rows = [["Net present value, \(scale.name)"] + rows.map { VisibleText.of($0.name) }]
    var regret = TextTable()
    regret.rows = [["Regret against the best plan"] + rows.map { VisibleText.of($0.name) }]
    for (place, future) in futures.enumerated() {
      worth.rows.append(["  " + VisibleText.of(future)] + rows.map { text($0.worth[place]) })
      regret.rows.append(["  " + VisibleText.of(future)] + rows.map { text($0.regret[place]) })
    }
    regret.rows.append(["  greatest"] + rows.map { text($0.worstRegret) })
    regret.rows.append(["  survives futures"] + rows.map { "\(survivals($0)) of \(futures.count)" })
    regret.rows.append(["  best in futures"] + rows.map { "\($0.wins) of \(futures.count)" })
    var lines = worth.lines() + [""] + regret.lines()
    let waits = rows.filter { !$0.waits.isEmpty }
    if !waits.isEmpty { lines += [""] + waitLines(waits, scale) }
    return lines + [""] + verdict(scale)
  }

  private func waitLines(_ rows: [Row], _ scale: MoneyScale) -> [String] {
    var table = TextTable()
    table.rows = [["A quarter later costs, \(scale.name)"] + rows.map { VisibleText.of($0.name) }]
    var seen = Set<String>()
    for project in rows.flatMap({ $0.waits.map(\.project) }) where seen.insert(project).inserted {
      table.rows.append(
        ["  " + VisibleText.of(project)]
          + rows.map { row in
            guard let wait = row.waits.first(where: { $0.project == project }) else { return "-" }
            return wait.cost.map { scale.text($0) } ?? "not alone"
          })
    }
    return table.lines()
  }

  /// The report as JSON, amounts exact.
  public var json: JSONValue {
    func amount(_ money: Money?) -> JSONValue { money.map { .number($0.description) } ?? .null }
    return .record([
      "futures": .array(futures.map { .string($0) }),
      "plans": .array(
        rows.map { row in
          .record([
            "plan": .string(row.name), "npv": .array(row.worth.map(amount)), "regret": .array(row.regret.map(amount)),
            "greatest_regret": amount(row.worstRegret), "best_in": .integer(row.wins),
            "waiting_a_quarter": .object(row.waits.map { JSONMember($0.project, amount($0.cost)) }),
          ])
        }),
      "recommended": recommended.map { .string(rows[$0].name) } ?? .null,
      "best_in_most": mostOftenBest.map { .string(rows[$0].name) } ?? .null,
    ])
  }
}
