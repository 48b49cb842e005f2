internal import LocatedText

/// A value of the resolved document that has no parts, with what the schema and the sources say of it.
struct DocumentLeaf {
  /// Where it stands: `lines.polican.press.shifts`.
  let address: String
  /// The value and its place.
  let node: Node
  /// What the schema expects there.
  let type: ValueType
  /// The source that is stated for it.
  let source: String?

  /// Every leaf of a document, in its order.
  static func all(of document: Node) -> [DocumentLeaf] {
    var walk = DocumentWalk()
    walk.visit(document, .record(ScenarioSchema.document), "", nil)
    return walk.leaves
  }
}

/// Walks through a document and its schema side by side.
private struct DocumentWalk {
  var leaves: [DocumentLeaf] = []

  mutating func visit(_ node: Node, _ type: ValueType, _ address: String, _ source: String?) {
    switch node.content {
    case .scalar:
      leaves.append(DocumentLeaf(address: address, node: node, type: type, source: source))
    case .sequence(let elements):
      let element = type.elementType
      if elements.isEmpty { leaves.append(DocumentLeaf(address: address, node: node, type: type, source: nil)) }
      for (place, value) in elements.enumerated() { visit(value, element, "\(address).\(place + 1)", source) }
    case .mapping(let entries):
      if entries.isEmpty { leaves.append(DocumentLeaf(address: address, node: node, type: type, source: nil)) }
      let record = type.recordType
      let value = type.mappingValueType
      for entry in entries {
        let address = address.isEmpty ? entry.key : "\(address).\(entry.key)"
        if let record {
          // What the header says of sources is not said of the sections.
          let isSaid = entry.key != "source" && (record !== ScenarioSchema.document || !isSection(entry.key))
          let stated = isSaid ? DocumentWalk.source(node["source"], entry.key, source) : nil
          visit(entry.value, record.key(entry.key)?.type ?? .anything, address, stated)
        } else {
          visit(entry.value, value, address, source)
        }
      }
    }
  }

  private func isSection(_ key: String) -> Bool { ScenarioSchema.section(key) != nil }

  /// The source of a key of a record: its own, that of the others, or the enclosing record's.
  private static func source(_ stated: Node?, _ key: String, _ inherited: String?) -> String? {
    guard let stated else { return inherited }
    let source = stated.text ?? stated[key]?.text ?? stated["others"]?.text ?? inherited
    return source == Sourcing.unsourced ? nil : source
  }
}

extension ValueType {
  /// The type of the elements, where a list may stand here.
  var elementType: ValueType {
    for case .list(let type) in shapes { return type }
    return .anything
  }

  /// The schema, where a record may stand here.
  var recordType: RecordSchema? {
    for case .record(let schema) in shapes { return schema }
    return nil
  }

  /// The type of the values, where a mapping may stand here.
  var mappingValueType: ValueType {
    for case .mapping(_, let type) in shapes { return type }
    return .anything
  }

  /// Whether a single number may stand here.
  var isNumber: Bool {
    switch self {
    case .quantity, .series, .delay, .integer, .block, .exchangeRate: true
    case .orNo(let type): type.isNumber
    case .either(let types): types.contains(where: \.isNumber)
    default: false
    }
  }
}
