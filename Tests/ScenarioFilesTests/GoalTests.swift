import PlantModel
import Testing

@testable import ScenarioFiles

@Suite struct GoalTests {
  @Test func anOutputCountsAnItemOrAFamily() throws {
    let entries = """
      goals: [maximise output of parts, {goal: maximise output of metal, tolerance: 2 %}, minimise lateness]
      items:
        billets: {kind: product, unit: kg, family: metal}
        bars: {kind: product, unit: t, family: metal}
      processes: {cast: {kind: produce, site: works, uses: {steel: 3 t}, makes: {billets: 1000 kg, bars: 1 t}}}
      """ + "\n"
    let model = try Fixture.model(entries)
    #expect(
      model.goals.map(\.goal.words) == ["maximise output of parts", "maximise output of metal", "minimise lateness"])
    #expect(model.goals.map(\.goal.unit) == ["pcs", "t", "lek months"])
    #expect(model.goals.map(\.tolerance) == [0, 0.02, 0])
    guard case .maximiseOutput(let scope) = model.goals[1].goal else { throw Missing() }
    #expect(abs(scope.output(ofOneRun: try model.processes.named("cast")) - 2) < 1e-12)
  }

  private struct Missing: Error {}
}
