extension EnterpriseText {
  mutating func addPeople(_ draft: EnterpriseDraft) {
    add("skills: {machinists: {}, fitters: {}, dismantlers: {}}")
    add("pools:")
    for site in 0..<shape.siteCount {
      for (skill, name) in ["machinists", "fitters"].enumerated() {
        add("  s\(site + 1).\(name):")
        addPool(site, name, people: max(2, people(of: site, skill: skill + 1, draft)))
      }
      add("  s\(site + 1).dismantlers:")
      addPool(site, "dismantlers", people: 8)
    }
  }

  private mutating func addPool(_ site: Int, _ skill: String, people: Int) {
    add("    site: s\(site + 1)")
    add("    skill: \(skill)")
    add("    people: \(people) people")
    add("    absence: 11 %")
    add("    attrition: 1 %/month")
    add("    wage: 60 klek/person/month")
    add("    hire: {cost: 40 klek/person, at_most: \(max(1, people / 8)) people/month, after: 2 months}")
    add("    dismiss: {cost: 60 klek/person}")
    add("    overtime: {cost: 460 lek/h, at_most: 200 h/person/year}")
  }

  /// Nine tenths of those whom the demand would keep busy for 145 hours a month.
  private func people(of site: Int, skill: Int, _ draft: EnterpriseDraft) -> Int {
    var thousandths = 0
    for process in draft.processes where process.skill == skill && draft.items[process.item].site == site {
      let runs = draft.items[process.item].monthlyPieces / 200
      thousandths += runs * process.hundredthsOfHours * process.crew
    }
    return thousandths * 9 / (145 * 1000 * 10)
  }

  mutating func addLines(_ draft: EnterpriseDraft) {
    add("lines:")
    for site in 0..<shape.siteCount {
      for line in 0..<shape.lineCount {
        // The first line of a plant waits for a project with two fifths of its hours.
        let open = line == 0 ? ", open: 60 %" : ""
        let machines = draft.machines[site][line]
        add(
          "  s\(site + 1).line-\(line + 1): {site: s\(site + 1), machines: \(machines), availability: 85 %\(open), cost_per_hour: \(1500 + 250 * line) lek/h, extra: {at_most: \(machines * 20) h/month, cost: 3 klek/h}}"
        )
      }
      add("  s\(site + 1).hall: {site: s\(site + 1), availability: 85 %, cost_per_hour: 2 klek/h}")
      add("  s\(site + 1).burner: {site: s\(site + 1), availability: 75 %, cost_per_hour: 6 klek/h}")
    }
    add("permits:")
    for site in 1...shape.siteCount { add("  s\(site).emissions: {unit: t, limit: 60 t/year}") }
  }

  mutating func addProcesses(_ draft: EnterpriseDraft) {
    add("processes:")
    for process in draft.processes {
      let item = draft.items[process.item]
      let site = "s\(item.site + 1)"
      var uses = item.kilograms.map { "\(site).material-\($0.material + 1): \($0.quantity) kg" }
      uses += item.pieces.map { "\(draft.items[$0.item].identifier): \($0.count) pcs" }
      let hours = Self.hundredths(process.hundredthsOfHours)
      let labour = Self.hundredths(max(1, process.hundredthsOfHours * process.crew / 10))
      let skill = process.skill == 1 ? "machinists" : "fitters"
      let makes = "{quantity: 100 pcs, after: \(process.delay) days}"
      add(
        "  \(item.identifier).way-\(process.alternative): {kind: produce, line: \(site).line-\(process.line + 1), hours: \(hours) h, labour: {\(skill): \(labour) h}, uses: {\(uses.joined(separator: ", "))}, makes: {\(item.identifier): \(makes)}, cost: \(100 * process.alternative) lek/run}"
      )
    }
    for site in 1...shape.siteCount {
      for (number, hours) in [(1, "4.2"), (2, "5.6")] {
        add(
          "  s\(site).take-apart-\(number): {kind: demilitarize, line: s\(site).hall, hours: \(hours) h, labour: {dismantlers: 36 h}, uses: {s\(site).old-\(number): 1 t}, makes: {s\(site).metal: 0.6 t, s\(site).residue: 0.1 t}, cost: 4 klek/run}"
        )
      }
      add(
        "  s\(site).burn: {kind: dispose, line: s\(site).burner, hours: 6 h, labour: {dismantlers: 12 h}, uses: {s\(site).residue: 1 t}, permits: {s\(site).emissions: 1 t}, cost: 5 klek/run}"
      )
      add(
        "  s\(site).melt: {kind: convert, line: s\(site).line-1, hours: 1 h, labour: {machinists: 2 h}, uses: {s\(site).metal: 1 t}, makes: {s\(site).material-1: 900 kg}, cost: 20 klek/run}"
      )
    }
  }
}
