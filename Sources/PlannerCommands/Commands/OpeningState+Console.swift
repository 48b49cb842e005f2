internal import LocatedText
internal import PlanRunner
internal import PlantModel
internal import ScenarioFiles

/// An opening state cannot be had; what is wrong has been said.
struct OpeningRefused: Error {
  let status: ExitStatus
}

extension OpeningState {
  /// The state that `--from` and `--at` ask for; nothing where neither stands.
  static func read(_ arguments: ParsedArguments, _ console: Console) throws(OpeningRefused) -> OpeningState? {
    let (folder, day) = (arguments.value("from"), arguments.value("at"))
    if folder == nil && day == nil { return nil }
    guard let folder, let day else {
      console.complain("error: `--from` and `--at` go together: a result, and the day of its plan to go on from")
      throw OpeningRefused(status: .usage)
    }
    guard let date = CivilDate(day) else {
      console.complain("error: `\(VisibleText.of(day))` is no day; write it as `--at 2027-07-01`")
      throw OpeningRefused(status: .usage)
    }
    var diagnostics = Diagnostics()
    let result = PublishedResult.read(folder, into: &diagnostics)
    if !diagnostics.isEmpty { console.complain(diagnostics.rendered()) }
    guard let result else { throw OpeningRefused(status: .badData) }
    do throws(RollingFailure) {
      return try result.state(on: date)
    } catch {
      console.complain("error: \(error)")
      throw OpeningRefused(status: .usage)
    }
  }
}
