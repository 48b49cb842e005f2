internal import PlantModel

/// What stands for ITEM in a measure: an item or a permit, and how it is counted.
struct Counted {
  /// What it is called in a sentence.
  let name: String
  /// How it is counted.
  let unit: ItemUnit

  /// Whether a unit would fit if the mass of a piece were known.
  func couldBeWeighed(for written: String, _ reading: Reading) -> Bool {
    let parts = written.split(separator: "/").map(String.init)
    let known = [Dimension(.mass), Dimension(.pieces)]
    guard known.contains(unit.unit.dimension) else { return false }
    return parts.contains { part in
      reading.unit(part).map { $0.dimension != unit.unit.dimension && known.contains($0.dimension) } ?? false
    } && unit.count(ofFactor: 1, dimension: unit.unit.dimension == known[0] ? known[1] : known[0]) == nil
  }

  /// The units that fit it, its own first.
  var fitting: [String] {
    var texts = [unit.unit.symbol]
    for atom in MeasurementUnit.atoms where atom.name != unit.unit.symbol {
      guard let base = atom.base else { continue }
      if unit.count(ofFactor: atom.factor, dimension: Dimension(base)) != nil { texts.append(atom.name) }
    }
    return texts
  }
}
