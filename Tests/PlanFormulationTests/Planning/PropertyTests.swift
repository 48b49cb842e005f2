import GLPKSolver
import LinearProgramming
import PlantModel
import TestSupport
import Testing

@testable import PlanFormulation

/// What must hold of any plan's value, on small random enterprises.
@Suite struct PropertyTests {
  private func value(_ model: PlantModel) throws -> Double {
    try #require(try PlannerTests.record(model).solve.stages.first?.value)
  }

  @Test(arguments: 0..<12)
  func neverGainsByATighterLimit(seed: Int) throws {
    let plain = try value(RandomEnterprise(seed: seed).model())
    for tightened in RandomEnterprise.Limit.allCases {
      let tighter = try value(RandomEnterprise(seed: seed).model(tightening: tightened))
      #expect(tighter <= plain + 1e-6 * (1 + abs(plain)), "\(tightened) tightened")
    }
  }

  @Test(arguments: 0..<12)
  func doublesWithAllQuantities(seed: Int) throws {
    let plain = try value(RandomEnterprise(seed: seed).model())
    let doubled = try value(RandomEnterprise(seed: seed).model(scale: 2))
    #expect(abs(doubled - 2 * plain) <= 1e-6 * (1 + abs(plain)))
  }

  @Test(arguments: 0..<8)
  func foretellsASmallChangeOfAMarket(seed: Int) throws {
    let enterprise = RandomEnterprise(seed: seed)
    let record = try PlannerTests.record(enterprise.model())
    let before = try #require(record.solve.stages.first?.value)
    let step = 1e-4
    let after = try value(enterprise.model(widerMarket: step))
    let foretold = record.readings.filter { $0.family == .marketLimit }
      .reduce(0) { total, reading in
        let period = reading.period.map { enterprise.model().horizon.periods[$0].monthCount } ?? 0
        return total + reading.marginalValue * step * period
      }
    #expect(abs(after - before - foretold) <= 1e-3 * abs(foretold) + 1e-6)
  }
}
