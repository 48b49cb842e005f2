import LinearProgramming
import LocatedText
import PlanFormulation
import PlantModel
import ScenarioFiles
import Testing

@testable import PlanBenchmarks

@Suite("Generated enterprises")
struct EnterpriseGeneratorTests {
  private static let shapes = [
    EnterpriseShape(siteCount: 1, weekCount: 5, monthCount: 0, levelCount: 1),
    EnterpriseShape(siteCount: 1, weekCount: 0, monthCount: 3, lineCount: 1, materialCount: 1, itemsPerLevel: 1),
    EnterpriseShape(siteCount: 3, weekCount: 8, monthCount: 8),
    EnterpriseShape(siteCount: 5, weekCount: 2, monthCount: 3, tightness: 140, longestDelay: 60, seed: 7),
  ]

  private func resolved(_ shape: EnterpriseShape) -> ResolvedScenario? {
    let reading = ScenarioReader.read(
      files: ["case.yaml": Array(EnterpriseGenerator.scenario(shape).utf8)], paths: ["case.yaml"])
    #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics.rendered())")
    return reading.scenario
  }

  @Test("are scenarios without a finding", arguments: shapes)
  func areValid(_ shape: EnterpriseShape) throws {
    let scenario = try #require(resolved(shape))
    #expect(scenario.model.sites.count == shape.siteCount)
    #expect(scenario.model.horizon.count == shape.weekCount + shape.monthCount)
    #expect(scenario.model.lines.count == shape.siteCount * (shape.lineCount + 2))
  }

  @Test("are the same for the same seed and differ for another")
  func dependOnSeed() {
    let shape = EnterpriseShape(siteCount: 2, weekCount: 2, monthCount: 2, seed: 3)
    var other = shape
    other.seed = 4
    #expect(EnterpriseGenerator.scenario(shape) == EnterpriseGenerator.scenario(shape))
    #expect(EnterpriseGenerator.scenario(shape) != EnterpriseGenerator.scenario(other))
  }

  @Test("grow linearly with sites and with periods")
  func growLinearly() throws {
    func rows(_ sites: Int, _ months: Int) throws -> Double {
      let shape = EnterpriseShape(siteCount: sites, weekCount: 0, monthCount: months)
      return Double(
        Formulation(of: try #require(resolved(shape)).model).program(for: .maximiseNetPresentValue).rowCount)
    }
    let small = try rows(2, 6)
    #expect(abs(try rows(4, 6) / small - 2) < 0.1)
    #expect(abs(try rows(2, 12) / small - 2) < 0.1)
  }
}
