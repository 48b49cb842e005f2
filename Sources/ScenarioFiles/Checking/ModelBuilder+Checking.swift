internal import LocatedText
internal import PlantModel

extension ModelBuilder {
  /// Checks what no single entry shows.
  func check() {
    checkSupply()
    checkYields()
    checkSkills()
    checkPeaks()
    checkApart()
    checkAgedStock()
    checkIdling()
    checkConfigurations()
    checkProjects()
    checkOpenShares()
    checkProjectChoices()
    checkWallets()
    checkSetUps()
    checkLeastOrders()
    checkOverhauls()
    checkWholePeople()
    checkGoals()
    // A warning speaks of a scenario that can be planned; beside an error it would often be an echo of it.
    guard !reading.diagnostics.hasErrors else { return }
    warnOfOptimism()
    warnOfUnusedItems()
    warnOfRanges()
  }

  /// The place of an entry that a record names, without a finding.
  func quietly<Element>(_ record: Record, _ key: String, in section: SectionName) -> Reference<Element>? {
    record.node(key)?.text.flatMap { reading.identifiers[section]?.positions[$0] }.map(Reference.init)
  }

  /// The place of an entry that a nested record names, without a finding.
  func quietly<Element>(
    _ record: Record, _ key: String, _ nested: String, in section: SectionName
  ) -> Reference<Element>? {
    record.node(key)?[nested]?.text.flatMap { reading.identifiers[section]?.positions[$0] }.map(Reference.init)
  }

  /// The items a record names as keys of a mapping, without a finding.
  func quietItems(_ record: Record, _ key: String) -> [(item: Reference<Item>, entry: Node.Entry)] {
    (record.node(key)?.entries ?? []).compactMap { entry in
      reading.identifiers[.items]?.positions[entry.key].map { (Reference($0), entry) }
    }
  }

  /// The identifier at a place of a section.
  func identifier<Element>(_ section: SectionName, _ reference: Reference<Element>) -> String {
    reading.identifiers[section]?.ids[reference.position] ?? ""
  }
}
