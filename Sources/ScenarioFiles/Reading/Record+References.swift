internal import LocatedText
internal import PlantModel

extension Record {
  /// A reference to an entry of the section the schema names.
  func reference<Element>(_ key: String, to _: Element.Type) -> Reference<Element>? {
    guard case .reference(let section) = type(of: key), let node = stated(key) else { return nil }
    return reading.reference(node, in: section, of: key)
  }

  /// References listed after a key; a reference given twice is a finding.
  func references<Element>(_ key: String, to _: Element.Type) -> [Reference<Element>] {
    guard case .list(.reference(let section)) = type(of: key) else { return [] }
    var seen: [Reference<Element>: Node] = [:]
    return elements(key).compactMap { node in
      guard let reference: Reference<Element> = reading.reference(node, in: section, of: key) else { return nil }
      if let former = seen.updateValue(node, forKey: reference) {
        reading.diagnostics.error(
          "duplicate-entry", at: node.location, "`\(node.text ?? "")` is listed twice",
          related: [RelatedPlace(former.location, "first listed here")])
        return nil
      }
      return reference
    }
  }

  /// The entries of a mapping whose keys are identifiers.
  func referenceEntries<Element>(
    _ key: String, to _: Element.Type
  ) -> [(reference: Reference<Element>, entry: Node.Entry)] {
    guard case .mapping(.reference(let section), _) = type(of: key) else { return [] }
    return entries(key).compactMap { entry in
      reading.position(entry.key, in: section, at: entry.keyLocation).map { (Reference($0), entry) }
    }
  }

  /// The type of the values of a mapping.
  func valueType(of key: String) -> ValueType {
    if case .mapping(_, let type) = type(of: key) { return type }
    return .anything
  }
}

extension Reading {
  /// A reference to an entry of a section.
  func reference<Element>(_ node: Node, in section: SectionName, of key: String) -> Reference<Element>? {
    guard let text = text(node, of: key, expecting: "the identifier of a \(section.singular)") else { return nil }
    return position(text, in: section, at: node.location).map(Reference.init)
  }
}
