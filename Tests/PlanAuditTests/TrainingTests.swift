internal import PlanAudit
internal import PlantModel
internal import TestSupport
internal import Testing

/// Retraining, idle and short time, limits of overtime by month and year: plans of the planner, and faults in them.
@Suite struct TrainingTests {
  private func broken(_ plan: Plan, _ training: Training) -> (Set<AuditTopic>, String) {
    let report = PlanAudit.audit(plan, of: training.model)
    return (Set(report.families.filter(\.isViolated).map(\.topic)), listing(report))
  }

  @Test(arguments: ChargeBasis.allCases) func theAuditorAgrees(basis: ChargeBasis) throws {
    var training = Training()
    training.basis = basis
    let plan = try #require(try training.plan())
    let (topics, text) = broken(plan, training)
    #expect(topics.isEmpty, "\(text)")
    for (name, grid) in [
      ("retrained", plan.retrained), ("idle", plan.idle), ("short time", plan.shortTime), ("overtime", plan.overtime),
    ] {
      #expect(grid.values.contains { $0 > 0.01 }, "\(name) is never used")
    }
  }

  /// A knob, and the topics that must name the fault when it is turned under a good plan.
  private static let knobs: [(Set<AuditTopic>, @Sendable (inout Training) -> Void)] = [
    (.named(.headcount), { $0.attrition += 0.005 }),
    (.named(.headcount), { $0.hired += 0.05 }),
    (.named(.headcount), { $0.left -= 0.05 }),
    (.named(.headcount), { $0.delay = Delay(days: 40) }),
    (.named(.headcount), { $0.basis = .closing }),
    (.named(.retraining), { $0.retrainingLimit = 0.01 }),
    (.named(.retraining), { $0.retrainingShare = 0.001 }),
    (.named(.idleTime), { $0.idleLimit = 0.001 }),
    (.named(.idleTime), { $0.shortLimit = 0.001 }),
    (.named(.idleTime), { $0.productivity = 0.9 }),
    (.named(.labourHours), { $0.productivity = 0 }),
    (.named(.idleTime), { $0.projectHours -= 20 }),
    (.named(.labourHours), { $0.projectHours += 900 }),
    (.named(.overtime), { $0.overtimeByYear = 0.5 }),
    (.booked(.retraining), { $0.retrainingCost += 1 }),
    (.booked(.idleTime), { $0.idleCost += 1 }),
    (.booked(.shortTime), { $0.shortCost += 1 }),
  ]

  @Test func knobsAreCaughtUnderTheirNames() throws {
    let plan = try #require(try Training().plan())
    for (position, (named, turn)) in Self.knobs.enumerated() {
      var training = Training()
      turn(&training)
      let (topics, text) = broken(plan, training)
      #expect(topics.isSuperset(of: named), "knob \(position): \(topics.map(\.identifier).sorted())\n\(text)")
    }
  }

  @Test(arguments: UInt64(0)..<30) func changedNumbersAreCaught(seed: UInt64) throws {
    var plan = try #require(try Training().plan())
    var random = SplitMix64(seed: seed)
    let grids: [(WritableKeyPath<Plan, Grid>, LedgerAccount)] = [
      (\.retrained, .retraining), (\.idle, .idleTime), (\.shortTime, .shortTime),
    ]
    let (grid, account) = grids[Int(seed % 3)]
    let row = grid == \.idle ? Int.random(in: 0..<2, using: &random) : 0
    let period = Int.random(in: 0..<plan[keyPath: grid].periodCount, using: &random)
    plan[keyPath: grid][row, period] += 0.25
    #expect(broken(plan, Training()).0.isSuperset(of: Set.booked(account)))
  }

  @Test func whoHasNoShortTimeHasNone() throws {
    var plan = try #require(try Training().plan())
    plan.shortTime[1, 3] = 1
    #expect(broken(plan, Training()).0 == .named(.idleTime))
  }
}
