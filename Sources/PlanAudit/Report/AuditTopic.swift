public import PlantModel

/// What a check of the auditor speaks of.
public enum AuditTopic: Hashable, Sendable {
  /// The form of the plan: sizes, signs, published numbers.
  case shape
  /// A family of rules.
  case rule(RuleFamily)
  /// An account of the ledger.
  case account(LedgerAccount)

  /// Every topic, in the order of a report: the form, the rules, the accounts.
  public static let all: [AuditTopic] =
    [.shape] + RuleFamily.allCases.map(AuditTopic.rule) + LedgerAccount.allCases.map(AuditTopic.account)

  /// A stable word for files: `shape`, `item-balance`, `ledger/wages`.
  public var identifier: String {
    switch self {
    case .shape: "shape"
    case .rule(let family): family.rawValue
    case .account(let account): "ledger/\(account.rawValue)"
    }
  }

  /// What a person calls it.
  public var title: String {
    switch self {
    case .shape: "Form of the plan"
    case .rule(let family): family.title
    case .account(let account): "Ledger: \(account.rawValue)"
    }
  }

  /// The family of rules, where it is one.
  public var family: RuleFamily? {
    if case .rule(let family) = self { return family }
    return nil
  }

  /// The account, where it is one.
  public var account: LedgerAccount? {
    if case .account(let account) = self { return account }
    return nil
  }
}
