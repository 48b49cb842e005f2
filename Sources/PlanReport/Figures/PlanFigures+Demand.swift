internal import PlantModel

extension PlanFigures {
  /// Units of a contract that fall due in a period: each tranche spread evenly over its days.
  func due(_ contract: Reference<Contract>, _ period: Int) -> Double {
    model.contracts[contract].tranches.reduce(0) { total, tranche in
      let days = tranche.interval.dayCount
      if days == 0 {
        return total + (periods[period].interval.contains(tranche.interval.start) ? tranche.quantity : 0)
      }
      return total + tranche.quantity * Double(tranche.interval.overlap(periods[period].interval)) / Double(days)
    }
  }

  /// Units delivered to a contract in a period from all its sites.
  func delivered(_ contract: Reference<Contract>, _ period: Int) -> Double {
    var total = 0.0
    for (row, place) in shape.deliveryPlaces.enumerated() where place.contract == contract {
      total += plan.deliveries[row, period]
    }
    return total
  }
}
