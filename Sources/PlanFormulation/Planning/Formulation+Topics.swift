internal import PlantModel

/// What the rows and columns of a program speak of, whatever the period.
///
/// Two rows share a topic where the same rule speaks of the same place in different periods, and two columns where the
/// same decision does. Who takes a program apart does so along topics: a place is never torn in time.
public struct ProgramTopics: Sendable {
  /// The topic of each row.
  public let rows: [Int]
  /// The topic of each column.
  public let columns: [Int]
  /// For each row whether it counts money: wallets, spending, loans, tax. Such rows tie everything to everything.
  public let isMoney: [Bool]

  /// The topics with rows added at the end that tie everything to everything, as money does: limits of whole goals.
  public func withLimits(count: Int) -> ProgramTopics {
    ProgramTopics(
      rows: rows + (0..<count).map { rowTopicCount + $0 }, columns: columns,
      isMoney: isMoney + Array(repeating: true, count: count))
  }

  /// How many topics rows have.
  public var rowTopicCount: Int { (rows.max() ?? -1) + 1 }
  /// How many topics columns have.
  public var columnTopicCount: Int { (columns.max() ?? -1) + 1 }
}

extension Formulation {
  /// The topics of the program's rows and columns, numbered in the order in which they come.
  public var topics: ProgramTopics {
    let money: Set<RuleFamily> = [.walletBalance, .spending, .loan, .tax]
    return ProgramTopics(
      rows: Self.numbered(rows.map { TopicKey(kind: $0.family, place: $0.place) }),
      columns: Self.numbered(layout.columns.map { TopicKey(kind: $0.group, place: $0.row) }),
      isMoney: rows.map { money.contains($0.family) })
  }

  private static func numbered<Kind: Hashable>(_ keys: [TopicKey<Kind>]) -> [Int] {
    var numbers: [TopicKey<Kind>: Int] = [:]
    return keys.map { key in
      if let known = numbers[key] { return known }
      numbers[key] = numbers.count
      return numbers.count - 1
    }
  }
}

private struct TopicKey<Kind: Hashable>: Hashable {
  let kind: Kind
  let place: Int
}
