internal import LocatedText
internal import PlanAudit
internal import PlanRunner
internal import PlantModel
internal import ScenarioFiles

extension CommandDefinition {
  /// `kayo audit`
  static let audit: CommandDefinition = CommandDefinition(
    name: "audit",
    overview: "Check a published result from its files alone.",
    discussion: """
      Compares every file with the hash in the manifest, reads scenario and plan back, and recomputes every balance,
      limit, delay and lek. With --again the scenario is also planned anew, and must give the same bytes.
      """,
    arguments: [Argument(name: "folder", help: "The result of a run.")],
    options: [
      Option(name: "again", help: "Plan the scenario again and compare every byte."), .quiet,
    ],
    perform: { arguments, console in
      let folder = arguments.positional[0]
      var diagnostics = Diagnostics()
      let published = PublishedResult.read(folder, into: &diagnostics)
      if !diagnostics.isEmpty { console.complain(diagnostics.rendered()) }
      guard let published else { return .badData }
      let report = published.audit()
      if !report.passed {
        console.complain(AuditText.text(report))
        return .finding
      }
      if !arguments.has("quiet") {
        console.print("\(published.scenario.model.name): \(folder)\n" + AuditText.text(report))
      }
      if diagnostics.hasErrors { return .finding }
      guard arguments.has("again") else { return .done }
      return again(published, arguments, console)
    })

  private static func again(
    _ published: PublishedResult, _ arguments: ParsedArguments, _ console: Console
  ) -> ExitStatus {
    do throws(RunFailure) {
      let differing = try published.filesThatDifferWhenPlannedAgain(progress: console.progress)
      console.endProgress()
      if differing.isEmpty {
        if !arguments.has("quiet") { console.print("  Planned again: the same bytes.") }
        return .done
      }
      console.complain("error: planned again, these files differ: \(differing.joined(separator: ", "))")
      return .finding
    } catch {
      console.endProgress()
      return console.fail(error)
    }
  }
}
