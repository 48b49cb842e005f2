internal import PlanAudit
internal import PlanFormulation
internal import PlanRunner

extension Console {
  /// Shows what is wrong with the command line.
  func fail(_ error: UsageError) -> ExitStatus {
    complain("error: \(error.message)" + (error.suggestion.map { "\n  = help: \($0)" } ?? ""))
    return .usage
  }

  /// Shows why a run left no result.
  func fail(_ failure: RunFailure) -> ExitStatus {
    switch failure {
    case .impossible(let report):
      complain("error: no plan obeys every rule; the least that would have to give:")
      for line in report.lines { complain("  \(line)") }
      if !report.needLines.isEmpty {
        complain("  or, so that the enterprise's own rules can stand:")
        for line in report.needLines { complain("  \(line)") }
      }
      complain("  = help: change one of these limits, or give the rule a price so that it may be missed")
      return .finding
    case .refused(let audit):
      complain("error: the auditor refused the plan; nothing was published\n" + AuditText.text(audit))
      return .internalError
    case .unplanned(let error):
      complain("error: \(error)")
      switch error {
      case .unbounded, .unsuitableModel, .limitReached: return .finding
      case .numericalTrouble, .solverFailed: return .internalError
      }
    }
  }
}
