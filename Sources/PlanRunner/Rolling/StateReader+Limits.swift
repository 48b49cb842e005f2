internal import PlantModel
internal import ScenarioFiles

extension StateReader {
  /// What frameworks whose window is open on the day still ask for and allow.
  func calls() -> [OpeningState.Call] {
    model.contracts.elements.enumerated().compactMap { row, contract in
      guard let framework = contract.framework, framework.window.contains(date), framework.window.start < date else {
        return nil
      }
      var taken = 0.0
      var lost = 0.0
      for period in passed {
        lost += plan.lost[row, period.position]
        for (delivery, place) in shape.deliveryPlaces.enumerated() where place.contract.position == row {
          taken += plan.deliveries[delivery, period.position]
        }
      }
      return OpeningState.Call(
        contract: contract.id, least: max(0, framework.minimum - taken - lost),
        most: framework.maximum.map { max(0, $0 - taken) }, unit: unit(contract.item))
    }
  }

  /// What is left of permits in the calendar unit that the day cuts.
  func allowances() -> [OpeningState.Allowance] {
    model.permits.references.compactMap { reference in
      let permit = model.permits[reference]
      let first = date.start(of: permit.limit.per)
      guard first < date else { return nil }
      let unit = DayInterval(start: first, end: first.next(permit.limit.per))
      var drawn = 0.0
      for period in passed {
        let share = Double(period.interval.overlap(unit)) / Double(period.dayCount)
        if share == 0 { continue }
        for (row, process) in model.processes.elements.enumerated() {
          for use in process.permitUses where use.permit == reference {
            drawn += use.quantity * plan.runs[row, period.position] * share
          }
        }
      }
      // What the unit grants from the first day of the plan on, beyond the plan's last day too.
      let granted = permit.quantity(
        inUnitFrom: first, within: DayInterval(start: model.horizon.start, end: max(model.horizon.end, unit.end)))
      return OpeningState.Allowance(permit: permit.id, left: max(0, granted - drawn), unit: permit.unit.symbol)
    }
  }
}
