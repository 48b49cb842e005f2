internal import PlantModel

extension Workshop {
  var items: [Item] {
    let tonnes = ItemUnit(unit: MeasurementUnit("t") ?? .one, tonnesPerPiece: nil)
    let pieces = ItemUnit(unit: MeasurementUnit("pcs") ?? .one, tonnesPerPiece: 0.002)
    let charge = StandingCharge(Rate(holding, per: .month))
    return [
      Item(
        id: "shell", name: "Shell", kind: .surplus, family: "surplus", unit: tonnes, volumePerUnit: 2,
        explosiveQuantityPerUnit: 250, hazardDivision: .massExplosion, holdingCost: charge,
        ageing: Ageing(item: Reference(5), sharePerYear: ageShare, unitsPerUnit: 0.5)),
      Item(
        id: "brass", name: "Brass", kind: .recovered, family: "metal", unit: tonnes, volumePerUnit: 1,
        holdingCost: charge, closingValue: UnitPrice(lek: closingValue)),
      Item(
        id: "steel", name: "Steel", kind: .material, family: "metal", unit: tonnes, closingValue: UnitPrice(lek: 30)),
      Item(
        id: "part", name: "Part", kind: .product, family: "parts", unit: pieces, volumePerUnit: 0.01,
        holdingCost: StandingCharge(Rate(0.0123, per: .week)), closingValue: UnitPrice(lek: 200)),
      Item(id: "advice", name: "Advice", kind: .service, family: "services", unit: pieces, isStorable: false),
      Item(id: "rust", name: "Rust", kind: .waste, family: "waste", unit: tonnes),
    ]
  }

  var stores: [Store] {
    let metal = [1, 2, 3].map { Reference<Item>($0) }
    let shells = [0, 5].map { Reference<Item>($0) }
    return [
      Store(
        id: "yard", name: "Yard", site: Reference(0), permittedItems: metal, volume: storeVolume,
        itemLimits: [
          .init(
            item: Reference(1), minimum: Series(brassMinimum), maximum: brassMaximum.map { Series($0) },
            closingMinimum: brassClosing)
        ]),
      Store(
        id: "magazine", name: "Magazine", site: Reference(0), permittedItems: shells, volume: nil,
        explosiveLimits: [(.massExplosion, magazineLimit)]),
      Store(
        id: "bunker", name: "Bunker", site: Reference(1), permittedItems: shells, volume: nil,
        explosiveLimits: [(.massExplosion, 1e6)],
        itemLimits: [
          .init(
            item: Reference(0), minimum: Series(0), maximum: nil, closingMinimum: 0, peakMaximum: Series(shellPeak))
        ], mixing: .init(limit: mixedLimit, weights: [.init(division: .massExplosion, weight: 0.5)])),
      Store(id: "shed", name: "Shed", site: Reference(0), permittedItems: metal, volume: nil),
    ]
  }

  var lines: [Line] {
    [
      Line(
        id: "press", name: "Press", site: Reference(0), calendar: Reference(0), machines: Series(2),
        hours: Rate(lineHours, per: .month),
        availability: Series(steps: [
          .init(from: day("2027-01-04"), value: 0.9), .init(from: day("2027-05-10"), value: 0.8),
        ]), openShare: openShare,
        maintenance: [.init(interval: days("2027-02-03", "2027-02-20"), share: 0.5)],
        extraHours: .init(limit: Rate(extraHours, per: .month), cost: Price(Series(extraHourCost))),
        costPerHour: Price(Series(1.25))),
      Line(
        id: "bay", name: "Bay", site: Reference(0), calendar: Reference(0), shifts: Series(2),
        explosivesPerShift: explosivesPerShift),
    ]
  }

  var processes: [Process] {
    [
      Process(
        id: "demil", name: "Demilitarize", kind: .demilitarize, site: Reference(0),
        lineUses: [.init(line: Reference(1), hours: 3)],
        labourUses: [.init(skill: Reference(0), hours: labourPerRun * 2)],
        inputs: [.init(item: Reference(0), quantity: 1)],
        outputs: [.init(item: Reference(1), quantity: brassYield, delay: recoveryDelay)],
        permitUses: [.init(permit: Reference(0), quantity: 1.5)], costPerRun: Price(Series(runCost)),
        maximum: demilMaximum.map { Rate($0, per: .month) }, minimum: demilMinimum.map { Rate($0, per: .month) }),
      Process(
        id: "press-parts", name: "Press parts", kind: .produce, site: Reference(0),
        lineUses: [.init(line: Reference(0), hours: 1.5)],
        labourUses: [.init(skill: Reference(0), hours: labourPerRun)],
        inputs: [.init(item: Reference(1), quantity: 0.02), .init(item: Reference(2), quantity: 0.2)],
        outputs: [.init(item: Reference(3), quantity: 4, delay: productDelay)], costPerRun: Price(Series(7.7))),
      Process(
        id: "advise", name: "Advise", kind: .design, site: Reference(0),
        labourUses: [.init(skill: Reference(0), hours: labourPerRun)],
        outputs: [.init(item: Reference(4), quantity: 1, delay: .none)], costPerRun: Price(Series(0.5))),
    ]
  }

  /// The second tranche ends after the horizon.
  var dueWithinHorizon: Double {
    model.contracts.elements[0].tranches.reduce(0) {
      $0 + $1.quantity * Double($1.interval.overlap(model.horizon.interval)) / Double($1.interval.dayCount)
    }
  }

  func addTrade(to model: inout PlantModel) {
    model.contracts = Catalogue([
      Contract(
        id: "army", name: "Army", customer: "Army", item: Reference(3), sites: [Reference(0)],
        tranches: [
          Tranche(quantity: due, interval: days("2027-02-01", "2027-05-01")),
          Tranche(quantity: due, interval: days("2027-07-01", "2028-03-01")),
        ], price: Price(Series(productPrice)), lateness: StandingCharge(Rate(lateCharge, per: .month)),
        shortfall: Price(Series(shortfallPrice)), minimumFill: minimumFill, early: early,
        paymentDelay: contractPayment,
        cancellation: Cancellation(price: Price(Series(cancellationPrice)), notice: notice)),
      Contract(
        id: "shops", name: "Shops", customer: "Shops", item: Reference(3), sites: [Reference(0)], tranches: [],
        price: Price(Series(600)), lateness: nil, shortfall: Price(Series(2.5)),
        framework: Framework(
          minimum: frameworkMinimum, maximum: frameworkMaximum, window: days("2027-01-11", "2027-06-01"))),
    ])
    model.offers = Catalogue([
      Offer(
        id: "steel", name: "Steel", item: Reference(2), site: Reference(0), price: Price(Series(steelPrice)),
        limit: offerLimit.map { Rate($0, per: .month) }, minimum: offerMinimum.map { Rate($0, per: .month) },
        leadTime: leadTime, paymentDelay: offerPayment)
    ])
    model.markets = Catalogue([
      Market(
        id: "brass", name: "Brass", item: Reference(1), site: Reference(0), price: Price(Series(brassPrice)),
        limit: marketLimit.map { Rate($0, per: .month) }, paymentDelay: marketPayment),
      Market(
        id: "advice", name: "Advice", item: Reference(4), site: Reference(0), price: Price(Series(80)), limit: nil),
    ])
    model.routes = Catalogue([
      Route(
        id: "road", name: "Road", origin: Reference(1), destination: Reference(0),
        cargoes: [.init(item: Reference(0), cost: Price(Series(transportCost)), loadPerUnit: 1.2)], transit: transit,
        limit: routeLimit.map { Rate($0, per: .week) })
    ])
  }

  func addMoney(to model: inout PlantModel) {
    model.projects = Catalogue([
      Project(
        id: "reopening", name: "Reopening", site: Reference(0), start: projectStart.map(day),
        phases: [
          .init(
            name: "permits", duration: Delay(months: 1), capital: Money(lek: capital / 5),
            runningCost: StandingCharge(Rate(phaseCost, per: .week)),
            labour: [.init(skill: Reference(0), hours: Rate(phaseHours, per: .month))]),
          .init(name: "works", duration: Delay(months: 2, days: 10), capital: Money(lek: capital)),
        ], openings: [.init(line: Reference(0), share: 0.8)],
        ramp: RampCurve(points: [
          .init(after: .none, share: 0.1), .init(after: Delay(days: 50), share: rampEnd / 2),
          .init(after: Delay(months: 4), share: rampEnd),
        ]), fixedCost: StandingCharge(Rate(projectCost, per: .month)), slip: slip, overrun: overrun, reach: reach)
    ])
    model.wallets = Catalogue([
      Wallet(
        id: "main", name: "Main", openingBalance: Money(lek: mainOpening), inflows: [],
        purposes: [.operations, .demilitarization, .reactivation], receivesRevenue: true,
        minimumBalance: Money(lek: mainMinimum), interest: Rate(walletInterest, per: .year)),
      Wallet(
        id: "donor", name: "Donor", openingBalance: .zero,
        inflows: [.init(amount: Money(lek: donorInflow), interval: days("2027-01-20", "2027-06-15"))],
        purposes: [.demilitarization], receivesRevenue: false, sites: donorSites.map { Reference($0) }),
    ])
    model.loans = Catalogue([
      Loan(
        id: "bank", name: "Bank", wallet: Reference(0), limit: Money(lek: loanLimit),
        interest: Rate(loanInterest, per: .year), openingDebt: Money(lek: 500),
        availableFrom: day("2027-01-20"), repayBy: day("2027-08-31"))
    ])
    model.tax = ProfitTax(rate: taxRate, paymentDelay: Delay(days: 25))
    model.tax?.carriesLosses = true
    model.tax?.openingLoss = Money(lek: lossBefore)
  }
}
