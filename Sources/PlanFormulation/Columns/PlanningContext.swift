internal import PlantModel

/// A model with everything that is derived from it once and used by many rules: coefficients by period, arrivals by
/// delay, places by row.
struct PlanningContext: Sendable {
  let model: PlantModel
  let shape: PlanShape
  /// The days of each period.
  let intervals: [DayInterval]
  /// The calendar months of each period.
  let monthCounts: [Double]
  let delays: DelayTable
  /// The items with deadlines, in the order of the plan's overdue rows.
  let deadlineItems: [Reference<Item>]
  /// The rows of stock at each balance place.
  let stockRows: [[Int]]
  /// Units in each stock place when the horizon opens.
  let openingUnits: [Double]
  /// Hours of each line in each period.
  let lineHours: Grid
  /// The most extra hours of each line in each period.
  let extraHourLimits: Grid
  /// What falls due of each contract in each period.
  let due: Grid
  /// What falls due of each contract in each period and may still be cancelled.
  let cancellable: Grid
  /// The most each contract may be ahead at the end of each period.
  let aheadLimits: Grid
  /// Sites and skills that some process needs, with their pools.
  let labourPlaces: [LabourPlace]
  /// Stores and hazard divisions that are limited.
  let hazardPlaces: [HazardPlace]
  /// Stores with groups of items that do not lie together, with each of their groups.
  let apartPlaces: [ApartPlace]
  /// Calendar units in which a permit is counted.
  let permitWindows: [PermitWindow]
  /// Calendar units in which further limits of overtime are counted.
  let overtimeWindows: [OvertimeWindow]
  /// The period and the share of it that lies up to each target's date; nothing for a date outside the horizon.
  let targetPlaces: [TargetPlace?]
  /// Projects with days that may be chosen; none where days are as stated.
  let candidates: [StartCandidate]
  /// Rules about projects that are open to choice.
  let projectRules: [ProjectRule]
  /// The most hours of each line in each period, whatever is chosen.
  let mostLineHours: Grid
  /// The most extra hours of each line in each period, whatever is chosen.
  let mostExtraHours: Grid

  /// The calendar years of which tax is paid; none where there is no tax.
  let taxYears: [TaxYear]

  var periodCount: Int { intervals.count }

  /// What a cell of spending is called: the earmarked wallets that may pay for it.
  func name(ofCell cell: Int) -> String {
    let wallets = shape.spendingCells.cells[cell].wallets
    return "for " + wallets.map { model.wallets[$0].id }.joined(separator: "+")
  }

  init(_ model: PlantModel) {
    let shape = PlanShape(model)
    self.model = model
    self.shape = shape
    intervals = model.horizon.periods.map(\.interval)
    monthCounts = model.horizon.periods.map(\.monthCount)
    delays = DelayTable(model)
    deadlineItems = model.itemsWithDeadlines
    var stockRows: [[Int]] = Array(repeating: [], count: shape.balancePlaces.count)
    for (row, place) in shape.stockPlaces.enumerated() {
      if let position = shape.balancePosition(place.item, model.stores[place.store].site) {
        stockRows[position].append(row)
      }
    }
    self.stockRows = stockRows
    openingUnits = PlanningContext.openingUnits(model, shape)
    lineHours = PlanningContext.grid(model.lines.count, intervals) { row, interval in
      model.availableHours(of: Reference(row), in: interval)
    }
    extraHourLimits = PlanningContext.grid(model.lines.count, intervals) { row, interval in
      model.extraHourLimit(of: Reference(row), in: interval)
    }
    due = PlanningContext.grid(model.contracts.count, intervals) { row, interval in
      model.contracts.elements[row].quantityDue(in: interval)
    }
    cancellable = PlanningContext.grid(model.contracts.count, intervals) { row, interval in
      model.contracts.elements[row].quantityCancellable(in: interval, horizonStart: model.horizon.start)
    }
    aheadLimits = PlanningContext.grid(model.contracts.count, intervals) { row, interval in
      let contract = model.contracts.elements[row]
      if contract.early.isNone { return 0 }
      return contract.quantityDue(in: DayInterval(start: interval.end, end: contract.early.moved(interval.end)))
    }
    labourPlaces = LabourPlace.places(of: model)
    hazardPlaces = HazardPlace.places(of: model)
    apartPlaces = ApartPlace.places(of: model)
    permitWindows = PermitWindow.windows(of: model)
    overtimeWindows = OvertimeWindow.windows(of: model)
    taxYears = model.tax == nil ? [] : model.horizon.taxYears
    targetPlaces = model.surplusTargets.elements.map { TargetPlace($0, in: model.horizon) }
    candidates = StartCandidate.candidates(of: model)
    projectRules = model.projectDates == .open ? ProjectRule.rules(of: model) : []
    mostLineHours = PlanningContext.most(lineHours, with: candidates, \.hours)
    mostExtraHours = PlanningContext.most(extraHourLimits, with: candidates, \.extraHours)
  }

  private static func openingUnits(_ model: PlantModel, _ shape: PlanShape) -> [Double] {
    var units = Array(repeating: 0.0, count: shape.stockPlaces.count)
    for row in units.indices {
      let place = shape.stockPlaces[row]
      units[row] = model.openingUnits(of: place.item, in: place.store)
    }
    return units
  }

  /// Line hours with the most that each choice can add.
  private static func most(
    _ stated: Grid, with candidates: [StartCandidate],
    _ changes: (StartCandidate) -> [(line: Int, byPeriod: [Double])]
  ) -> Grid {
    var most = stated
    // Candidates come choice by choice: the greatest gains of one choice are gathered, then added.
    var choice = -1
    var gains: [Int: [Double]] = [:]
    func add() {
      for line in gains.keys.sorted() {
        for (period, gain) in (gains[line] ?? []).enumerated() { most[line, period] += gain }
      }
      gains = [:]
    }
    for candidate in candidates {
      if candidate.choice != choice { add() }
      choice = candidate.choice
      for (line, hours) in changes(candidate) {
        let known = gains[line] ?? Array(repeating: 0, count: stated.periodCount)
        gains[line] = zip(known, hours).map { max($0, $1) }
      }
    }
    add()
    return most
  }

  private static func grid(
    _ rowCount: Int, _ intervals: [DayInterval], _ value: (Int, DayInterval) -> Double
  ) -> Grid {
    var grid = Grid(rowCount: rowCount, periodCount: intervals.count)
    for row in 0..<rowCount {
      for (period, interval) in intervals.enumerated() { grid[row, period] = value(row, interval) }
    }
    return grid
  }
}

extension Contract {
  /// What falls due in an interval: each tranche spread evenly over its days.
  func quantityDue(in interval: DayInterval) -> Double {
    tranches.reduce(0) { total, tranche in
      let days = tranche.interval.dayCount
      if days == 0 { return total + (interval.contains(tranche.interval.start) ? tranche.quantity : 0) }
      return total + tranche.quantity * Double(tranche.interval.overlap(interval)) / Double(days)
    }
  }
}
