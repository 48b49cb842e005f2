public import LocatedText
public import PlantModel

/// Proposals of partners: what each is worth by itself and to whom, which make the best combination, and why others do not.
public struct ProposalReport: Sendable {
  /// A proposal with its figures.
  public struct Row: Sendable {
    /// The identifier.
    public let id: String
    /// The name.
    public let name: String
    /// Who proposes.
    public let partner: String
    /// Whether nobody has really proposed it.
    public let isInvented: Bool
    /// What building costs.
    public let capital: Money
    /// The share of it the partner pays.
    public let paidShare: Double
    /// The partner's share of the surplus.
    public let equity: Double
    /// Jobs it announces.
    public let jobs: Double
    /// The best day by itself.
    public let aloneStart: CivilDate?
    /// What it is then worth to the plan, the enterprise, the state, the partner and others.
    public let alone: (plan: Money, enterprise: Money, state: Money, partner: Money, others: Money)?
    /// The day it begins in the combination.
    public let start: CivilDate?
    /// What the combination would lose without it.
    public let marginal: Money?
    /// A sentence that says why it is left out.
    public let reason: String

    /// Makes a row.
    public init(
      id: String, name: String, partner: String, isInvented: Bool, capital: Money, paidShare: Double, equity: Double,
      jobs: Double, aloneStart: CivilDate?,
      alone: (plan: Money, enterprise: Money, state: Money, partner: Money, others: Money)?, start: CivilDate?,
      marginal: Money?, reason: String
    ) {
      self.id = id
      self.name = name
      self.partner = partner
      self.isInvented = isInvented
      self.capital = capital
      self.paidShare = paidShare
      self.equity = equity
      self.jobs = jobs
      self.aloneStart = aloneStart
      self.alone = alone
      self.start = start
      self.marginal = marginal
      self.reason = reason
    }
  }

  private let rows: [Row]
  private let base: Money
  private let combined: Money
  private let gap: Double

  /// Reports on proposals, in the order of the rows.
  ///
  /// - Parameters:
  ///   - rows: The proposals, each with what was found of it.
  ///   - base: What the plan is worth without any.
  ///   - combined: What the best combination makes of it.
  ///   - gap: How far that may be from the best, as a share.
  public init(_ rows: [Row], base: Money, combined: Money, gap: Double) {
    self.rows = rows
    self.base = base
    self.combined = combined
    self.gap = gap
  }

  /// The report as lines.
  public func lines() -> [String] {
    let amounts = rows.flatMap { row in
      row.alone.map { [$0.plan, $0.enterprise, $0.state, $0.partner, $0.others] } ?? []
    }
    let scale = MoneyScale(amounts + [combined - base])
    var table = TextTable(leftColumns: [0, 1])
    table.rows = [
      [
        "By itself, \(scale.name)", "begins", "capital", "they pay", "plan", "KAYO", "state", "partner", "others",
        "jobs",
      ]
    ]
    for row in rows {
      var cells = [
        "  " + VisibleText.of(row.id), row.aloneStart?.description ?? "no day", scale.text(row.capital),
        Figure.percent(row.paidShare),
      ]
      if let alone = row.alone {
        cells += [alone.plan, alone.enterprise, alone.state, alone.partner, alone.others].map { scale.signed($0) }
      } else {
        cells += Array(repeating: "-", count: 5)
      }
      table.rows.append(cells + [Figure.text(PublishedNumber(row.jobs), decimals: 0)])
    }
    var lines = table.lines() + [""]
    let taken = rows.filter { $0.start != nil }
    let distance = SignificantNumber.text(max(0.0001, gap * 100), digits: 2)
    lines.append(
      "Best combination: \(scale.signed(combined - base)) \(scale.name) over the plan without any, proven within "
        + "\(distance) % of the best plan")
    for row in taken {
      let worth = row.marginal.map { "; without it \(scale.text($0)) \(scale.name) would be lost" } ?? ""
      lines.append("  \(VisibleText.of(row.id)) from \(row.start?.description ?? "")\(worth)")
    }
    if taken.isEmpty { lines.append("  none of the proposals") }
    let left = rows.filter { $0.start == nil }
    if !left.isEmpty { lines += ["", "Left out"] }
    for row in left { lines.append("  \(VisibleText.of(row.id)): \(VisibleText.of(row.reason))") }
    let invented = rows.count { $0.isInvented }
    if invented > 0 {
      lines += ["", "\(invented) of \(rows.count) proposals are invented: their figures are nobody's offer."]
    }
    return lines
  }

  /// A sentence on what keeps a proposal out; amounts in the scale a person reads.
  public static func amount(_ money: Money) -> String {
    let scale = MoneyScale([money])
    return "\(scale.text(money)) \(scale.name)"
  }

  /// The table, exact: one row a proposal.
  public func csv(dialect: CSVDialect) -> [UInt8] {
    var writer = CSVWriter(
      dialect: dialect,
      header: [
        "proposal", "name", "partner", "invented", "capital [lek]", "partner pays", "equity", "jobs [people]",
        "alone from", "worth to plan [lek]", "worth to KAYO [lek]", "worth to state [lek]", "worth to partner [lek]",
        "worth to others [lek]", "combination from", "worth in combination [lek]", "left out because",
      ])
    for row in rows {
      var fields: [CSVField] = [
        .text(row.id), .text(row.name), .text(row.partner), .text(row.isInvented ? "yes" : "no"),
        .number(row.capital.description), .number(SignificantNumber.text(row.paidShare)),
        .number(SignificantNumber.text(row.equity)), .number(PublishedNumber(row.jobs).description),
        .text(row.aloneStart?.description ?? ""),
      ]
      let alone = row.alone.map { [$0.plan, $0.enterprise, $0.state, $0.partner, $0.others] }
      fields += alone?.map { CSVField.number($0.description) } ?? Array(repeating: .empty, count: 5)
      fields += [
        .text(row.start?.description ?? ""), row.marginal.map { .number($0.description) } ?? .empty, .text(row.reason),
      ]
      writer.append(row: fields)
    }
    return writer.bytes
  }

  /// The report as JSON, amounts exact.
  public var json: JSONValue {
    func amount(_ money: Money?) -> JSONValue { money.map { .number($0.description) } ?? .null }
    func date(_ date: CivilDate?) -> JSONValue { date.map { .string($0.description) } ?? .null }
    return .record([
      "without": amount(base), "combination": amount(combined), "gap": .number(SignificantNumber.text(gap)),
      "proposals": .array(
        rows.map { row in
          .record([
            "proposal": .string(row.id), "partner": .string(row.partner), "invented": .boolean(row.isInvented),
            "capital": amount(row.capital), "alone_from": date(row.aloneStart),
            "worth": row.alone.map {
              .record([
                "plan": amount($0.plan), "kayo": amount($0.enterprise), "state": amount($0.state),
                "partner": amount($0.partner), "others": amount($0.others),
              ])
            } ?? .null,
            "combination_from": date(row.start), "worth_in_combination": amount(row.marginal),
            "left_out_because": row.reason.isEmpty ? .null : .string(row.reason),
          ])
        }),
    ])
  }
}
