internal import LocalFiles
internal import LocatedText
internal import PlanAudit
internal import PlanChoice
internal import PlanReport
internal import PlanRunner
internal import PlantModel
internal import ScenarioFiles

extension CommandDefinition {
  /// `kayo proposals`
  static let proposals: CommandDefinition = CommandDefinition(
    name: "proposals",
    overview: "Rank proposals of partners: each by itself, and the best combination of them.",
    discussion: """
      A proposal is a file of the folder: what a partner would build, pay, buy and take (`kayo schema --proposals
      --reference`). The scenario's own projects keep their stated days. Each proposal is added by itself, begun on the best
      of its days, and held against the plan without it; then the best combination is found under the same limits of
      capital, room, people and time. Exit status: 0 for a ranking, 1 where scenario or proposals have a finding.
      """,
    arguments: [
      Argument(name: "scenario", help: "Scenario file."), Argument(name: "folder", help: "Folder of proposals."),
    ],
    options: [
      Option(name: "at-most", value: "number", help: "How many proposals may be taken; any number unless given."),
      Option(name: "output", value: "folder", help: "Publish the best combination, with the ranking in proposals.csv."),
      Option(
        name: "gap", value: "percent",
        help: "Distance from the best at which to stop the search for a combination; 0.1 unless given."),
      Option(name: "time-limit", value: "seconds", help: "Seconds for that search; 60 unless given."),
      .set, .dialect, .json,
    ],
    perform: { arguments, console in ProposalsCommand.perform(arguments, console) })
}

private enum ProposalsCommand {
  static func perform(_ arguments: ParsedArguments, _ console: Console) -> ExitStatus {
    var options = ProposalRun.Options()
    do throws(UsageError) {
      options.run = RunOptions(dialect: try arguments.dialect())
      options.timeLimit = try arguments.timeLimit() ?? options.timeLimit
      options.relativeGap = try arguments.share("gap") ?? options.relativeGap
      options.most = try arguments.count("at-most")
    } catch {
      return console.fail(error)
    }
    if let folder = arguments.value("output") {
      do throws(LocalFileError) {
        try OutputFolder(replacing: folder).check()
      } catch {
        console.complain("error: \(error)")
        return .badData
      }
    }
    var diagnostics = Diagnostics()
    let proposals = ProposalReader.read(folder: arguments.positional[1], into: &diagnostics)
    if !diagnostics.isEmpty { console.complain(diagnostics.rendered()) }
    guard let proposals else {
      return diagnostics.entries.contains { $0.code == "unreadable-file" } ? .badData : .finding
    }
    do throws(ProposalRun.Failure) {
      let run = try ProposalRun.perform(
        proposals, paths: [arguments.positional[0]], changes: arguments.values["set"] ?? [], options: options,
        progress: console.progress)
      console.endProgress()
      return show(run, options, arguments, console)
    } catch {
      console.endProgress()
      return fail(error, console)
    }
  }

  private static func show(
    _ run: ProposalRun, _ options: ProposalRun.Options, _ arguments: ParsedArguments, _ console: Console
  ) -> ExitStatus {
    let result = run.combination
    let rows = run.rows.map { row in
      ProposalReport.Row(
        id: row.proposal.id, name: row.proposal.name, partner: row.proposal.partner,
        isInvented: row.proposal.isInvented, capital: row.capital, paidShare: row.proposal.paidShare,
        equity: row.proposal.equity, jobs: row.jobs, aloneStart: row.aloneStart,
        alone: row.alone.map { ($0.plan, $0.enterprise, $0.state, $0.partner, $0.others) }, start: row.start,
        marginal: row.marginal, reason: ProposalWords.reason(row, among: run.rows))
    }
    let report = ProposalReport(
      rows, base: run.base, combined: PlanIndicators(of: result.record, model: result.scenario.model).netPresentValue,
      gap: run.outcome.gap)
    if let folder = arguments.value("output") {
      let table = PublishedFile(name: "proposals.csv", bytes: report.csv(dialect: options.run.dialect))
      do throws(LocalFileError) {
        try ResultFolder.publish(result, options: options.run, further: [table], at: folder)
      } catch {
        console.complain("error: \(error)")
        return .badData
      }
    }
    if arguments.has("json") {
      console.print(json: report.json)
      return .done
    }
    for line in report.lines() { console.print(line) }
    if let folder = arguments.value("output") {
      console.print("Audited: \(result.audit.checkedCount) checks, none failed. Written to \(folder).")
    }
    return .done
  }

  private static func fail(_ failure: ProposalRun.Failure, _ console: Console) -> ExitStatus {
    switch failure {
    case .unreadable(let reading):
      console.complain(reading.diagnostics.rendered())
      return reading.failure
    case .otherGoal(let goal):
      console.complain(
        "error: proposals are ranked by net present value, but the scenario's first goal is `\(goal.words)`\n"
          + "  = help: write `--set goals=[maximise npv]`")
      return .finding
    case .unplanned(let proposal, let error):
      let status = console.fail(error)
      if let proposal { console.complain("  = note: this is the scenario with the proposal `\(proposal)`") }
      return status
    case .unsolved(let error): return console.fail(RunFailure.unplanned(error))
    case .undecided:
      console.complain("error: no combination was found\n  = help: give the search more time with `--time-limit`")
      return .finding
    }
  }
}

/// Why proposals are left out, in words.
private enum ProposalWords {
  static func reason(_ row: ProposalRun.Row, among rows: [ProposalRun.Row]) -> String {
    let rival = row.rival.map { rival in
      rival.loss > .zero
        ? "; in the place of `\(rival.id)` the plan would be worth \(ProposalReport.amount(rival.loss)) less" : ""
    }
    switch row.reason {
    case nil: return ""
    case .worthless: return "worth less than it costs, even by itself"
    case .impossible: return "no day of beginning obeys every rule of the scenario, even by itself"
    case .limited(let kind, let gain):
      return "\(limit(kind, row, rows)): with more of it, it would add \(ProposalReport.amount(gain))\(rival ?? "")"
    case .superseded(let loss):
      return "what it adds beside the others is worth less than it displaces: the plan would be worth "
        + "\(ProposalReport.amount(loss)) less\(rival ?? "")"
    case .forbidden: return "beside the others it breaks a rule: room, needs, exclusions or time\(rival ?? "")"
    case .crowded(let gain):
      return "no further proposal may be taken; it would add \(ProposalReport.amount(gain))\(rival ?? "")"
    }
  }

  private static func limit(
    _ kind: ProposalRun.LimitKind, _ row: ProposalRun.Row, _ rows: [ProposalRun.Row]
  ) -> String {
    switch kind {
    case .people: return "people bind at its site"
    case .capital: return "capital binds"
    case .room:
      let halls = row.proposal.halls.filter { hall in
        rows.contains { $0.start != nil && $0.proposal.halls.contains(hall) }
      }
      return halls.isEmpty ? "rules between projects bind" : "room binds in \(halls.joined(separator: ", "))"
    }
  }
}

extension ParsedArguments {
  /// A whole number of at least one.
  func count(_ option: String) throws(UsageError) -> Int? {
    guard let text = value(option) else { return nil }
    guard let number = Int(text), number >= 1 else {
      throw UsageError(message: "`\(text)` is no count", suggestion: "write a whole number: `--\(option) 3`")
    }
    return number
  }
}
