internal import PlantModel

extension Book {
  /// Runs of processes, extra hours of lines, and lines kept going.
  mutating func bookWork() {
    let (model, plan) = (evidence.model, evidence.plan)
    for (row, process) in model.processes.elements.enumerated() {
      let isDisposal = process.kind == .demilitarize || process.kind == .dispose
      for period in evidence.periods {
        let hours = process.lineUses.reduce(0) {
          $0 + $1.hours * model.lines[$1.line].costPerHour.lek.mean(over: period.interval)
        }
        let price = UnitPrice(lek: process.costPerRun.lek.mean(over: period.interval) + hours)
        book(
          isDisposal ? .demilitarization : .processing, period.position, plan.runs[row, period.position], at: price,
          spentAt: SpendingPlace(site: process.site))
      }
      if let setUp = process.setUp {
        bookRow(.setUp, plan.setUps, row, setUp.cost, spentAt: SpendingPlace(site: process.site))
      }
    }
    for (row, line) in model.lines.elements.enumerated() {
      let place = SpendingPlace(site: line.site)
      if let keeping = line.keeping {
        for period in evidence.periods {
          let price = keeping.cost.unitPrice(over: period.interval)
          book(.keeping, period.position, plan.kept[row, period.position], at: price, spentAt: place)
        }
      }
      if let extra = line.extraHours { bookRow(.extraHours, plan.extraHours, row, extra.cost, spentAt: place) }
    }
  }

  /// Wages, overtime, hiring and dismissal.
  mutating func bookPeople() {
    let plan = evidence.plan
    for (row, pool) in evidence.model.pools.elements.enumerated() {
      let place = SpendingPlace(site: pool.site)
      for period in evidence.periods {
        let wage = pool.wage.unitPrice(over: period.interval)
        book(.wages, period.position, plan.headcount[row, period.position], at: wage, spentAt: place)
      }
      if let overtime = pool.overtime { bookRow(.overtime, plan.overtime, row, overtime.cost, spentAt: place) }
      if let hiring = pool.hiring { bookRow(.hiring, plan.hires, row, hiring.cost, spentAt: place) }
      if let dismissal = pool.dismissal {
        bookRow(.dismissal, plan.dismissals, row, dismissal.cost, spentAt: place)
      }
      for period in evidence.periods {
        if let idling = pool.idling {
          let price = idling.cost.unitPrice(over: period.interval)
          book(.idleTime, period.position, plan.idle[row, period.position], at: price, spentAt: place)
        }
        if let shortTime = pool.shortTime {
          let price = shortTime.cost.unitPrice(over: period.interval)
          book(.shortTime, period.position, plan.shortTime[row, period.position], at: price, spentAt: place)
        }
      }
    }
    for (row, retraining) in evidence.model.retrainings.elements.enumerated() {
      let site = evidence.model.pools[retraining.destination].site
      bookRow(.retraining, plan.retrained, row, retraining.cost, spentAt: SpendingPlace(site: site))
    }
  }
}
