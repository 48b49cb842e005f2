internal import LocatedText
internal import PlantModel

/// Turns a merged document into a planning problem, gathering every finding on the way.
///
/// Sections are read in the order in which they need each other. An entry with a fault stays a gap in its list, so
/// that the places of the others hold and one fault is not reported twice; a model is made only of lists without gaps.
final class ModelBuilder {
  let reading: Reading
  let document: Record
  /// The records of each section, in the order of the document.
  private(set) var records: [SectionName: [Record]] = [:]

  var shareholders: [Shareholder?] = []
  var calendars: [WorkCalendar?] = []
  var sites: [Site?] = []
  var items: [Item?] = []
  var stores: [Store?] = []
  var stocks: [OpeningStock?] = []
  var receipts: [ScheduledReceipt?] = []
  var skills: [Skill?] = []
  var pools: [Pool?] = []
  var retrainings: [Retraining?] = []
  var lines: [Line?] = []
  var permits: [Permit?] = []
  var processes: [Process?] = []
  var mixtures: [Mixture?] = []
  var choices: [Choice?] = []
  var contracts: [Contract?] = []
  var offers: [Offer?] = []
  var markets: [Market?] = []
  /// The tiers of offers and markets that have some, each as an offer or market of its own.
  var offerTiers: [String: [Offer]] = [:]
  var marketTiers: [String: [Market]] = [:]
  var routes: [Route?] = []
  var lots: [SurplusLot?] = []
  var targets: [SurplusTarget?] = []
  var policy: SurplusPolicy?
  var projects: [Project?] = []
  var projectChoices: [ProjectChoice] = []
  var projectLimits: [ProjectLimit?] = []
  var wallets: [Wallet?] = []
  var loans: [Loan?] = []
  var tax: ProfitTax?
  var goals = [RankedGoal(goal: .maximiseNetPresentValue, tolerance: 0)]
  /// What the header holds of goals, until the items they may name are known.
  var goalsHeld: Record.Held?
  /// What each store accepts, as sets, once asked for.
  var acceptedByStore: [Reference<Store>: Set<Reference<Item>>] = [:]
  var discountRate = 0.0

  init(_ document: Node, reading: Reading) {
    self.reading = reading
    for section in SectionName.allCases {
      reading.identifiers[section] = IdentifierIndex(document[section.rawValue]?.entries?.map(\.key) ?? [])
    }
    self.document = Record(document, ScenarioSchema.document, at: "", in: reading)
    for section in ScenarioSchema.sections { index(section) }
  }

  /// The model; nothing where any error was found.
  func build() -> PlantModel? {
    readHeader()
    readSources()
    readPlaces()
    readItems()
    readAgeing()
    readGoals()
    readStores()
    readStock()
    readPeople()
    readLines()
    readProcesses()
    readMixtures()
    readChoices()
    readTrade()
    readRoutes()
    readSurplus()
    readProjects()
    readProjectLimits()
    readWallets()
    readLoans()
    check()
    guard !reading.diagnostics.hasErrors, let horizon = reading.horizon else { return nil }
    return model(horizon)
  }

  /// Reads each record of a section.
  func each<Element>(_ section: SectionName, _ read: (String, Record) -> Element?) -> [Element?] {
    let ids = reading.identifiers[section]?.ids ?? []
    return zip(ids, records[section] ?? []).map { read($0, $1) }
  }

  /// The record an element was read from.
  func record<Element>(_ section: SectionName, _ reference: Reference<Element>) -> Record {
    (records[section] ?? [])[reference.position]
  }

  /// How an item is counted; nothing where the item could not be read.
  func counted(_ reference: Reference<Item>?) -> Counted? {
    guard let reference, let item = items[reference.position] else { return nil }
    return Counted(name: "`\(item.id)`", unit: item.unit)
  }

  private func index(_ section: SectionSchema) {
    let name = section.name.rawValue
    guard let node = document.node(name), !node.isNull else {
      records[section.name] = []
      reading.trace?.read.insert("document.\(name)")
      return
    }
    let entries = document.entries(name)
    for entry in entries where !ModelBuilder.isIdentifier(entry.key) {
      reading.diagnostics.error(
        "bad-identifier", at: entry.keyLocation, "an identifier is a text without control characters",
        suggestion: "name the \(section.name.singular) with letters, digits, `-`, `.` or spaces")
    }
    records[section.name] = entries.map { entry in
      Record(entry.value, section.record, at: "\(name).\(entry.key)", place: entry.keyLocation, in: reading)
    }
  }

  private static func isIdentifier(_ text: String) -> Bool {
    !text.isEmpty && text.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F ~= $0.value) }
  }
}
