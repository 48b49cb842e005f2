public import PlantModel

/// Rules that cannot be obeyed together, as the cheapest set found that would have to give way.
///
/// Each amount is measured against the natural scale of its rule, and the set with the least sum of such shares is
/// chosen; other sets may exist.
public struct ConflictReport: Hashable, Sendable {
  /// A rule that would have to give way.
  public struct Concession: Hashable, Sendable {
    /// In which way the rule is missed.
    public enum Direction: Hashable, Sendable {
      /// More is needed than the limit grants.
      case short
      /// Less is reached than the rule demands.
      case below
      /// More is there than can be used, held or passed on.
      case over
    }

    /// The family of the rule.
    public let family: RuleFamily
    /// What the rule speaks of, by the scenario's identifiers.
    public let subject: String
    /// The zero-based period; nothing for a rule over more than one.
    public let period: Int?
    /// The period as people write it: `2027-03`; empty for a rule over more than one.
    public let periodLabel: String
    /// By how much the rule would have to give, in `unit`, above zero.
    public let amount: Double
    /// The unit of the amount.
    public let unit: String
    /// In which way the rule is missed.
    public let direction: Direction

    /// Makes a concession.
    public init(
      family: RuleFamily, subject: String, period: Int?, periodLabel: String, amount: Double, unit: String,
      direction: Direction
    ) {
      self.family = family
      self.subject = subject
      self.period = period
      self.periodLabel = periodLabel
      self.amount = amount
      self.unit = unit
      self.direction = direction
    }

    /// The concession in one line: `line-hours polican.press 2027-03: 120 h short`.
    public var line: String {
      let place = periodLabel.isEmpty ? subject : "\(subject) \(periodLabel)"
      let quantity = unit.isEmpty ? ConflictReport.text(amount) : "\(ConflictReport.text(amount)) \(unit)"
      let words =
        switch direction {
        case .short: "short"
        case .below: "below what is demanded"
        case .over: "too much"
        }
      return "\(family.rawValue) \(place): \(quantity) \(words)"
    }
  }

  /// The rules that would have to give: those the enterprise can change by its own will first, then by size.
  public let concessions: [Concession]

  /// Makes a report of concessions in the order of presentation.
  public init(concessions: [Concession]) {
    self.concessions = concessions
  }

  /// The concessions a decision of the enterprise can grant: rules of policy and preference.
  public var suggestions: [Concession] {
    concessions.filter { $0.family.ruleClass == .policy || $0.family.ruleClass == .preference }
  }

  /// One line for each concession.
  public var lines: [String] { concessions.map(\.line) }

  private static func text(_ amount: Double) -> String {
    let digits = amount >= 1000 ? 1.0 : amount >= 1 ? 100.0 : 1_000_000.0
    return PublishedNumber((amount * digits).rounded() / digits).description
  }
}
