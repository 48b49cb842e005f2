internal import LocatedText

/// A record of the document, read by its schema.
///
/// Making one reports keys the schema does not know. Each access reports a missing key as the schema's presence says,
/// and notes the default that holds.
struct Record {
  /// What a key holds.
  enum Held {
    case stated(Node)
    case standard(String)
    case nothing
  }

  let reading: Reading
  let schema: RecordSchema
  /// Where the record stands in the document: `lines.polican.press`.
  let address: String
  /// Where its identifier or key stands.
  let place: Location
  private let values: [Node?]
  private let isBroken: Bool

  /// Reads a record; `isOptional` allows it to state nothing.
  init(_ node: Node, _ schema: RecordSchema, at address: String, place: Location? = nil, in reading: Reading) {
    self.reading = reading
    self.schema = schema
    self.address = address
    self.place = place ?? node.location
    var values: [Node?] = Array(repeating: nil, count: schema.keys.count)
    var isBroken = false
    if let entries = node.entries {
      for entry in entries {
        if let position = schema.position(of: entry.key) {
          values[position] = entry.value
        } else {
          Record.reportUnknown(entry, schema, address, reading)
        }
      }
    } else if !node.isNull {
      isBroken = true
      reading.diagnostics.error(
        "wrong-type", at: node.location, "a record of keys is expected at `\(address)`, not \(node.kindName)",
        suggestion: "the keys are: \(Words.list(schema.keys.map(\.name), limit: 12))")
    }
    self.values = values
    self.isBroken = isBroken
    checkRemarks()
  }

  /// Whether the record states a key.
  func states(_ key: String) -> Bool { schema.position(of: key).flatMap { values[$0] } != nil }

  /// What stands after a key, without a finding or a default.
  func node(_ key: String) -> Node? { schema.position(of: key).flatMap { values[$0] } }

  /// Where the value of a key stands; where the record stands if it has none.
  func location(of key: String) -> Location { node(key)?.location ?? place }

  /// The address of a key.
  func address(of key: String) -> String { address.isEmpty ? key : "\(address).\(key)" }

  /// The type of a key.
  func type(of key: String) -> ValueType { schema.key(key)?.type ?? .anything }

  /// What a key holds; its absence is reported or noted as the schema says.
  func held(_ key: String) -> Held {
    guard let position = schema.position(of: key) else {
      reading.trace?.unknown.insert("\(schema.name).\(key)")
      assertionFailure("\(schema.name) has no key \(key)")
      return .nothing
    }
    reading.trace?.read.insert("\(schema.name).\(key)")
    if let node = values[position] {
      if !node.isNull { return .stated(node) }
      reading.diagnostics.error(
        "wrong-type", at: node.location, "nothing stands after `\(key)`",
        suggestion: "write a value, or take the key out")
      return .nothing
    }
    if isBroken { return .nothing }
    return absent(schema.keys[position])
  }

  /// What stands after a key; nothing where it is not stated.
  func stated(_ key: String) -> Node? {
    if case .stated(let node) = held(key) { return node }
    return nil
  }

  /// Whether it belongs to a proposal, not to a scenario.
  private var isOfProposal: Bool { schema.name.hasPrefix(ProposalSchema.file.name) }

  /// The record in a sentence.
  private var words: String {
    if !address.isEmpty { return "`\(address)`" }
    return isOfProposal ? "the proposal" : "the scenario"
  }

  private func absent(_ key: KeySchema) -> Held {
    switch key.presence {
    case .remark: return .nothing
    case .optional(let absence):
      reading.note(absence, at: address(of: key.name))
      return .nothing
    case .standard(let text):
      reading.note(text, at: address(of: key.name))
      return .standard(text)
    case .required:
      reading.diagnostics.error(
        "missing-value", at: place, "\(words) does not state `\(key.name)`",
        suggestion: "\(key.name): \(Record.lowercased(key.summary))")
      return .nothing
    case .cost:
      if reading.isUnstatedCostZero {
        reading.note("0 lek", at: address(of: key.name))
      } else {
        reading.diagnostics.error(
          "missing-cost", at: place, "\(words) does not state the cost `\(key.name)`",
          suggestion: "a cost is never zero by omission: state it"
            + (isOfProposal ? "" : ", or write `unstated_costs: zero` at the top"))
      }
      return .nothing
    }
  }

  private static func reportUnknown(
    _ entry: Node.Entry, _ schema: RecordSchema, _ address: String, _ reading: Reading
  ) {
    let names = schema.keys.map(\.name)
    let suggestion =
      nearest(entry.key, among: names).map { "did you mean `\($0)`?" }
      ?? "the keys here are: \(Words.list(names, limit: 16))"
    let whole = schema === ProposalSchema.file ? "proposal" : "scenario"
    let place = address.isEmpty ? "at the top of a \(whole)" : "in `\(address)`"
    reading.diagnostics.error(
      "unknown-key", at: entry.keyLocation, "unknown key `\(entry.key)` \(place)", suggestion: suggestion)
  }

  private static func lowercased(_ summary: String) -> String {
    let text = summary.hasSuffix(".") ? String(summary.dropLast()) : summary
    return text.prefix(1).lowercased() + text.dropFirst()
  }
}
