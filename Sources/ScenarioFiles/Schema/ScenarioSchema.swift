/// The one definition of the scenario format, version 1.
///
/// The reader checks keys, presence and types by it; the reference and the JSON Schema are printed from it.
public enum ScenarioSchema {
  /// The version every file states as `kayo: 1`.
  public static let version = 1

  /// The sections in the order of documentation and of the resolved text.
  static let sections: [SectionSchema] = [
    shareholders, calendars, sites, items, stores, stock, receipts, skills, pools, retraining, lines, permits,
    processes, mixtures, choices, contracts, offers, markets, routes, surplus, surplusTargets, projects, projectLimits,
    wallets, loans,
    sources,
  ]

  private static let sectionsByName = Dictionary(
    sections.map { ($0.name.rawValue, $0) }, uniquingKeysWith: { first, _ in first })

  /// The section of a name, or nothing where there is none.
  static func section(_ name: String) -> SectionSchema? { sectionsByName[name] }

  /// The section of a name.
  static func section(_ name: SectionName) -> SectionSchema { sections[name.position] }

  /// Every key that may stand at the top of a resolved scenario: header, sections and the surplus policy.
  static let document: RecordSchema = RecordSchema(
    only: header.keys
      + sections.map { section in
        .remark(
          section.name.rawValue, .mapping(.reference(section.name), .record(section.record)), section.summary)
      } + [.optional("surplus_policy", .record(surplusPolicy), "no deadline may be missed", policySummary)],
    name: "document")

  /// Every key that may stand at the top of a file.
  static let file = RecordSchema(only: composition.keys + document.keys, name: "file")
}
