internal import PlantModel

extension Tally {
  /// Requires that each period's value of a row lies between what two rates accrue over it; no rate is no limit.
  mutating func requireRates(
    _ grid: Grid, _ row: Int, from minimum: Rate?, to maximum: Rate?, _ evidence: Evidence
  ) {
    for period in evidence.periods {
      let value = Side(published: grid[row, period.position])
      if let minimum {
        require(
          Side(constant: minimum.total(over: period.interval)), isAtMost: value, at: row, period.position,
          Words("at least", "planned"))
      }
      if let maximum {
        require(
          value, isAtMost: Side(constant: maximum.total(over: period.interval)), at: row, period.position,
          Words("planned", "at most"))
      }
    }
  }

  /// Requires that each period's value of a row is zero, where the model leaves no room for it.
  mutating func requireNone(_ grid: Grid, _ row: Int) {
    for period in 0..<grid.periodCount {
      require(
        Side(published: grid[row, period]), isAtMost: Side(), at: row, period,
        Words("planned", "where the model allows"))
    }
  }
}
