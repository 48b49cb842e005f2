public import PlantModel

/// The independent auditor: recomputes every rule and every lek of a plan from the model, knowing no linear program.
public enum PlanAudit {
  /// Audits a plan.
  ///
  /// A plan whose form makes rules incomputable, because a grid has the wrong size or a value is no quantity, is
  /// reported for its form alone, without indicators. The time is linear in the size of model and plan.
  ///
  /// - Parameters:
  ///   - plan: The plan, in published numbers.
  ///   - model: The model it claims to be a plan of.
  ///   - claims: What the planner says it reached: for each goal of the model the best value of its own stage. They
  ///     are compared with the recomputed values under `goal-order`; without any claim that family makes
  ///     no check.
  public static func audit(
    _ plan: Plan, of model: PlantModel, claiming claims: [GoalClaim] = []
  ) -> AuditReport {
    let form = ShapeAudit.check(plan, of: model)
    guard form.isUsable else {
      let unchecked = AuditTopic.all.dropFirst().map { Tally($0, periods: []) { _ in "" } }
      return report([form.tally] + unchecked, nil)
    }
    let evidence = Evidence(plan, of: model)
    let computation = IndicatorComputation(Book(evidence))
    var tallies = [form.tally]
    for family in RuleFamily.allCases { tallies.append(tally(family, claims, computation)) }
    for account in LedgerAccount.allCases { tallies.append(LedgerAudit.check(account, computation.book)) }
    return report(tallies, computation.indicators)
  }

  private static func report(_ tallies: [Tally], _ indicators: Indicators?) -> AuditReport {
    AuditReport(
      families: tallies.map(\.summary), findings: tallies.flatMap(\.findings), indicators: indicators)
  }

  private static func tally(
    _ family: RuleFamily, _ claims: [GoalClaim], _ computation: IndicatorComputation
  ) -> Tally {
    let book = computation.book
    let evidence = book.evidence
    return switch family {
    case .itemBalance: ItemBalanceAudit.check(evidence)
    case .stockLimit: StockLimitAudit.check(evidence)
    case .storeVolume: StoreVolumeAudit.check(evidence)
    case .storeHazard: StoreHazardAudit.check(evidence)
    case .lineHours: LineHoursAudit.check(evidence)
    case .processLimit: ProcessLimitAudit.check(evidence)
    case .headcount: HeadcountAudit.check(evidence)
    case .labourHours: LabourHoursAudit.check(evidence)
    case .overtime: OvertimeAudit.check(evidence)
    case .permit: PermitAudit.check(evidence)
    case .contractBalance: ContractBalanceAudit.check(evidence)
    case .contractFill: ContractFillAudit.check(evidence)
    case .contractFramework: ContractFrameworkAudit.check(evidence)
    case .offerLimit: OfferLimitAudit.check(evidence)
    case .marketLimit: MarketLimitAudit.check(evidence)
    case .routeLimit: RouteLimitAudit.check(evidence)
    case .surplusDeadline: SurplusDeadlineAudit.check(evidence)
    case .surplusTarget: SurplusTargetAudit.check(evidence)
    case .spending: SpendingAudit.check(book)
    case .walletBalance: WalletBalanceAudit.check(book)
    case .loan: LoanAudit.check(evidence)
    case .tax: TaxAudit.check(book)
    case .goalOrder: GoalOrderAudit.check(claims, computation)
    case .mixture: MixtureAudit.check(evidence)
    case .stockPeak: StockPeakAudit.check(evidence)
    case .storeMixing: StoreMixingAudit.check(evidence)
    case .processBuilding: ProcessBuildingAudit.check(evidence)
    case .setUp: SetUpAudit.check(evidence)
    case .offerOrder: OfferOrderAudit.check(evidence)
    case .maintenance: MaintenanceAudit.check(evidence)
    case .wholeNumbers: WholeNumbersAudit.check(evidence)
    case .retraining: RetrainingAudit.check(evidence)
    case .idleTime: IdleTimeAudit.check(evidence)
    case .marketLevel: MarketLevelAudit.check(evidence)
    case .lineConfiguration: LineConfigurationAudit.check(evidence)
    case .choice: ChoiceAudit.check(evidence)
    case .lineKeeping: LineKeepingAudit.check(evidence)
    case .storeApart: StoreApartAudit.check(evidence)
    case .projectChoice: ProjectChoiceAudit.check(evidence)
    }
  }
}
