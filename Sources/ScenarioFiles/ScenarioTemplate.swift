/// A small commented scenario that runs, for somebody who begins.
public enum ScenarioTemplate {
  /// The files by name, in the order in which a person should read them.
  public static let files: [(name: String, text: String)] = [
    ("scenario.yaml", scenario), ("more-shifts.yaml", overlay),
  ]

  private static let overlay = """
    # An overlay: laid over scenario.yaml, it changes what it names and leaves the rest.
    # Run both together to see what a second shift is worth:
    #   kayo compare scenario.yaml more-shifts.yaml
    kayo: 1
    extends: scenario.yaml
    name: A second shift at the crushing line
    changes:
      lines.plant.crushing.shifts: 2
      pools.plant.workers.people: 24 people
    """ + "\n"

  private static let scenario = """
    # A plant that takes old shells apart, sells the brass, and makes brackets for a customer.
    # Every number carries its unit; every cost must stand. All figures here are invented.
    kayo: 1
    name: A small plant
    # Three months by week, then nine by month.
    horizon: {start: 2027-01-04, periods: [13 weeks, 9 months]}
    goals: [maximise npv]
    discount_rate: 6 %
    source: example

    sources:
      example:
        kind: assumption
        reason: an example to begin with
        confidence: low
        date: 2027-01-01

    calendars:
      five-days:
        weekdays: mon-fri
        hours: 8 h/shift
        source: example
        holidays: {2027-01-01: New Year, 2027-03-22: Nevruz, 2027-11-29: Liberation Day}

    sites:
      plant: {calendar: five-days, fixed_cost: 900000 lek/month, source: example}

    items:
      old-shells:
        kind: surplus
        unit: t
        neq: 20 kg NEQ/t
        hazard: 1.4
        holding: 300 lek/t/month
        source: example
      brass: {kind: recovered, unit: t, holding: 100 lek/t/month, source: example}
      residue: {kind: waste, unit: t, holding: 200 lek/t/month, source: example}
      steel: {kind: material, unit: t, holding: 100 lek/t/month, source: example}
      brackets: {kind: product, unit: pcs, mass: 900 g/pcs, holding: 1 lek/pcs/month, source: example}

    # An explosive item lies only where a limit for its hazard division stands.
    stores:
      plant.depot: {site: plant, accepts: {items: [old-shells]}, neq: {1.4: 10 t NEQ}, source: example}
      plant.yard: {site: plant, accepts: {items: [brass, residue, steel, brackets]}}

    surplus:
      shells-1978:
        item: old-shells
        store: plant.depot
        quantity: 240 t
        condition: unserviceable
        year: 1978
        deadline: 2027-12-31
        source: example

    # A deadline may be missed at this price; without it none may.
    surplus_policy: {overdue: 40000 lek/t/month, source: example}

    skills: {operators: {}}
    pools:
      plant.workers:
        site: plant
        skill: operators
        people: 14 people
        absence: 12 %
        wage: 75000 lek/person/month
        hire: {cost: 60000 lek/person, at_most: 2 people/month, after: 1 month}
        overtime: {at_most: 16 h/person/month, cost: 700 lek/h}
        source: example

    lines:
      plant.crushing: {site: plant, availability: 85 %, cost_per_hour: 4000 lek/h, source: example}
      plant.workshop: {site: plant, machines: 2, availability: 80 %, cost_per_hour: 1500 lek/h, source: example}

    # One run takes these hours and items, and makes those.
    processes:
      take-apart:
        kind: demilitarize
        line: plant.crushing
        hours: 4 h
        labour: {operators: 24 h}
        uses: {old-shells: 1 t}
        makes: {brass: 320 kg, residue: 650 kg}
        cost: 6000 lek
        source: example
      dispose-of-residue:
        kind: dispose
        site: plant
        uses: {residue: 1 t}
        cost: 5000 lek
        source: example
      make-brackets:
        kind: produce
        line: plant.workshop
        hours: 5 h
        labour: {operators: 6 h}
        uses: {steel: 1 t}
        makes: {brackets: 1 kpcs}
        after: 7 days
        cost: 8000 lek
        source: example

    offers:
      steel-by-road: {item: steel, site: plant, price: 90000 lek/t, after: 2 weeks, paid_after: 30 days, source: example}

    markets:
      brass-trade: {item: brass, site: plant, price: 520000 lek/t, at_most: 12 t/month, source: example}

    contracts:
      builder:
        customer: a builder
        item: brackets
        site: plant
        demand: {2027-Q2: 60 kpcs, 2027-Q3: 60 kpcs, 2027-Q4: 80 kpcs}
        price: 260 lek/pcs
        late: 2 lek/pcs/week
        short: 300 lek/pcs
        early: 1 month
        paid_after: 30 days
        source: example

    wallets:
      plant.account:
        opening: 30 Mlek
        pays_for: [operations, demilitarization, reactivation]
        receives_revenue: yes
        source: example
    """ + "\n"
}
