internal import LocalFiles
internal import ScenarioFiles

extension CommandDefinition {
  /// `kayo init`
  static let initialise: CommandDefinition = CommandDefinition(
    name: "init",
    overview: "Write a small commented scenario that runs.",
    arguments: [Argument(name: "folder", help: "Where the files go; made where it does not exist.")],
    perform: { arguments, console in
      let folder = arguments.positional[0]
      do throws(LocalFileError) {
        for (name, _) in ScenarioTemplate.files where LocalFiles.exists(LocalFiles.join(folder, name)) {
          console.complain(
            "error: \(LocalFiles.join(folder, name)) exists already\n  = help: name an empty or a new folder")
          return .finding
        }
        try LocalFiles.makeFolder(folder)
        for (name, text) in ScenarioTemplate.files {
          try writeWhole(file: LocalFiles.join(folder, name), bytes: Array(text.utf8))
        }
      } catch {
        console.complain("error: \(error)")
        return .badData
      }
      let first = LocalFiles.join(folder, ScenarioTemplate.files.first?.name ?? "")
      console.print("Written. Next: kayo run \(first) --output \(LocalFiles.join(folder, "plan"))")
      return .done
    })
}
