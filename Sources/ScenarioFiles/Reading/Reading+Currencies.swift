internal import LocatedText
internal import PlantModel

extension Reading {
  /// Reads lek for one unit of a currency, by date.
  func exchangeRate(_ node: Node, of code: String) -> Series? {
    let suffix = "lek/\(code)"
    func plain(_ node: Node) -> Node? {
      guard let text = text(node, of: code, expecting: "an exchange rate") else { return nil }
      if let number = NumberText(text), number.unit == suffix[...], number.value > 0 {
        let digits = String(text.prefix { $0 != " " })
        return Node(.scalar(Node.Scalar(text: digits, isQuoted: false)), at: node.location)
      }
      diagnostics.error(
        "unit-mismatch", at: node.location, "`\(text)` is no rate of \(code)",
        suggestion: "write lek for one \(code): `100 \(suffix)`")
      return nil
    }
    switch node.content {
    case .scalar: return plain(node).flatMap { series($0, .number, nil, of: code)?.series }
    case .sequence(let elements):
      let values = elements.compactMap(plain)
      guard values.count == elements.count else { return nil }
      return series(Node(.sequence(values), at: node.location), .number, nil, of: code)?.series
    case .mapping(let entries):
      let values = entries.compactMap { entry in
        plain(entry.value).map { Node.Entry(key: entry.key, keyLocation: entry.keyLocation, value: $0) }
      }
      guard values.count == entries.count else { return nil }
      return series(Node(.mapping(values), at: node.location), .number, nil, of: code)?.series
    }
  }
}
