/// Whether a key must be stated, and what holds where it is not.
enum Presence: Hashable, Sendable {
  /// It must be stated.
  case required
  /// It is a cost: it must be stated unless the scenario says `unstated_costs: zero`.
  case cost
  /// The text that holds where nothing is stated, read as if it had been written.
  case standard(String)
  /// What the absence of the key means, in words.
  case optional(String)
  /// A remark whose absence says nothing.
  case remark
}

/// A key of a record.
struct KeySchema: Sendable {
  /// The key as it is written.
  let name: String
  /// What stands after it.
  let type: ValueType
  /// Whether it must stand.
  let presence: Presence
  /// What it says, in one line.
  let summary: String

  static func required(_ name: String, _ type: ValueType, _ summary: String) -> KeySchema {
    KeySchema(name: name, type: type, presence: .required, summary: summary)
  }

  static func cost(_ name: String, _ type: ValueType, _ summary: String) -> KeySchema {
    KeySchema(name: name, type: type, presence: .cost, summary: summary)
  }

  static func standard(_ name: String, _ type: ValueType, _ text: String, _ summary: String) -> KeySchema {
    KeySchema(name: name, type: type, presence: .standard(text), summary: summary)
  }

  static func optional(_ name: String, _ type: ValueType, _ absence: String, _ summary: String) -> KeySchema {
    KeySchema(name: name, type: type, presence: .optional(absence), summary: summary)
  }

  static func remark(_ name: String, _ type: ValueType, _ summary: String) -> KeySchema {
    KeySchema(name: name, type: type, presence: .remark, summary: summary)
  }
}

/// The keys of one kind of record.
///
/// A class, so that records share one schema and its index.
final class RecordSchema: Sendable {
  /// Where the record stands: `lines`, `pools.hire`.
  let name: String
  /// The keys, in the order of documentation.
  let keys: [KeySchema]
  private let positions: [String: Int]

  init(_ name: String, _ keys: [KeySchema], isNested: Bool = false) {
    self.name = name
    self.keys = keys + RecordSchema.common(isNested: isNested)
    positions = Dictionary(self.keys.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// A record with its own keys alone: the header.
  init(only keys: [KeySchema], name: String) {
    self.name = name
    self.keys = keys
    positions = Dictionary(keys.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The place of a key, or nothing where the record has no such key.
  func position(of key: String) -> Int? { positions[key] }

  /// The key of a name, or nothing where the record has no such key.
  func key(_ name: String) -> KeySchema? { positions[name].map { keys[$0] } }

  private static func common(isNested: Bool) -> [KeySchema] {
    let remarks: [KeySchema] = [
      .remark("about", .text, "A remark for readers."),
      .remark("source", .source, "Where the record's numbers come from: a source, or key → source."),
    ]
    let name = KeySchema.remark("name", .text, "The name people know it by; the identifier where none is given.")
    return isNested ? remarks : [name] + remarks
  }
}

/// A section of a scenario: records by identifier.
struct SectionSchema: Sendable {
  /// Which.
  let name: SectionName
  /// What its entries are, in one or two sentences.
  let summary: String
  /// The keys of an entry.
  let record: RecordSchema

  init(_ name: SectionName, _ summary: String, _ keys: [KeySchema]) {
    self.name = name
    self.summary = summary
    record = RecordSchema(name.rawValue, keys)
  }
}
