internal import LinearProgramming
internal import PlanFormulation
internal import PlantModel

/// Prices of the money that ties components together, and what is learned at them.
extension DecomposedSearch {
  /// How many sets of prices a search makes at most.
  private static let pricingLimit = 8

  /// The first prices and the master program; nothing where the program cannot be taken apart.
  func begin(at decision: Decision, _ prices: [Int: Double] = [:]) throws(SearchStop) -> ChoiceMaster? {
    var pricing: Pricing?
    do throws(SearchStop) {
      pricing = try makePricing(prices)
      for component in pricing?.components ?? [] { _ = try look(component, at: component.key(decision)) }
    } catch .unbounded {
      pricing = nil
    }
    if pricing == nil {
      // Without its price money would flow without end: a plan tells what it is worth.
      guard case .plan(let plan) = try planCheck.check(decision, from: nil) else { return nil }
      pricing = try makePricing(priced(plan))
    }
    return try pricing.flatMap { (pricing) throws(SearchStop) in try begin(with: pricing, at: decision) }
  }

  /// The master program, bounded by some prices; nothing where no component has choices.
  private func begin(with pricing: Pricing, at decision: Decision) throws(SearchStop) -> ChoiceMaster? {
    guard !pricing.components.isEmpty else { return nil }
    for component in pricing.components { _ = try look(component, at: component.key(decision)) }
    let master = makeMaster(unit: unit(pricing, decision))
    try add(pricing, at: decision, to: master)
    return master
  }

  /// A master program that nothing bounds as yet.
  private func makeMaster(unit: Double) -> ChoiceMaster {
    let master = ChoiceMaster(whole, unit: unit, solver: solver, options: options.solver, budget: budget)
    self.unit = unit
    nudges = master.nudges
    return master
  }

  /// The master program, bounded by what other searches have learned.
  func begin(with lessons: [Lesson], unit: Double, limit: Double) -> ChoiceMaster {
    let master = makeMaster(unit: unit)
    master.move(to: limit)
    for lesson in lessons {
      let number = pricings.firstIndex { $0 === lesson.pricing } ?? pricings.count
      if number == pricings.count {
        pricings.append(lesson.pricing)
        master.add(lesson.pricing)
      }
      master.add(lesson.cut, pricing: number, component: lesson.component)
    }
    return master
  }

  private func makePricing(_ prices: [Int: Double]) throws(SearchStop) -> Pricing {
    try Pricing(whole, prices: prices, programs: programs)
  }

  private func priced(_ plan: CheckedPlan) -> [Int: Double] {
    Dictionary(uniqueKeysWithValues: whole.division.pricedRows.map { ($0, plan.prices[$0]) })
  }

  /// A unit in which the greatest amount is some hundreds.
  private func unit(_ pricing: Pricing, _ decision: Decision) -> Double {
    var amounts = problem.starts.map { pricing.costs[$0.column.position] } + [pricing.constant]
    for component in pricing.components {
      guard let finding = component.finding(for: component.key(decision)) else { continue }
      amounts.append(finding.value ?? 0)
      amounts += finding.cuts.flatMap { $0.gains.map(\.gain) }
    }
    let greatest = max(amounts.map { abs($0) }.max() ?? 1, 1e-6)
    var unit = 1.0
    while greatest / unit > 1000 { unit *= 10 }
    while greatest / unit < 100 { unit /= 10 }
    return unit
  }

  /// Lets prices bound the search, each component by what it is worth under a decision.
  private func add(_ pricing: Pricing, at decision: Decision, to master: ChoiceMaster) throws(SearchStop) {
    activePricings.append(pricings.count)
    pricings.append(pricing)
    master.add(pricing)
    for (place, component) in pricing.components.enumerated() {
      let finding = try look(component, at: component.key(decision))
      if finding.value == nil {
        guard let loose = try component.looseCut() else { throw .trouble("no plan obeys the rules") }
        master.add(loose, pricing: pricings.count - 1, component: place)
        lessons.append(Lesson(pricing: pricing, component: place, cut: loose))
      }
      note(finding, of: component, at: decision, pricing: pricings.count - 1, place, in: master)
    }
  }

  func look(_ component: Component, at key: [Int]) throws(SearchStop) -> ComponentFinding {
    try component.look(at: key, isOpen: rootDomain.isOpen)
  }

  /// Remembers a bound for other searches, if it holds in them.
  func learn(_ cut: AdditiveCut, _ pricing: Int, _ place: Int, asked isOpen: [Bool]) {
    guard asksForAll, pricings[pricing].components[place].shape.starts.allSatisfy({ isOpen[$0] }) else { return }
    lessons.append(Lesson(pricing: pricings[pricing], component: place, cut: cut))
  }

  /// Adds to the master program what was found about a component.
  func note(
    _ finding: ComponentFinding, of component: Component, at decision: Decision, pricing: Int, _ place: Int,
    in master: ChoiceMaster
  ) {
    for cut in finding.cuts {
      master.add(cut, pricing: pricing, component: place)
      learn(cut, pricing, place, asked: rootDomain.isOpen)
    }
    for start in finding.impossible where rootDomain.isOpen[start] {
      master.exclude(start)
      rootDomain.isOpen[start] = false
    }
    for choice in finding.needed where rootDomain.mayBeLeftOut[choice] { master.demand(choice) }
    if finding.value == nil {
      let choices = component.shape.choices
      master.forbid(choices.map { decision.picks[$0] }, of: choices)
    }
  }

  /// Bounds the search by the prices of money that hold at a plan, unless there are many prices already.
  func addPrices(of plan: CheckedPlan, at decision: Decision, to master: ChoiceMaster) throws(SearchStop) {
    if activePricings.count < Self.pricingLimit {
      try add(makePricing(priced(plan)), at: decision, to: master)
    }
  }

  /// Bounds the search by a price of the goal that may be limited.
  func addPrice(_ limitPrice: Double, at decision: Decision, to master: ChoiceMaster) throws(SearchStop) {
    guard let row = whole.movingRow else { return }
    try add(makePricing([row: limitPrice]), at: decision, to: master)
  }
}
