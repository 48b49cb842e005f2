import GLPKSolver
import LinearProgramming
import PlanAudit
import PlanFormulation
import PlantModel
import Testing

@testable import PlanChoice

/// On small enterprises the search must find what trying every combination of days finds.
@Suite struct EnumerationTests {
  /// Every decision of a model, planned with its days stated, and audited.
  private static func best(of model: PlantModel) throws -> (value: Double, starts: [ChosenStart])? {
    let goal = model.goals[0].goal
    var combinations: [[(ProjectChoice.Option?, CivilDate?)]] = [[]]
    for choice in model.projectChoices.elements {
      var ways = choice.options.flatMap { option in choice.startDates(in: model.horizon).map { (option, $0) } }
        .map { (ProjectChoice.Option?.some($0.0), CivilDate?.some($0.1)) }
      if choice.mayBeLeftOut { ways.append((nil, nil)) }
      combinations = combinations.flatMap { former in ways.map { former + [$0] } }
    }
    var best: (value: Double, starts: [ChosenStart])?
    for ways in combinations {
      var decided = model
      var projects = model.projects.elements
      for (choice, way) in zip(model.projectChoices.elements, ways) {
        projects[choice.project.position] = (way.0 ?? choice.options[0]).project.starting(on: way.1)
      }
      decided.projects = Catalogue(projects)
      guard opensNoMoreThanTheWhole(decided) else { continue }
      let options = PlanningOptions(provesBounds: false, breaksTies: false)
      guard case .planned(let record) = try Planner.plan(decided, solver: GLPKSolver(), options: options),
        PlanAudit.audit(record.plan, of: decided).passed, let stage = record.solve.stages.first
      else { continue }
      if let best, goal.isMaximised ? stage.value <= best.value : stage.value >= best.value { continue }
      let starts = zip(model.projectChoices.elements, ways).map {
        ChosenStart(project: $0.id, variant: $1.0?.name, start: $1.1)
      }
      best = (stage.value, starts)
    }
    return best
  }

  /// What the reader of scenarios demands of stated days.
  private static func opensNoMoreThanTheWhole(_ model: PlantModel) -> Bool {
    model.lines.references.allSatisfy { line in
      let openings = model.projects.elements.filter { $0.start != nil }.flatMap(\.openings)
      return openings.filter { $0.line == line }.reduce(model.lines[line].openShare) { $0 + $1.share } <= 1 + 1e-9
    }
  }

  @Test(arguments: UInt64(1)...10)
  func findsWhatEnumerationFinds(seed: UInt64) throws {
    let model = try SmallEnterprise.model(seed: seed)
    var options = ChoiceOptions()
    options.relativeGap = 0
    let outcome = try ProjectChooser.choose(model, solver: GLPKSolver(), options: options)
    guard let known = try Self.best(of: model) else {
      #expect(outcome == nil)
      return
    }
    let found = try #require(outcome)
    let tolerance = 1e-6 * max(1, abs(known.value))
    #expect(abs(found.value - known.value) <= tolerance, "\(found.starts), but \(known.starts)")
    #expect(found.bound >= known.value - tolerance && found.bound - found.value <= 1e-6 * abs(found.value) + 1)
    #expect(found.ending == .gapReached)
  }

  @Test func decidesWithOtherWholeNumbersToo() throws {
    let model = try SmallEnterprise.model(seed: 2, furtherIntegers: true)
    let found = try #require(try ProjectChooser.choose(model, solver: GLPKSolver()))
    let known = try #require(try Self.best(of: model))
    #expect(abs(found.value - known.value) <= 2e-4 * abs(known.value))
  }
}
