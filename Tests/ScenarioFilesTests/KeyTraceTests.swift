import Testing

@testable import ScenarioFiles

@Suite struct KeyTraceTests {
  /// One of each kind of nested record, so that all of them are read.
  private static let nested = """
    kayo: 1
    extends: base.yaml
    goals: [{goal: maximise npv, tolerance: 1 %}, minimise cost]
    items: {steel: {ages: {to: parts, share: 1 %/year}}}
    calendars: {short: {weekdays: [mon, wed], hours: 6 h/shift, shutdowns: [{from: 2027-01-01, to: 2027-01-02}]}}
    stores: {works.shed: {site: works, accepts: {items: [steel]}, limits: {steel: {at_most: 5 t}}, mixing: {limit: 1 t NEQ, weights: {1.1: 1}}, apart: [[steel], [parts]]}}
    skills: {fitters: {}}
    pools:
      fitters:
        {site: works, skill: fitters, people: 1 people, hire: {}, dismiss: {}, overtime: {at_most: 1 h/month},
          joining: [{people: 1 people, from: 2027, to: 2027}]}
      trainees: {site: depot, skill: fitters, people: 1 people, idle: {}, short_time: {productivity: 50 %}}
    retraining: {course: {from: trainees, to: fitters}}
    lines: {saw: {site: works, runs_as: {2027-01: produce, 2027-02: [repair, test]}, changeover: {lost: 1 days}, keeping: {cost: 1 lek/month}, maintenance: [{from: 2027-01-01, to: 2027-01-02}], extra: {at_most: 1 h/month},
      overhauls: [{machines: 1, from: 2027-01-01, to: 2027-01-31}]}}
    processes:
      press: {kind: produce, lines: {saw: 1 h}, makes: {parts: {quantity: 1 pcs}}, setup: {cost: 1 lek}, needs: []}
    choices: {one: {among: [press], at_most: 1}}
    mixtures: {blend: {processes: {press: 1}, at_least: 0, at_most: 2}}
    routes: {way: {from: works, to: depot, carries: {parts: {load: 1 pcs/pcs}}, at_most: 5 pcs/week}}
    contracts:
      order:
        {item: parts, sites: [works, depot], demand: 1 pcs/week, late: no, short: no, cancel: {price: 1 lek/pcs}}
      call-off: {item: parts, site: works, framework: {at_least: 1 pcs, from: 2027, to: 2027}, late: no, short: no}
    offers: {mill: {item: steel, site: works, tiers: [{price: 1 lek/t, up_to: 5 t/month}, {price: 2 lek/t}]}}
    markets: {trade: {item: parts, site: works, tiers: [{price: 2 lek/pcs}]}}
    surplus_policy: {overdue: no}
    surplus_targets: {one: {items: [steel], families: [x], by: 2027-01-05, left: 0 t, missed: no}}
    projects:
      fix: {site: works, start: no, phases: [{name: a, takes: 1 week, capital: 1 lek, labour: {fitters: 1 h/month}}],
        choose: {from: 2027-01, to: 2027-01, every: 1 week, leave_out: no}, variant: other, variants: {other: {
        phases: [], opens: {saw: 10 %}, closes: {saw: 10 %}, ramp: {0 days: 50 %}, fixed_cost: 1 lek/month,
        brings: {cash: 10 %}, jobs: 2 people}}}
    project_limits: {all: {projects: [fix], at_once: 1}}
    tax: {rate: 15 %}
    continues: a plan
    loans: {bank: {wallet: cash, limit: 1 lek, interest: 1 %/year}}
    wallets: {cash: {opening: 1 lek, settlements: [{amount: 1 lek, from: 2027, to: 2027}], pays_for: [operations], inflows: [{amount: 1 lek, from: 2027-01, to: 2027-01}]}}
    """ + "\n"

  private static func schemas(_ schema: RecordSchema) -> [RecordSchema] {
    [schema] + schema.keys.flatMap { $0.type.nestedRecords }.flatMap(schemas)
  }

  @Test func theReaderReadsEveryKeyOfTheSchemaAndNoOther() {
    let trace = KeyTrace()
    var files = BrokenScenarioTests.files.merging(
      TemplateTests.files.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    files["base.yaml"] = Array(Fixture.base.utf8)
    files["nested.yaml"] = Array(Self.nested.utf8)
    for name in ["valid.yaml", "scenario.yaml", "nested.yaml"] {
      let reading = Reading()
      reading.trace = trace
      _ = ScenarioReader.read([name], [], from: .memory(files), into: reading)
    }
    let known = Set(
      Self.schemas(ScenarioSchema.document).flatMap { schema in schema.keys.map { "\(schema.name).\($0.name)" } })
    #expect(trace.unknown.isEmpty)
    #expect(known.subtracting(trace.read).sorted() == [])
  }

  @Test func everyKeyOfCompositionIsUnderstood() {
    #expect(
      ScenarioSchema.composition.keys.map(\.name) == ["kayo", "extends", "include", "tables", "changes", "remove"])
  }
}
