internal import LocatedText

extension Composer {
  /// Every file begins with `kayo: 1`, so that no other file is taken for a scenario.
  mutating func checkVersion(_ file: LoadedFile) {
    guard let entries = file.node.entries else {
      isIncomplete = true
      diagnostics.error(
        "wrong-type", at: file.node.location, "a scenario is a mapping of keys, not \(file.node.kindName)",
        suggestion: "begin the file with `kayo: \(ScenarioSchema.version)`")
      return
    }
    guard let first = entries.first, first.key == "kayo" else {
      isIncomplete = true
      diagnostics.error(
        "missing-version", at: .start(of: file.source),
        "the file does not begin with `kayo: \(ScenarioSchema.version)`",
        suggestion: "write `kayo: \(ScenarioSchema.version)` as its first key")
      return
    }
    guard first.value.text != String(ScenarioSchema.version) else { return }
    isIncomplete = true
    diagnostics.error(
      "unknown-version", at: first.value.location,
      "version \(first.value.text ?? first.value.kindName) of the format is unknown here",
      suggestion: "this program reads `kayo: \(ScenarioSchema.version)`")
  }
}
