internal import PlanRunner

extension CommandDefinition {
  /// `kayo doctor`
  static let doctor: CommandDefinition = CommandDefinition(
    name: "doctor",
    overview: "Say what is installed, which version, and what it is for.",
    perform: { _, console in
      let parts = InstalledParts.all
      console.print(
        HelpTable.text([("kayo", ProgramVersion.current)] + parts.map { ($0.name, "\($0.version): \($0.purpose)") }))
      let broken = parts.filter { !$0.works }
      for part in broken { console.complain("error: \(part.name) does not work\n  = help: install \(part.package)") }
      if broken.isEmpty { console.print("All that is needed is here.") }
      return broken.isEmpty ? .done : .finding
    })
}
