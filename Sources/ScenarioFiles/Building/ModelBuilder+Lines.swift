internal import LocatedText
internal import PlantModel

extension ModelBuilder {
  /// Reads lines and permits.
  func readLines() {
    lines = each(.lines) { id, record in
      let site = record.reference("site", to: Site.self)
      let ownCalendar = record.reference("calendar", to: WorkCalendar.self)
      let machines = record.series("machines") ?? Series(1)
      let hours = record.rate("hours")
      let shifts = readShifts(record)
      let availability = record.series("availability") ?? Series(1)
      let open = record.quantity("open") ?? 1
      let maintenance = record.records("maintenance").compactMap { stretch -> Line.Maintenance? in
        let lost = stretch.quantity("lost") ?? 1
        return interval(stretch, until: "to").map { Line.Maintenance(interval: $0, share: lost) }
      }
      let extra = record.record("extra").flatMap { extra -> Line.ExtraHours? in
        let cost = extra.price("cost") ?? .zero
        return extra.rate("at_most").map { Line.ExtraHours(limit: $0, cost: cost) }
      }
      let overhauls = readOverhauls(record)
      let cost = record.price("cost_per_hour") ?? .zero
      let explosives = readExplosivesPerShift(record)
      let configurations = readConfigurations(record)
      let changeover = readChangeover(record, configurations)
      let keeping = readKeeping(record)
      let name = record.name(or: id)
      guard let site, let calendar = ownCalendar ?? sites[site.position]?.calendar else { return nil }
      var line = Line(
        id: id, name: name, site: site, calendar: calendar, machines: machines, shifts: shifts, hours: hours,
        availability: availability, openShare: open, maintenance: maintenance, extraHours: extra, costPerHour: cost,
        explosivesPerShift: explosives, configurations: configurations, changeover: changeover)
      line.overhauls = overhauls
      line.keeping = keeping
      return line
    }
    permits = each(.permits) { id, record in
      let unit = readUnit(record)
      let counted = unit.map { Counted(name: "`\(id)`", unit: ItemUnit(unit: $0, tonnesPerPiece: nil)) }
      let limit = record.rate("limit", in: counted)
      let remainder = record.quantity("left_at_start", in: counted)
      let name = record.name(or: id)
      guard let unit, let limit else { return nil }
      var permit = Permit(id: id, name: name, limit: limit, unit: unit)
      permit.remainder = remainder
      return permit
    }
  }

  private func readExplosivesPerShift(_ record: Record) -> Double? {
    if record.states("hours"), record.states("neq_per_shift") {
      reading.diagnostics.error(
        "contradiction", at: record.location(of: "neq_per_shift"),
        "`hours` replaces calendar and shifts, so no worked shifts are known",
        suggestion: "state `shifts` in place of `hours`, or take `neq_per_shift` out")
    }
    return record.quantity("neq_per_shift")
  }

  private func readShifts(_ record: Record) -> Series {
    if record.states("hours"), record.states("shifts") {
      reading.diagnostics.error(
        "contradiction", at: record.location(of: "shifts"),
        "`hours` replaces calendar and shifts, so `shifts` would have no effect",
        suggestion: "take `hours` or `shifts` out")
    }
    return record.series("shifts") ?? Series(1)
  }
}
