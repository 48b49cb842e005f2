internal import PlantModel

/// The most runs of each process with a set-up that a period can hold: the smaller, the closer the relaxation is to the
/// whole numbers.
///
/// A limit counts the process's own maximum and the hours of its lines. With whole numbers a set-up also takes its hours
/// before the first run; and where what is made beyond the demand that is left serves nobody, the demand is a limit too.
struct SetUpLimits {
  private let context: PlanningContext
  private let extent: ColumnLayout.Extent
  private let demands: RemainingDemand

  init(_ context: PlanningContext, extent: ColumnLayout.Extent) {
    self.context = context
    self.extent = extent
    demands = RemainingDemand(context)
  }

  /// The most runs of a process in a period.
  func mostRuns(of row: Int, in period: Int) -> Double {
    // Where rules may give way, hours that are missing must be told as such, and not as a set-up that allows too little.
    if extent == .conceivable { return max(1, context.intervals.indices.map { limit(row, $0) }.max() ?? 1) }
    return limit(row, period)
  }

  private func limit(_ row: Int, _ period: Int) -> Double {
    let process = context.model.processes.elements[row]
    let interval = context.intervals[period]
    let isWhole = context.model.integrality == .whole
    var most = process.maximum?.total(over: interval) ?? .infinity
    for use in process.lineUses where use.hours > 0 {
      let line = use.line.position
      var hours = context.mostLineHours[line, period] + context.mostExtraHours[line, period]
      if isWhole, let setUp = process.setUp?.lineUse, setUp.line == use.line { hours = max(0, hours - setUp.hours) }
      most = min(most, hours / use.hours)
    }
    guard isWhole, let demand = demands.runs(of: row, from: period) else { return most }
    let demanded = [process.minimum, process.setUp?.minimum].compactMap { $0?.total(over: interval) }
    return min(most, demanded.reduce(process.isWhole ? demand.rounded(.up) : demand, max))
  }
}
