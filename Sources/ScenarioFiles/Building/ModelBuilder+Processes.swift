internal import LocatedText
internal import PlantModel

extension ModelBuilder {
  /// Reads processes.
  func readProcesses() {
    processes = each(.processes) { id, record in
      let kind = record.choice("kind").flatMap(ProcessKind.init)
      let uses = readLineUses(record)
      let site = readSite(record, uses)
      let labour = readLabour(record)
      let inputs = readInputs(record)
      let outputs = readOutputs(record)
      let permits = readPermitUses(record)
      let cost = record.price("cost") ?? .zero
      let maximum = record.rate("at_most")
      let minimum = record.rate("at_least")
      let setUp = readSetUp(record, uses)
      let companions = record.references("needs", to: Process.self)
      let isWhole = record.flag("whole") ?? false
      let name = record.name(or: id)
      guard let kind, let site else { return nil }
      var process = Process(
        id: id, name: name, kind: kind, site: site, lineUses: uses, labourUses: labour, inputs: inputs,
        outputs: outputs, permitUses: permits, costPerRun: cost, maximum: maximum, minimum: minimum)
      process.setUp = setUp
      process.companions = companions
      process.isWhole = isWhole
      return process
    }
  }

  private func readLineUses(_ record: Record) -> [Process.LineUse] {
    if record.states("line") || record.states("hours") {
      if record.states("lines") {
        reading.diagnostics.error(
          "contradiction", at: record.location(of: "lines"), "`line` and `lines` stand side by side",
          suggestion: "name all lines under `lines`")
        return []
      }
      for key in ["line", "hours"] where !record.states(key) {
        reading.diagnostics.error(
          "missing-value", at: record.place, "`\(record.address)` does not state `\(key)`",
          suggestion: "`line` and `hours` go together: the line, and its hours per run")
        return []
      }
      let line = record.reference("line", to: Line.self)
      let hours = record.quantity("hours")
      guard let line, let hours else { return [] }
      return [Process.LineUse(line: line, hours: hours)]
    }
    guard case .quantity(let measure) = record.valueType(of: "lines") else { return [] }
    return record.referenceEntries("lines", to: Line.self).compactMap { line, entry in
      reading.quantity(entry.value, measure, nil, of: "lines").map { Process.LineUse(line: line, hours: $0) }
    }
  }

  /// The site of a process: what it states, else that of its first line; lines elsewhere are findings.
  private func readSite(_ record: Record, _ uses: [Process.LineUse]) -> Reference<Site>? {
    let lineSites = uses.compactMap { use in lines[use.line.position].map { (line: $0, site: $0.site) } }
    if !record.states("site"), record.states("line") || record.states("lines") {
      checkSites(lineSites, lineSites.first?.site, record)
      return lineSites.first?.site
    }
    guard record.states("site") else {
      reading.diagnostics.error(
        "missing-value", at: record.place, "`\(record.address)` does not state `site`, and no line gives it",
        suggestion: "site: where it runs")
      return nil
    }
    let site = record.reference("site", to: Site.self)
    checkSites(lineSites, site, record)
    return site
  }

  private func checkSites(
    _ lineSites: [(line: Line, site: Reference<Site>)], _ site: Reference<Site>?, _ record: Record
  ) {
    guard let site, let other = lineSites.first(where: { $0.site != site }) else { return }
    let key = record.states("line") ? "line" : "lines"
    let location = record.node("lines")?.entry(other.line.id)?.keyLocation ?? record.location(of: key)
    reading.diagnostics.error(
      "line-of-another-site", at: location,
      "`\(record.address)` runs at `\(id(site))`, but the line `\(other.line.id)` stands at `\(id(other.site))`",
      suggestion: "take a line of `\(id(site))`, or move the process")
  }

  private func id(_ site: Reference<Site>) -> String { reading.identifiers[.sites]?.ids[site.position] ?? "" }

  private func readLabour(_ record: Record) -> [Process.LabourUse] {
    guard case .quantity(let measure) = record.valueType(of: "labour") else { return [] }
    return record.referenceEntries("labour", to: Skill.self).compactMap { skill, entry in
      reading.quantity(entry.value, measure, nil, of: "labour").map { Process.LabourUse(skill: skill, hours: $0) }
    }
  }

  private func readInputs(_ record: Record) -> [Process.Input] {
    guard case .quantity(let measure) = record.valueType(of: "uses") else { return [] }
    return record.referenceEntries("uses", to: Item.self).compactMap { item, entry in
      reading.quantity(entry.value, measure, counted(item), of: entry.key)
        .map { Process.Input(item: item, quantity: $0) }
    }
  }

  private func readOutputs(_ record: Record) -> [Process.Output] {
    let common = record.states("makes") || record.states("after") ? record.delay("after") : nil
    return record.referenceEntries("makes", to: Item.self).compactMap { item, entry in
      let delay = common ?? Delay.none
      if entry.value.entries == nil {
        return reading.quantity(entry.value, .item, counted(item), of: entry.key)
          .map { Process.Output(item: item, quantity: $0, delay: delay) }
      }
      let address = "\(record.address(of: "makes")).\(entry.key)"
      let output = Record(entry.value, ScenarioSchema.output, at: address, place: entry.keyLocation, in: reading)
      let own = output.delay("after")
      return output.quantity("quantity", in: counted(item))
        .map { Process.Output(item: item, quantity: $0, delay: own ?? delay) }
    }
  }

  private func readPermitUses(_ record: Record) -> [Process.PermitUse] {
    guard case .quantity(let measure) = record.valueType(of: "permits") else { return [] }
    return record.referenceEntries("permits", to: Permit.self).compactMap { permit, entry in
      let counted = permits[permit.position].map { element in
        Counted(name: "`\(element.id)`", unit: ItemUnit(unit: element.unit, tonnesPerPiece: nil))
      }
      return reading.quantity(entry.value, measure, counted, of: entry.key)
        .map { Process.PermitUse(permit: permit, quantity: $0) }
    }
  }
}
