public import LocatedText
public import PlanAudit
public import PlanReport
public import PlantModel
public import ScenarioFiles

/// A plan that passed its audit, with all it stands on.
public struct RunResult: Sendable {
  /// The scenario.
  public let scenario: ResolvedScenario
  /// The plan and how it was found.
  public let record: PlanRecord
  /// The audit it passed.
  public let audit: AuditReport

  /// Puts together a result.
  public init(scenario: ResolvedScenario, record: PlanRecord, audit: AuditReport) {
    self.scenario = scenario
    self.record = record
    self.audit = audit
  }

  /// Every file of the result but the manifest: the resolved scenario, the tables and the summary.
  public func files(dialect: CSVDialect) -> [PublishedFile] {
    [PublishedFile(name: ResultFolder.scenarioName, bytes: scenario.canonicalText())]
      + PlanFiles.files(of: record, model: scenario.model, dialect: dialect)
  }
}
