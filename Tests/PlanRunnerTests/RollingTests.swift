import LocatedText
import PlanAudit
import PlanRunner
import PlantModel
import ScenarioFiles
import TestSupport
import Testing

/// A horizon that opens with what an earlier plan leaves.
@Suite("Rolling on")
struct RollingTests {
  private static let folder = TemporaryFolder()

  /// Six months; parts take a month and are paid for after another one, steel is ordered ahead, people are trained.
  private static let base = """
    kayo: 1
    name: Forge
    unstated_costs: zero
    horizon: {start: 2027-01-01, periods: [6 months]}
    goals: [maximise profit]
    charges: closing
    tax: {rate: 10 %}
    calendars: {weekdays: {weekdays: mon-fri, hours: 8 h/shift}}
    sites: {forge: {calendar: weekdays, fixed_cost: 100 klek/month}}
    items:
      steel: {kind: material, unit: t}
      parts: {kind: product, unit: t}
      mines: {kind: surplus, unit: t}
    stores: {yard: {site: forge, accepts: any}}
    stock: {steel at start: {item: steel, store: yard, quantity: 40 t}}
    surplus:
      old mines: {item: mines, store: yard, quantity: 30 t, condition: hazardous, deadline: 2027-08-31}
      newer mines: {item: mines, store: yard, quantity: 30 t, condition: serviceable}
    surplus_policy: {overdue: no}
    surplus_targets: {few left: {by: 2027-06-30, left: 35 t, missed: no}}
    skills: {smiths: {}}
    pools:
      smiths:
        {site: forge, skill: smiths, people: 5 people, hours: 150 h/month, wage: 50 klek/person/month, hire: {cost: 1 klek/person, at_most: 1 people/month, after: 45 days}}
    processes:
      press: {kind: produce, site: forge, labour: {smiths: 20 h}, uses: {steel: 1 t}, makes: {parts: 1 t}, after: 1 month}
      destroy: {kind: dispose, site: forge, labour: {smiths: 10 h}, uses: {mines: 1 t}, cost: 1 klek}
    offers: {mill: {item: steel, site: forge, price: 20 klek/t, at_most: 30 t/month, after: 10 days, paid_after: 30 days}}
    contracts:
      army: {item: parts, site: forge, demand: {2027-02..2027-12: 440 t}, price: 90 klek/t, late: 1 klek/t/month, short: 90 klek/t, paid_after: 20 days}
    wallets: {cash: {opening: 20 Mlek, pays_for: [operations, demilitarization], receives_revenue: yes}}
    loans: {bank: {wallet: cash, limit: 5 Mlek, interest: 10 %/year, opening: 1 Mlek, repay_by: 2027-10-31}}
    """ + "\n"

  private func plan(_ text: String, named name: String, opening: OpeningState? = nil) throws -> RunResult {
    Self.folder.write(text, to: "\(name).yaml")
    let reading = ScenarioReader.read(paths: [Self.folder.file("\(name).yaml")], opening: opening)
    let scenario = try #require(reading.scenario, "\(reading.diagnostics.rendered())")
    var timings = PhaseTimings()
    return try ScenarioRun.perform(scenario, options: RunOptions(), timings: &timings) { _ in }
  }

  private func published(_ result: RunResult, _ name: String) throws -> PublishedResult {
    let path = Self.folder.file("out-\(name)")
    try ResultFolder.publish(result, options: RunOptions(), at: path)
    var diagnostics = Diagnostics()
    let read = PublishedResult.read(path, into: &diagnostics)
    return try #require(read, "\(diagnostics.rendered())")
  }

  private static let next = base.replacing(
    "horizon: {start: 2027-01-01, periods: [6 months]}", with: "horizon: {start: 2027-04-01, periods: [3 months]}")

  @Test("What is left of the plan is feasible from the state, and the continued plan is audited and read back")
  func continues() throws {
    let first = try published(try plan(Self.base, named: "first"), "first")
    let date = try #require(CivilDate("2027-04-01"))
    let state = try first.state(on: date)
    let second = try plan(Self.next, named: "second", opening: state)
    let (old, new) = (first.record.plan, second.record.plan)
    let model = second.scenario.model
    // Stock, people, orders and money open where the plan has left them.
    for item in first.scenario.model.items.references {
      let row = try #require(PlanShape(first.scenario.model).stockPosition(item, Reference(0)))
      #expect(abs(model.openingUnits(of: item, in: Reference(0)) - old.stock[row, 2]) < 1e-6)
    }
    #expect(abs(model.pools.elements[0].openingHeadcount - old.headcount[0, 2]) < 1e-6)
    #expect(abs(model.contracts.elements[0].openingBacklog - old.backlog[0, 2]) < 1e-6)
    #expect(model.wallets.elements[0].openingBalance == old.balances[0][2])
    #expect(model.loans.elements[0].openingDebt == old.debts[0][2])
    // What was begun arrives: as much in all as the old plan has under way.
    let underWay = model.receipts.elements.filter { model.items[$0.item].id == "parts" }.reduce(0) { $0 + $1.quantity }
    #expect(abs(underWay - old.runs[0, 2]) < 1e-3)
    // The old plan goes on being possible, so that the best from here is no worse than it was from there.
    let rest = (3..<6).reduce(0.0) { total, period in
      first.record.plan.ledger.filter { $0.period == period && $0.account != .tax }.reduce(total) { sum, entry in
        switch entry.account.effect {
        case .revenue: sum + entry.accrued.lek
        case .spending, .policy: sum - entry.accrued.lek
        }
      }
    }
    let best = new.ledger.filter { $0.account != .tax }.reduce(0.0) { sum, entry in
      switch entry.account.effect {
      case .revenue: sum + entry.accrued.lek
      case .spending, .policy: sum - entry.accrued.lek
      }
    }
    #expect(best >= rest - 1)
    // The result stands by itself.
    let again = try published(second, "second")
    #expect(again.audit().passed)
    #expect(again.scenario.model.receipts.elements.map(\.quantity) == model.receipts.elements.map(\.quantity))
  }

  @Test("Lots with the earliest deadline are gone first")
  func lots() throws {
    let first = try published(try plan(Self.base, named: "third"), "third")
    let state = try first.state(on: try #require(CivilDate("2027-07-01")))
    let row = try #require(PlanShape(first.scenario.model).stockPosition(Reference(2), Reference(0)))
    let left = first.record.plan.stock[row, 5]
    #expect(left < 35.001)
    #expect(state.lots.first?.lot.id == "newer mines")
    #expect(abs(state.lots.reduce(0) { $0 + $1.stock.quantity } - left) < 1e-6)
  }

  @Test("A day on which no period begins has no state")
  func noPeriod() throws {
    let first = try published(try plan(Self.base, named: "fourth"), "fourth")
    let date = try #require(CivilDate("2027-04-10"))
    let nearest = try #require(CivilDate("2027-04-01"))
    #expect(throws: RollingFailure.notAPeriod(date, nearest: nearest)) { try first.state(on: date) }
  }

  @Test("A scenario that begins on another day is refused")
  func otherStart() throws {
    let first = try published(try plan(Self.base, named: "fifth"), "fifth")
    let state = try first.state(on: try #require(CivilDate("2027-05-01")))
    Self.folder.write(Self.next, to: "sixth.yaml")
    let reading = ScenarioReader.read(paths: [Self.folder.file("sixth.yaml")], opening: state)
    #expect(reading.scenario == nil)
    #expect(reading.diagnostics.entries.map(\.code) == ["opening-date"])
  }

  /// A half-year across the turn of a year, with a permit by the year, a framework and losses that are carried.
  private static let limited = """
    kayo: 1
    name: Boots
    unstated_costs: zero
    horizon: {start: 2027-10-01, periods: [6 months]}
    goals: [maximise profit]
    tax: {rate: 10 %, losses: carried, loss_before: 50 klek}
    calendars: {weekdays: {weekdays: mon-fri, hours: 8 h/shift}}
    sites: {shop: {calendar: weekdays, fixed_cost: 200 klek/month}}
    items: {boots: {kind: product, unit: pcs}}
    permits: {noise: {unit: h, limit: 500 h/year}}
    processes: {sew: {kind: produce, site: shop, makes: {boots: 1 pcs}, permits: {noise: 1 h}, at_most: 60 runs/month}}
    contracts:
      army:
        {item: boots, site: shop, price: 2 klek/pcs, late: no, short: 1 klek/pcs, framework: {at_least: 300 pcs, at_most: 450 pcs, to: 2028-10}}
      spring: {item: boots, site: shop, price: 1 lek/pcs, late: no, short: no, framework: {to: 2027-12}}
    """ + "\n"

  @Test("What permits and frameworks leave, and the loss so far, open the next horizon")
  func limits() throws {
    let first = try published(try plan(Self.limited, named: "seventh"), "seventh")
    let old = first.record.plan
    let state = try first.state(on: try #require(CivilDate("2028-02-01")))
    let taken = (0..<4).reduce(0.0) { $0 + old.deliveries[0, $1] }
    let call = try #require(state.calls.first)
    #expect(state.calls.count == 1 && call.contract == "army")
    let lost = (0..<4).reduce(0.0) { $0 + old.lost[0, $1] }
    #expect(abs(call.least - max(0, 300 - taken - lost)) < 1e-6)
    #expect(abs((call.most ?? 0) - (450 - taken)) < 1e-6)
    // The whole year of 2028 is granted, and January has drawn on it.
    let left = 500 - old.runs[0, 3]
    #expect(state.allowances.map(\.permit) == ["noise"])
    #expect(abs((state.allowances.first?.left ?? 0) - left) < 1e-6)
    func profit(_ periods: Range<Int>) -> Money {
      old.ledger.filter { periods.contains($0.period) && $0.account != .tax }.reduce(.zero) {
        $0 + ($1.account.effect == .revenue ? $1.accrued : -$1.accrued)
      }
    }
    #expect(state.loss == Money(lek: 50_000) - profit(0..<3))
    #expect(state.earned == profit(3..<4))
    #expect(profit(0..<3) < .zero && profit(3..<4) < .zero)

    let text = Self.limited.replacing("2027-10-01, periods: [6 months]", with: "2028-02-01, periods: [14 months]")
    let second = try plan(text, named: "eighth", opening: state)
    let model = second.scenario.model
    #expect(abs((model.permits.elements[0].remainder ?? 0) - left) < 1e-6)
    #expect(model.tax?.openingLoss == state.loss && model.tax?.openingProfit == state.earned)
    let sewn = (0..<11).reduce(0.0) { $0 + second.record.plan.runs[0, $1] }
    #expect(sewn < left + 1e-6)
    let delivered = second.record.plan.deliveries.total(row: 0)
    #expect(abs(delivered - min(left, 450 - taken)) < 1)
  }
}
