import LocatedText
import PlantModel
import ScenarioFiles
import TestSupport
import Testing

/// A small enterprise with three projects to choose, its numbers drawn from a seed.
///
/// Two halls can be reopened, one of them by a partner who brings money; a third project needs the first and excludes
/// nobody; a store for what closes; little money, so that not everything can be done at once.
enum SmallEnterprise {
  static func model(seed: UInt64, furtherIntegers: Bool = false) throws -> PlantModel {
    let text = scenario(seed: seed, furtherIntegers: furtherIntegers)
    let reading = ScenarioReader.read(files: ["small.yaml": Array(text.utf8)], paths: ["small.yaml"])
    return try #require(reading.scenario, "\(reading.diagnostics.rendered())").model
  }

  static func scenario(seed: UInt64, furtherIntegers: Bool = false) -> String {
    var random = SplitMix64(seed: seed)
    func draw(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    let excludes = draw(0...1) == 0 ? "" : "excludes: [hall-b], "
    let limit = draw(1...2)
    return """
      kayo: 1
      name: Small enterprise
      unstated_costs: zero
      horizon: {start: 2027-01-01, periods: [8 quarters]}
      goals: [\(draw(0...2) == 0 ? "maximise profit" : "maximise npv")]
      discount_rate: \(draw(0...12)) %
      calendars: {weekdays: {weekdays: mon-fri, hours: 8 h/shift}}
      sites: {plant: {calendar: weekdays, fixed_cost: 10 klek/month}}
      items: {cases: {kind: product, unit: kpcs}, gear: {kind: product, unit: pcs, storable: no}, spares: {kind: product, unit: pcs, storable: no}}
      stores: {shed: {site: plant, accepts: {items: [cases]}, limits: {cases: {at_most: \(draw(20...200)) kpcs}}}}
      skills: {fitters: {}}
      pools: {people: {site: plant, skill: fitters, people: \(draw(3...8)) people, hours: 160 h/month, wage: 60 klek/person/month}}
      lines:
        a: {site: plant, hours: 200 h/month, open: 0 %, extra: {at_most: 30 h/month, cost: 1 klek/h}}
        b: {site: plant, hours: 160 h/month, open: \(draw(0...4) * 10) %}
        c: {site: plant, hours: 120 h/month, open: 100 %}
      processes:
        draw: {kind: produce, line: a, hours: 1 h, labour: {fitters: \(draw(1...4)) h}, makes: {cases: 1 kpcs}\(furtherIntegers ? ", setup: {cost: 3 klek, hours: 4 h}" : "")}
        sew: {kind: produce, line: b, hours: 2 h, labour: {fitters: \(draw(1...6)) h}, makes: {gear: 10 pcs}}
        turn: {kind: produce, line: c, hours: 1 h, labour: {fitters: 1 h}, makes: {spares: 1 pcs}}
      markets:
        case trade: {item: cases, site: plant, price: \(draw(4...14)) klek/kpcs, at_most: \(draw(60...260)) kpcs/month}
        outfitters: {item: gear, site: plant, price: \(draw(500...3000)) lek/pcs, at_most: 900 pcs/month}
        garages: {item: spares, site: plant, price: \(draw(500...6000)) lek/pcs, at_most: 100 pcs/month}
      contracts:
        army: {customer: army, item: cases, site: plant, demand: {2027-Q4: \(draw(0...150)) kpcs, 2028: \(draw(50...300)) kpcs}, price: 9 klek/kpcs, late: 800 lek/kpcs/month, short: 4 klek/kpcs}
      projects:
        hall-a:
          site: plant
          start: no
          phases: [{name: works, takes: \(draw(2...6)) months, capital: \(draw(1...6)) Mlek, running_cost: 20 klek/month, labour: {fitters: \(draw(0...150)) h/month}}]
          opens: {a: 100 %}
          ramp: {0 days: 30 %, 4 months: 100 %}
          fixed_cost: \(draw(10...80)) klek/month
          variants: {partner: {brings: {partner: 60 %}, opens: {a: \(draw(40...90)) %}, fixed_cost: \(draw(60...150)) klek/month}}
          choose: {from: 2027-01, to: 2027-12, every: 5 months}
        hall-b:
          site: plant
          start: no
          phases: [{name: survey, takes: 1 month, capital: 300 klek}, {name: works, takes: \(draw(1...5)) months, capital: \(draw(1...5)) Mlek}]
          opens: {b: 60 %}
          closes: {c: \(draw(0...1) * 50 + 50) %}
          fixed_cost: -5 klek/month
          choose: {from: 2027-02, to: 2028-06, every: 6 months, leave_out: \(draw(0...3) == 0 ? "no" : "yes")}
        annex:
          {site: plant, start: no, needs: [hall-a], \(excludes)phases: [{name: works, takes: 2 months, capital: 400 klek}],
          opens: {b: 30 %}, fixed_cost: 4 klek/month, choose: {from: 2027-05, to: 2028-09, every: 6 months}}
      project_limits: {engineers: {projects: [hall-a, hall-b, annex], at_once: \(limit)}}
      wallets:
        capital: {opening: \(draw(2...9)) Mlek, pays_for: [reactivation]}
        partner: {opening: 0 lek, pays_for: [reactivation]}
        account: {opening: \(draw(8...20)) Mlek, pays_for: [operations, demilitarization], receives_revenue: yes}
      """
  }
}
