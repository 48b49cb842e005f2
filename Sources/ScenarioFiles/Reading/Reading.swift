internal import LocatedText
internal import PlantModel

/// What is gathered while a merged document is read: findings, defaults, and what numbers and identifiers mean.
///
/// A class, since every record that is being read adds to it; it never leaves the thread that reads.
final class Reading {
  /// All findings.
  var diagnostics = Diagnostics()
  /// Every default that was used, in the order of reading.
  private(set) var defaults: [AppliedDefault] = []
  /// Whether a cost that is not stated is zero.
  var isUnstatedCostZero = false
  /// Whether the scenario continues an earlier plan, so that what lies before the horizon is settled and no fault.
  var continues = false
  /// Lek for one unit of each currency, by date.
  var currencies: [String: Series] = [:]
  /// The projects that would begin before what they need is open, and the day from which on they could begin.
  var waitingProjects: [String: CivilDate] = [:]
  /// The horizon; nothing where it could not be read.
  var horizon: Horizon?
  /// The identifiers of each section.
  var identifiers: [SectionName: IdentifierIndex] = [:]
  /// Which keys were read, where a test asks for it.
  var trace: KeyTrace?

  private var units: [String: MeasurementUnit?] = [:]
  /// What was suggested for an unknown identifier, since one renamed entry may be named in a thousand places.
  private var suggestions: [String: String] = [:]

  /// Notes a default.
  func note(_ value: String, at address: String) {
    defaults.append(AppliedDefault(address: address, value: value))
  }

  /// The unit of a text; nothing where it is none.
  func unit(_ text: String) -> MeasurementUnit? {
    if let known = units[text] { return known }
    let unit = MeasurementUnit(text, currencies: Set(currencies.keys))
    units[text] = .some(unit)
    return unit
  }

  /// The place of an identifier in its section; an unknown one is a finding.
  func position(_ id: String, in section: SectionName, at location: Location) -> Int? {
    if let position = identifiers[section]?.positions[id] { return position }
    let key = "\(section.rawValue).\(id)"
    let suggestion = suggestions[key] ?? suggestion(id, in: section)
    suggestions[key] = suggestion
    diagnostics.error("unknown-id", at: location, "there is no \(section.singular) `\(id)`", suggestion: suggestion)
    return nil
  }

  private func suggestion(_ id: String, in section: SectionName) -> String {
    let known = identifiers[section]?.ids ?? []
    if let near = nearest(id, among: known) { return "did you mean `\(near)`?" }
    if known.isEmpty { return "the scenario has no section `\(section.rawValue)`" }
    return "the \(section.rawValue) are: \(Words.list(known, limit: 8))"
  }
}

/// The identifiers of a section in the order of the document.
struct IdentifierIndex {
  /// The identifiers.
  let ids: [String]
  /// The place of each.
  let positions: [String: Int]

  init(_ ids: [String]) {
    self.ids = ids
    positions = Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

/// Which keys of which records were read, and which of them no schema knows.
final class KeyTrace {
  /// `record.key` of every key that was asked for.
  var read: Set<String> = []
  /// `record.key` of every key that was asked for and is in no schema.
  var unknown: Set<String> = []
}

/// Lists of words for messages.
enum Words {
  /// `a, b, c …`: at most so many.
  static func list(_ words: [String], limit: Int) -> String {
    words.prefix(limit).joined(separator: ", ") + (words.count > limit ? " …" : "")
  }

  /// `a, b or c`.
  static func choice(_ words: [String]) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }
}
