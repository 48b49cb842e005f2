internal import PlantModel

extension Workshop {
  /// A set-up on the press, a least order of steel, and an overhaul of the press in spring.
  func addWholeNumbers(to model: inout PlantModel) {
    var processes = model.processes.elements
    processes[1].setUp = Process.SetUp(
      cost: Price(Series(setUpCost)), lineUse: .init(line: Reference(0), hours: setUpHours),
      minimum: leastLot.map { Rate($0, per: .month) })
    model.processes = Catalogue(processes)
    var offers = model.offers.elements
    if offers[0].limit != nil { offers[0].orderMinimum = leastOrder.map { Rate($0, per: .month) } }
    model.offers = Catalogue(offers)
    var lines = model.lines.elements
    if overhauled > 0 {
      lines[0].overhauls = [
        Line.Overhaul(machines: overhauled, window: days("2027-01-20", "2027-07-01"), hours: overhaulHours)
      ]
    }
    model.lines = Catalogue(lines)
  }
}
