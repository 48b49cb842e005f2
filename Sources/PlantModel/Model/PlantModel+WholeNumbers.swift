extension PlantModel {
  /// Whether some decision must be a whole number: a set-up, an order, an overhaul, or what says so itself.
  public var wantsWholeNumbers: Bool {
    processes.elements.contains { $0.isWhole || $0.setUp != nil }
      || offers.elements.contains { $0.isWhole || $0.orderMinimum != nil }
      || lines.elements.contains { !$0.overhauls.isEmpty } || pools.elements.contains { $0.isWhole }
      || routes.elements.contains { $0.isWhole }
  }

  /// The overhaul of a line that a period can be chosen for; nothing where none can.
  public func overhaul(of line: Reference<Line>, in interval: DayInterval) -> Line.Overhaul? {
    lines[line].overhauls.first { $0.window.start <= interval.start && interval.end <= $0.window.end }
  }

  /// The hours of a line that are lost in a period for each machine that is overhauled in it; zero where none can be.
  public func hoursLost(perOverhaulOf line: Reference<Line>, in interval: DayInterval) -> Double {
    guard let overhaul = overhaul(of: line, in: interval) else { return 0 }
    return overhaul.hours ?? availableHours(ofOneMachineOf: line, in: interval)
  }
}
