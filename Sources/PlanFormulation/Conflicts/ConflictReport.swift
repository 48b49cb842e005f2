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
    public var line: String { ConflictReport.line(of: [self]) }
  }

  /// The rules that would have to give: those the enterprise can change by its own will first, then by size.
  public let concessions: [Concession]

  /// What would have to be granted instead, so that all rules the enterprise set itself can stand: hours, people, room,
  /// permits, money. Empty where nothing of the kind helps, or where the concessions ask for it already.
  public let needs: [Concession]

  /// Makes a report of concessions and needs in the order of presentation.
  public init(concessions: [Concession], needs: [Concession] = []) {
    self.concessions = concessions
    self.needs = needs
  }

  /// The concessions a decision of the enterprise can grant: rules of policy and preference.
  public var suggestions: [Concession] {
    concessions.filter { $0.family.ruleClass == .policy || $0.family.ruleClass == .preference }
  }

  /// One line for each rule that would have to give, over all its periods.
  public var lines: [String] { ConflictReport.lines(of: concessions) }

  /// One line for each rule that asks for more, over all its periods.
  public var needLines: [String] { ConflictReport.lines(of: needs) }
}
