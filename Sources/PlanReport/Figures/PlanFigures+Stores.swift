internal import PlantModel

extension PlanFigures {
  /// Cubic metres taken in a store at the end of a period.
  func volumeUsed(in store: Reference<Store>, _ period: Int) -> Double {
    stockSum(in: store, period) { $0.volumePerUnit }
  }

  /// Kilograms of net explosive quantity of a hazard division in a store at the end of a period.
  func explosivesUsed(in store: Reference<Store>, of division: HazardDivision, _ period: Int) -> Double {
    stockSum(in: store, period) { $0.hazardDivision == division ? $0.explosiveQuantityPerUnit : 0 }
  }

  private func stockSum(in store: Reference<Store>, _ period: Int, _ weight: (Item) -> Double) -> Double {
    var total = 0.0
    for (row, place) in shape.stockPlaces.enumerated() where place.store == store {
      total += weight(model.items[place.item]) * plan.stock[row, period]
    }
    return total
  }
}
