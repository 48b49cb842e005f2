internal import LocatedText
internal import PlantModel

extension ModelBuilder {
  /// Reports processes whose yields are heavier than what goes in, where every mass is known.
  func checkYields() {
    for (place, process) in processes.enumerated() {
      guard let process, !process.inputs.isEmpty, let record = records[.processes]?[place],
        process.inputs.count == record.node("uses")?.entries?.count,
        let used = tonnes(process.inputs.map { ($0.item, $0.quantity) }),
        let made = tonnes(process.outputs.map { ($0.item, $0.quantity) }), made > used * (1 + 1e-6)
      else { continue }
      reading.diagnostics.error(
        "yield-heavier", at: record.location(of: "makes"),
        "`\(record.address)` makes \(NumberFormat.short(made)) t of \(NumberFormat.short(used)) t per run",
        suggestion: "lower a yield, or add the input that is missing",
        related: [RelatedPlace(record.location(of: "uses"), "what goes in")])
    }
  }

  private func tonnes(_ quantities: [(item: Reference<Item>, quantity: Double)]) -> Double? {
    var total = 0.0
    for (item, quantity) in quantities {
      guard let weight = items[item.position]?.unit.tonnesPerUnit else { return nil }
      total += quantity * weight
    }
    return total
  }

  /// Reports skills that a process needs at a site without any people of that skill.
  func checkSkills() {
    struct Team: Hashable {
      let skill: Reference<Skill>
      let site: Reference<Site>
    }
    var teams = Set<Team>()
    for record in records[.pools] ?? [] {
      let skill: Reference<Skill>? = quietly(record, "skill", in: .skills)
      let site: Reference<Site>? = quietly(record, "site", in: .sites)
      guard let skill, let site else { return }
      teams.insert(Team(skill: skill, site: site))
    }
    for (place, process) in processes.enumerated() {
      guard let process, let record = records[.processes]?[place] else { continue }
      for use in process.labourUses
      where use.hours > 0 && !teams.contains(Team(skill: use.skill, site: process.site)) {
        let skill = identifier(.skills, use.skill)
        let site = identifier(.sites, process.site)
        reading.diagnostics.error(
          "no-people", at: record.node("labour")?.entry(skill)?.keyLocation ?? record.place,
          "`\(record.address)` needs `\(skill)` at `\(site)`, where no pool has it",
          suggestion:
            "add a pool of `\(skill)` at `\(site)`; with `people: 0 people` and `hire` where it is yet to come")
      }
    }
    for (place, project) in projects.enumerated() {
      guard let project, project.start != nil, let record = records[.projects]?[place] else { continue }
      for need in project.phases.flatMap(\.labour) where !teams.contains(Team(skill: need.skill, site: project.site)) {
        let skill = identifier(.skills, need.skill)
        let site = identifier(.sites, project.site)
        reading.diagnostics.error(
          "no-people", at: record.location(of: "phases"),
          "`\(record.address)` needs `\(skill)` at `\(site)`, where no pool has it",
          suggestion: "add a pool of `\(skill)` at `\(site)`")
      }
    }
  }
}
