internal import PlantModel

/// One family of rules, written as rows and column bounds of a linear program.
///
/// A family knows what its rows are called, what they are counted in and how they are scaled; everything else about
/// a row (its activity, its limit, what one more unit is worth) follows from the row itself.
protocol RuleFormulation: SendableMetatype {
  /// The family.
  static var family: RuleFamily { get }

  /// How many natural units one unit of the family's rows is.
  static var scale: Double { get }

  /// What one of the family's places is called, by the scenario's identifiers.
  static func identifiers(of place: Int, in context: PlanningContext) -> [String]

  /// The natural unit of one of the family's places.
  static func unit(of place: Int, in context: PlanningContext) -> String

  /// Adds all rows and bounds of the family.
  static func addRules(to builder: inout ProgramBuilder)
}

extension RuleFormulation {
  /// Rows are counted in natural units unless a family says otherwise.
  static var scale: Double { 1 }
}

/// Every family's formulation.
enum RuleRegistry {
  /// In the order of the families.
  static let all: [any RuleFormulation.Type] = [
    ItemBalanceRules.self, StockLimitRules.self, StoreVolumeRules.self, StoreHazardRules.self, LineHoursRules.self,
    ProcessLimitRules.self, HeadcountRules.self, LabourHoursRules.self, OvertimeRules.self, PermitRules.self,
    ContractBalanceRules.self, ContractFillRules.self, ContractFrameworkRules.self, OfferLimitRules.self,
    MarketLimitRules.self,
    RouteLimitRules.self, SurplusDeadlineRules.self, SurplusTargetRules.self, SpendingRules.self,
    WalletBalanceRules.self, LoanRules.self, TaxRules.self, GoalOrderRules.self, MixtureRules.self, StockPeakRules.self,
    StoreMixingRules.self, ProcessBuildingRules.self, SetUpRules.self, OfferOrderRules.self,
    MaintenanceRules.self, WholeNumbersRules.self, RetrainingRules.self, IdleTimeRules.self,
    MarketLevelRules.self, LineConfigurationRules.self, ChoiceRules.self, LineKeepingRules.self,
    StoreApartRules.self, ProjectChoiceRules.self,
  ]

  private static let byFamily = Dictionary(all.map { ($0.family, $0) }, uniquingKeysWith: { first, _ in first })

  /// The formulation of a family.
  static func rules(of family: RuleFamily) -> any RuleFormulation.Type { byFamily[family] ?? GoalOrderRules.self }
}
