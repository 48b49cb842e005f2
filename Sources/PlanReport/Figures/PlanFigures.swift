internal import PlantModel

/// What the decisions of a plan come to, in the measures reports speak of.
///
/// Everything here follows from plan and model by sums and products alone; tables, screen and comparison share it so
/// that a number is the same wherever it is printed.
struct PlanFigures: Sendable {
  let record: PlanRecord
  let model: PlantModel
  let shape: PlanShape
  /// Hours each line works, by line and period.
  let lineHours: Grid
  /// Hours each line has by its calendar and projects, extra hours left out.
  let availableLineHours: Grid
  /// Sites and skills that have people or need them, by site, then skill.
  let labourPlaces: [LabourPlace]
  /// Hours of people needed, by labour place and period.
  let labourHours: Grid
  /// Hours of people at hand, overtime included.
  let availableLabourHours: Grid
  /// Units in each stock place when the horizon opens.
  let openingStock: [Double]
  let readings: ReadingTable

  /// A skill at a site: where working hours are counted.
  struct LabourPlace: Hashable, Sendable {
    let site: Reference<Site>
    let skill: Reference<Skill>
  }

  init(_ record: PlanRecord, of model: PlantModel) {
    self.record = record
    self.model = model
    let shape = PlanShape(model)
    self.shape = shape
    let periods = model.horizon.periods
    lineHours = PlanFigures.lineHours(record.plan, of: model)
    var available = Grid(rowCount: model.lines.count, periodCount: periods.count)
    for line in model.lines.references {
      for period in periods {
        let overhauled = record.plan.overhauls[line.position, period.position]
        let lost = overhauled * model.hoursLost(perOverhaulOf: line, in: period.interval)
        available[line.position, period.position] = model.availableHours(of: line, in: period.interval) - lost
      }
    }
    availableLineHours = available
    let places = PlanFigures.labourPlaces(of: model)
    labourPlaces = places
    labourHours = PlanFigures.labourHours(record.plan, of: model, places: places)
    availableLabourHours = PlanFigures.availableLabourHours(record.plan, of: model, places: places)
    openingStock = shape.stockPlaces.map { model.openingUnits(of: $0.item, in: $0.store) }
    readings = ReadingTable(record.readings)
  }

  var plan: Plan { record.plan }
  var periods: [Period] { model.horizon.periods }

  /// Units in a stock place at the end of the period before, or when the horizon opens.
  func stockBefore(_ place: Int, _ period: Int) -> Double {
    plan.stock.value(row: place, period: period - 1, before: openingStock[place])
  }

  /// The row of a skill at a site.
  func labourPosition(_ site: Reference<Site>, _ skill: Reference<Skill>) -> Int? {
    labourPlaces.firstIndex(of: LabourPlace(site: site, skill: skill))
  }

  private static func lineHours(_ plan: Plan, of model: PlantModel) -> Grid {
    var hours = Grid(rowCount: model.lines.count, periodCount: model.horizon.count)
    for process in model.processes.references {
      for use in model.processes[process].lineUses {
        for period in 0..<model.horizon.count {
          hours[use.line.position, period] += use.hours * plan.runs[process.position, period]
        }
      }
      guard let use = model.processes[process].setUp?.lineUse else { continue }
      for period in 0..<model.horizon.count {
        hours[use.line.position, period] += use.hours * plan.setUps[process.position, period]
      }
    }
    return hours
  }

  private static func labourPlaces(of model: PlantModel) -> [LabourPlace] {
    var places = Set(model.pools.elements.map { LabourPlace(site: $0.site, skill: $0.skill) })
    for process in model.processes.elements {
      for use in process.labourUses { places.insert(LabourPlace(site: process.site, skill: use.skill)) }
    }
    for project in model.projects.elements where project.start != nil {
      for need in project.phases.flatMap(\.labour) { places.insert(LabourPlace(site: project.site, skill: need.skill)) }
    }
    return places.sorted { ($0.site, $0.skill) < ($1.site, $1.skill) }
  }

  private static func labourHours(_ plan: Plan, of model: PlantModel, places: [LabourPlace]) -> Grid {
    var hours = Grid(rowCount: places.count, periodCount: model.horizon.count)
    for reference in model.processes.references {
      let process = model.processes[reference]
      for use in process.labourUses {
        guard let row = places.firstIndex(of: LabourPlace(site: process.site, skill: use.skill)) else { continue }
        for period in 0..<model.horizon.count {
          hours[row, period] += use.hours * plan.runs[reference.position, period]
        }
      }
    }
    for (row, place) in places.enumerated() {
      for period in model.horizon.periods {
        hours[row, period.position] += model.projectHours(of: place.skill, at: place.site, in: period.interval)
      }
    }
    return hours
  }

  private static func availableLabourHours(_ plan: Plan, of model: PlantModel, places: [LabourPlace]) -> Grid {
    var hours = Grid(rowCount: places.count, periodCount: model.horizon.count)
    for pool in model.pools.references {
      let element = model.pools[pool]
      guard let row = places.firstIndex(of: LabourPlace(site: element.site, skill: element.skill)) else { continue }
      for period in model.horizon.periods {
        let perPerson = model.hoursPerPerson(of: pool, in: period.interval)
        hours[row, period.position] +=
          plan.headcount[pool.position, period.position] * perPerson + plan.overtime[pool.position, period.position]
          - model.idleHoursOnShortTime(of: pool, in: period.interval) * plan.shortTime[pool.position, period.position]
      }
    }
    return hours
  }
}
