internal import PlantModel

extension PlantModel {
  @discardableResult
  mutating func addLine(_ id: String, machines: Double) -> Reference<Line> {
    let line = Line(id: id, name: id, site: works, calendar: Reference(0), machines: Series(machines))
    lines = Catalogue(lines.elements + [line])
    return Reference(lines.count - 1)
  }

  mutating func setUp(_ setUp: Process.SetUp, of process: Reference<Process>) {
    var elements = processes.elements
    elements[process.position].setUp = setUp
    processes = Catalogue(elements)
  }

  mutating func setWhole(_ process: Reference<Process>) {
    var elements = processes.elements
    elements[process.position].isWhole = true
    processes = Catalogue(elements)
  }

  mutating func setLeastOrder(_ minimum: Rate, of offer: Reference<Offer>, isWhole: Bool = false) {
    var elements = offers.elements
    elements[offer.position].orderMinimum = minimum
    elements[offer.position].isWhole = isWhole
    offers = Catalogue(elements)
  }

  mutating func setOverhauls(_ overhauls: [Line.Overhaul], of line: Reference<Line>) {
    var elements = lines.elements
    elements[line.position].overhauls = overhauls
    lines = Catalogue(elements)
  }

  mutating func setCompanions(_ companions: [Reference<Process>], of process: Reference<Process>) {
    var elements = processes.elements
    elements[process.position].companions = companions
    processes = Catalogue(elements)
  }

  mutating func setKeeping(_ keeping: Line.Keeping, of line: Reference<Line>) {
    var elements = lines.elements
    elements[line.position].keeping = keeping
    lines = Catalogue(elements)
  }

  mutating func setApart(_ groups: [[Reference<Item>]], in store: Reference<Store>) {
    var elements = stores.elements
    elements[store.position].apart = groups
    stores = Catalogue(elements)
  }
}
