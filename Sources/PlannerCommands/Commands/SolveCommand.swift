internal import LinearProgramming
internal import LocalFiles
internal import LocatedText
internal import PlanRunner

extension CommandDefinition {
  /// `kayo solve`
  static let solve: CommandDefinition = CommandDefinition(
    name: "solve",
    overview: "Solve a linear program from an MPS or CPLEX-LP file.",
    discussion: """
      The file may be fixed or free MPS or CPLEX-LP text, compressed by gzip or not. Nothing but a proven optimum is
      called optimal; at a limit the best found, the bound and the gap are told. Exit status: 0 for an optimum, 1 for any
      other answer. With --exact the final basis is verified in rational arithmetic, and only a proof gives 0. With
      --conflict a program without any point is told by the fewest rows that contradict each other. With --json
      --sensitivity each cost and limit of a row comes with what one more and one less is worth, and how far that holds.
      """,
    arguments: [Argument(name: "file", help: "MPS or CPLEX-LP file.")],
    options: [
      .json, .timeLimit, .method, .solver(default: .auto),
      Option(name: "presolve", help: "Make the program smaller first, by our own means, and its optimum whole again."),
      Option(name: "exact", help: "Verify the optimum in rational arithmetic, without any tolerance."),
      Option(name: "conflict", help: "Name the rows that contradict each other."),
      Option(name: "sensitivity", help: "Add marginal values and their ranges to the JSON."),
      Option(name: "write-solution", value: "file", help: "Write the value of every column as CSV."),
    ],
    perform: { arguments, console in SolveCommand.perform(arguments, console) })
}

private enum SolveCommand {
  static func perform(_ arguments: ParsedArguments, _ console: Console) -> ExitStatus {
    var wishes = ProgramSolve.Wishes()
    wishes.presolves = arguments.has("presolve")
    wishes.isExact = arguments.has("exact")
    wishes.namesConflict = arguments.has("conflict")
    wishes.weighsChanges = arguments.has("sensitivity")
    if wishes.weighsChanges && !arguments.has("json") {
      return console.fail(
        UsageError(message: "`--sensitivity` adds to the JSON answer", suggestion: "write `--json --sensitivity`"))
    }
    do throws(UsageError) {
      wishes.timeLimit = try arguments.timeLimit()
      wishes.solver = try arguments.solver(default: .auto)
      wishes.method = try arguments.method()
    } catch {
      return console.fail(error)
    }
    do throws(ProgramSolve.Failure) {
      let solve = try ProgramSolve.perform(file: arguments.positional[0], wishes)
      if let path = arguments.value("write-solution") {
        do throws(LocalFileError) {
          try writeWhole(file: path, bytes: SolutionText.table(solve))
        } catch {
          console.complain("error: \(error)")
          return .badData
        }
      }
      console.print(arguments.has("json") ? SolutionText.json(solve) : SolutionText.lines(solve))
      return solve.solution.termination == .optimal && (!wishes.isExact || ExactText.isProof(solve.exact))
        ? .done : .finding
    } catch {
      return fail(error, arguments.positional[0], console)
    }
  }

  private static func fail(_ failure: ProgramSolve.Failure, _ path: String, _ console: Console) -> ExitStatus {
    switch failure {
    case .unreadable(let error):
      console.complain("error: \(error)")
      return .badData
    case .malformed(let faults, let omitted):
      console.complain(faults.rendered() + (omitted == 0 ? "" : "and \(omitted) more errors in \(path)\n"))
      return .badData
    case .unsolved(let error):
      console.complain("error: \(error)")
      return .internalError
    }
  }
}
