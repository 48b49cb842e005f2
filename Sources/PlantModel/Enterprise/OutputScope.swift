/// The items whose output a goal counts: one item, or a family of items in one measure.
///
/// Output is what runs make, counted when the run is made, whatever becomes of it.
public struct OutputScope: Hashable, Sendable {
  /// An item of the scope.
  public struct Part: Hashable, Sendable {
    /// The item.
    public let item: Reference<Item>
    /// How many of the scope's units one unit of the item is.
    public let factor: Double

    /// Makes a part.
    public init(item: Reference<Item>, factor: Double) {
      self.item = item
      self.factor = factor
    }
  }

  /// The identifier of the item, or the family.
  public let name: String
  /// The items, in the order of the catalogue.
  public let parts: [Part]
  /// The unit the output is counted in.
  public let unit: String

  /// Makes a scope.
  public init(name: String, parts: [Part], unit: String) {
    self.name = name
    self.parts = parts
    self.unit = unit
  }

  /// The scope of an item or, where no item bears the name, of a family.
  ///
  /// An item is counted in its own unit. A family is counted in the unit all its items share, else in tonnes. Nothing
  /// where neither an item nor a family has the name, and where a family has no common measure.
  public init?(_ name: String, in items: Catalogue<Item>) {
    if let reference = items.reference(name) {
      self.init(
        name: name, parts: [Part(item: reference, factor: 1)], unit: items[reference].unit.unit.symbol)
      return
    }
    let members = items.references.filter { items[$0].family == name }
    guard let first = members.first.map({ items[$0].unit.unit }) else { return nil }
    if members.allSatisfy({ items[$0].unit.unit == first }) {
      self.init(name: name, parts: members.map { Part(item: $0, factor: 1) }, unit: first.symbol)
      return
    }
    let parts = members.compactMap { item in items[item].unit.tonnesPerUnit.map { Part(item: item, factor: $0) } }
    guard parts.count == members.count else { return nil }
    self.init(name: name, parts: parts, unit: "t")
  }

  /// How much of the scope one run of a process makes.
  public func output(ofOneRun process: Process) -> Double {
    process.outputs.reduce(0) { total, output in
      total + output.quantity * (parts.first { $0.item == output.item }?.factor ?? 0)
    }
  }
}
