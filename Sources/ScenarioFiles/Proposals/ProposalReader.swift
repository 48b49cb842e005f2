internal import LocalFiles
public import LocatedText

/// Reads the proposals of a folder.
public enum ProposalReader {
  /// Reads every `.yaml` file of a folder, in the order of their names; nothing, and findings, where any is unsound.
  public static func read(folder: String, into diagnostics: inout Diagnostics) -> [Proposal]? {
    let names: [String]
    do throws(LocalFileError) {
      names = try LocalFiles.list(folder).filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.sorted()
    } catch {
      diagnostics.error("unreadable-file", at: nil, error.description, suggestion: nil)
      return nil
    }
    if names.isEmpty {
      diagnostics.error(
        "no-proposals", at: nil, "`\(folder)` holds no proposal",
        suggestion: "a proposal is a file that ends in .yaml; `kayo schema --proposals --reference` tells its keys")
      return nil
    }
    var proposals: [Proposal] = []
    var isSound = true
    for name in names {
      let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      do throws(LocalFileError) {
        let bytes = try LocalFiles.read(path, limit: ScenarioReader.fileSizeLimit)
        if let proposal = read(SourceText(name: path, bytes: bytes), into: &diagnostics) {
          proposals.append(proposal)
        } else {
          isSound = false
        }
      } catch {
        diagnostics.error("unreadable-file", at: nil, error.description, suggestion: nil)
        isSound = false
      }
    }
    return checkNames(proposals, into: &diagnostics) && isSound ? proposals : nil
  }

  private static func checkNames(_ proposals: [Proposal], into diagnostics: inout Diagnostics) -> Bool {
    var known: [String: Proposal] = [:]
    var isSound = true
    for proposal in proposals {
      if let former = known.updateValue(proposal, forKey: proposal.id) {
        isSound = false
        diagnostics.error(
          "duplicate-entry", at: proposal.location, "the proposal `\(proposal.id)` stands in two files",
          related: [RelatedPlace(former.location, "the other one")])
      }
    }
    return isSound
  }

  /// Reads a text.
  static func read(_ source: SourceText, into diagnostics: inout Diagnostics) -> Proposal? {
    diagnostics.register(source)
    guard let node = YAMLText.read(source, into: &diagnostics) else { return nil }
    let reading = Reading()
    let proposal = proposal(Record(node, ProposalSchema.file, at: "", in: reading), node, source)
    diagnostics.add(reading.diagnostics)
    return reading.diagnostics.hasErrors ? nil : proposal
  }

  private static func proposal(_ record: Record, _ node: Node, _ source: SourceText) -> Proposal? {
    let reading = record.reading
    if let version = record.integer("kayo"), version != ScenarioSchema.version {
      reading.diagnostics.error(
        "unknown-version", at: record.location(of: "kayo"), "this program reads version \(ScenarioSchema.version)",
        suggestion: "write `kayo: \(ScenarioSchema.version)`")
    }
    let id = record.text("proposal")
    let partner = record.text("partner")
    let isInvented = record.flag("invented") ?? false
    let paid = record.quantity("pays") ?? 0
    let equity = record.quantity("equity") ?? 0
    let output = record.quantity("share_of_output") ?? 0
    // What the scenario will read as its own is only asked for here: units and identifiers are checked there.
    for key in ["site", "capital", "lead_time", "fixed_cost"] { _ = record.held(key) }
    let begins = record.record("begins")
    for key in ["from", "to"] { _ = begins?.held(key) }
    let line = record.record("line")
    _ = line?.held("cost_per_hour")
    let process = record.record("process")
    for key in ["kind", "hours", "makes", "cost"] { _ = process?.held(key) }
    let offtake = record.record("offtake")
    _ = offtake?.held("price")
    let product = record.states("product") ? record.text("product") : nil
    checkProduct(record, process, product, isNeeded: offtake != nil || output > 0)
    if output > 0, offtake == nil {
      reading.diagnostics.error(
        "missing-value", at: record.location(of: "share_of_output"), "nobody says what the partner's share is worth",
        suggestion: "state `offtake: {price: …, at_most: 0}`, in the unit of the product")
    }
    guard let id, let partner else { return nil }
    return Proposal(
      id: id, name: record.name(or: id), partner: partner, isInvented: isInvented, paidShare: paid, equity: equity,
      outputShare: output, halls: record.states("hall") ? record.entries("hall").map(\.key) : [],
      location: record.location(of: "proposal"), node: node, bytes: source.bytes, product: product)
  }

  private static func checkProduct(_ record: Record, _ process: Record?, _ product: String?, isNeeded: Bool) {
    let diagnostics = record.reading
    guard let product else {
      if isNeeded {
        diagnostics.diagnostics.error(
          "missing-value", at: record.place, "the proposal does not state `product`",
          suggestion: "name what of `process.makes` the offtake and the share of output speak of")
      }
      return
    }
    guard let made = process?.node("makes")?.entries?.map(\.key), !made.contains(product) else { return }
    diagnostics.diagnostics.error(
      "unknown-id", at: record.location(of: "product"), "the process does not make `\(product)`",
      suggestion: nearest(product, among: made).map { "did you mean `\($0)`?" }
        ?? "it makes: \(Words.list(made, limit: 8))")
  }
}
