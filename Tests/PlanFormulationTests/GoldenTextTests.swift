import LinearProgramming
import PlantModel
import TestSupport
import Testing

@testable import PlanFormulation

/// Every family has a golden text, a file and a paragraph; none can be forgotten.
@Suite struct GoldenTextTests {
  @Test(arguments: RuleFamily.allCases)
  func writesTheFamilyAsItsGoldenText(family: RuleFamily) {
    let model = GoldenModels.model(of: family)
    let formulation = Formulation(of: model)
    var program = formulation.program(for: model.goals[0].goal)
    if family == .goalOrder {
      let reached = StageProgram.Reached(goal: model.goals[0], best: 200)
      program = StageProgram(formulation, goal: model.goals[1].goal, keeping: [reached]).program
    }
    expectSnapshot(program.text(), named: "\(family.rawValue).lp")
  }

  @Test(arguments: RuleFamily.allCases)
  func showsTheFamilyInItsGoldenModel(family: RuleFamily) {
    let formulation = Formulation(of: GoldenModels.model(of: family))
    let hasRow = formulation.rows.contains { $0.family == family }
    let hasBound = (formulation.lowerFamilies + formulation.upperFamilies).contains(family)
    let isKind = family == .wholeNumbers && formulation.program.hasIntegers
    #expect(hasRow || hasBound || isKind || family == .goalOrder)
  }

  @Test func registersEveryFamilyOnce() {
    #expect(RuleRegistry.all.map { $0.family } == RuleFamily.allCases)
  }

  @Test(arguments: RuleFamily.allCases)
  func keepsEveryFamilyInAFileAndAParagraph(family: RuleFamily) {
    let sources = TestFiles.parent(of: #filePath) + "/../../Sources/PlanFormulation"
    let file = family.rawValue.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    #expect(TestFiles.text("\(sources)/Rules/\(file).swift")?.contains("RuleFamily.\(family)") == true)
    let documentation = TestFiles.text("\(sources)/Documentation.docc/RuleFamilies.md") ?? ""
    let section = documentation.split(separator: "\n## ").first { $0.hasPrefix("\(family.rawValue)\n") } ?? ""
    for heading in ["Formula:", "Unit:", "Class: \(family.ruleClass.rawValue)", "Source:"] {
      #expect(section.contains(heading), "\(heading) is missing from the paragraph of \(family.rawValue)")
    }
  }
}
