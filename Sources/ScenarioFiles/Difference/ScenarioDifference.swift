internal import LocatedText

/// What differs between two scenarios, in groups of inputs, and every scenario between them.
public struct ScenarioDifference: Sendable {
  /// A value that differs.
  public struct Change: Hashable, Sendable {
    /// Where it stands: `lines.press.shifts`.
    public let address: String
    /// What the first scenario states; nothing where it states nothing.
    public let before: String?
    /// What the second scenario states; nothing where it states nothing.
    public let after: String?
    /// The file and line of the second scenario's value, or of the first one's where the second has none.
    public let place: String
  }

  /// Changes of one kind.
  public struct Group: Hashable, Sendable {
    /// What kind.
    public let name: String
    /// The changes, in the order of the document.
    public let changes: [Change]
  }

  /// The groups with changes, always in the same order.
  public let groups: [Group]
  private let kinds: [DifferenceGroup]
  private let first: ResolvedScenario
  private let second: ResolvedScenario

  /// Compares two scenarios. Names, remarks and sources change no plan and are left out.
  public init(from first: ResolvedScenario, to second: ResolvedScenario) {
    self.first = first
    self.second = second
    let before = ScenarioDifference.leaves(of: first)
    let after = ScenarioDifference.leaves(of: second)
    let known = Set(before.map(\.address))
    let addresses = before.map(\.address) + after.map(\.address).filter { !known.contains($0) }
    let former = Dictionary(before.map { ($0.address, $0) }, uniquingKeysWith: { first, _ in first })
    let latter = Dictionary(after.map { ($0.address, $0) }, uniquingKeysWith: { first, _ in first })
    var changes: [DifferenceGroup: [Change]] = [:]
    for address in addresses {
      let (old, new) = (former[address], latter[address])
      guard old?.text != new?.text, let leaf = new ?? old else { continue }
      let group = ScenarioDifference.group(of: leaf, first.document, second.document)
      guard let group else { continue }
      let place = "\(leaf.location.source.name):\(leaf.location.line)"
      changes[group, default: []].append(Change(address: address, before: old?.text, after: new?.text, place: place))
    }
    kinds = DifferenceGroup.allCases.filter { changes[$0] != nil }
    groups = kinds.map { Group(name: $0.rawValue, changes: changes[$0] ?? []) }
  }

  /// The scenario that takes some groups from the second scenario and all else from the first.
  ///
  /// - Parameter chosen: Places in ``groups``.
  /// - Returns: The scenario, or the findings that say why these inputs do not go together.
  public func mixture(taking chosen: Set<Int>) -> ScenarioReading {
    let taken = Set(chosen.map { kinds[$0] })
    let reading = Reading()
    let document = MixedDocument(taken: taken).mixed(first.document, second.document)
    let scenario = ScenarioReader.resolve(document, first.inputs, reading)
    return ScenarioReading(scenario, reading, isUnreadable: false)
  }

  /// Some of the ``groups`` as one, for inputs that only go together.
  public func joined(_ places: [Int]) -> Group {
    Group(
      name: places.map { groups[$0].name }.joined(separator: " with "), changes: places.flatMap { groups[$0].changes })
  }

  private struct Leaf {
    let path: [String]
    let text: String
    let location: Location
    var address: String { path.joined(separator: ".") }
  }

  private static func leaves(of scenario: ResolvedScenario) -> [Leaf] {
    var leaves: [Leaf] = []
    func visit(_ node: Node, _ path: [String]) {
      switch node.content {
      case .scalar(let scalar): leaves.append(Leaf(path: path, text: scalar.text, location: node.location))
      case .sequence(let elements):
        if elements.isEmpty { leaves.append(Leaf(path: path, text: "[]", location: node.location)) }
        for (place, element) in elements.enumerated() { visit(element, path + [String(place + 1)]) }
      case .mapping(let entries):
        if entries.isEmpty { leaves.append(Leaf(path: path, text: "{}", location: node.location)) }
        for entry in entries { visit(entry.value, path + [entry.key]) }
      }
    }
    visit(scenario.document, [])
    return leaves
  }

  private static func group(of leaf: Leaf, _ first: Node, _ second: Node) -> DifferenceGroup? {
    guard let head = leaf.path.first else { return nil }
    guard let section = SectionName(rawValue: head) else { return DifferenceGroup(header: head) }
    guard leaf.path.count > 2 else { return DifferenceGroup(section: section) }
    // An entry that only one of them has comes and goes whole.
    let isInBoth = first[head]?[leaf.path[1]] != nil && second[head]?[leaf.path[1]] != nil
    let own = DifferenceGroup(section: section, key: leaf.path[2])
    return isInBoth ? own : own.flatMap { _ in DifferenceGroup(section: section) }
  }
}
