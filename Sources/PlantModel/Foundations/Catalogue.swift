/// Something of the model that a scenario names by an identifier of its own section.
public protocol Identified: Sendable {
  /// The identifier the scenario uses, unique within its section.
  var id: String { get }
}

/// A place in a ``Catalogue``: cheap to copy and compare, and impossible to mix up with a place in another one.
public struct Reference<Element: Identified>: Hashable, Comparable, Sendable {
  /// The zero-based place in the catalogue.
  public let position: Int

  /// Makes a reference to the element at a zero-based place.
  @inlinable
  public init(_ position: Int) {
    self.position = position
  }

  /// Whether the left one comes first.
  public static func < (left: Reference, right: Reference) -> Bool {
    left.position < right.position
  }
}

/// All elements of one kind, in the order of the scenario, found by reference in constant time and by identifier.
///
/// Access is inlined: whoever reads one field of an element does not pay for a copy of the whole.
public struct Catalogue<Element: Identified>: Sendable {
  /// The elements in the order in which the scenario gives them.
  public let elements: [Element]
  private let positions: [String: Int]

  /// Makes a catalogue; of several elements with one identifier the first is found.
  public init(_ elements: [Element] = []) {
    self.elements = elements
    positions = Dictionary(elements.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The number of elements.
  public var count: Int { elements.count }

  /// Whether there is no element.
  public var isEmpty: Bool { elements.isEmpty }

  /// Every reference, in order.
  public var references: [Reference<Element>] { elements.indices.map(Reference.init) }

  /// The element at a reference made by this catalogue.
  @inlinable
  public subscript(_ reference: Reference<Element>) -> Element { elements[reference.position] }

  /// The reference of an identifier, or nothing where no element bears it.
  public func reference(_ id: String) -> Reference<Element>? {
    positions[id].map(Reference.init)
  }
}
