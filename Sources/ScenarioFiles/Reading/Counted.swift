internal import PlantModel

/// What stands for ITEM in a measure: an item or a permit, and how it is counted.
struct Counted {
  /// What it is called in a sentence.
  let name: String
  /// How it is counted.
  let unit: ItemUnit

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
