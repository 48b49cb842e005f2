internal import LocatedText

extension ResolvedScenario {
  /// Each value with the file and line it came from, and every default that was used.
  ///
  /// One line each: `address: value  # file:line`, the defaults after the values.
  public func show() -> String {
    var lines = DocumentLeaf.all(of: document).map { leaf in
      "\(VisibleText.of(leaf.address)): \(ResolvedScenario.shown(leaf.node))  # \(leaf.node.location.fileAndLine)"
    }
    lines.append("# \(defaults.count) default\(defaults.count == 1 ? "" : "s")")
    lines += defaults.map { "\(VisibleText.of($0.address)): \($0.value)  # default" }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func shown(_ node: Node) -> String {
    switch node.content {
    case .scalar(let scalar): VisibleText.of(scalar.text)
    case .sequence: "[]"
    case .mapping: "{}"
    }
  }
}

extension Location {
  /// The place as `file:line`.
  var fileAndLine: String { "\(VisibleText.of(source.name)):\(line)" }
}
