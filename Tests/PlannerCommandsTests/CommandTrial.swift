import Synchronization

@testable import PlannerCommands

/// A command line performed in this process, with what it wrote.
struct CommandTrial {
  let status: ExitStatus
  let output: String
  let error: String

  init(_ words: [String]) {
    let output = Sink()
    let error = Sink()
    let console = Console(
      isErrorTerminal: false, width: 100, output: { output.append($0) }, error: { error.append($0) })
    status = CommandLineTool.perform(words, console: console)
    self.output = output.text
    self.error = error.text
  }

  private final class Sink: Sendable {
    private let storage = Mutex("")
    var text: String { storage.withLock { $0 } }
    func append(_ more: String) { storage.withLock { $0 += more } }
  }
}
