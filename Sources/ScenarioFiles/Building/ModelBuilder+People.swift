internal import LocatedText
internal import PlantModel

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension ModelBuilder {
  /// Reads skills and pools.
  func readPeople() {
    skills = each(.skills) { id, record in Skill(id: id, name: record.name(or: id)) }
    pools = each(.pools) { id, record in
      let site = record.reference("site", to: Site.self)
      let skill = record.reference("skill", to: Skill.self)
      let people = record.quantity("people")
      let hours = record.rate("hours")
      let absence = record.quantity("absence") ?? 0
      let attrition = readAttrition(record)
      let wage = record.charge("wage") ?? .zero
      let hiring = record.record("hire").map { hire in
        Pool.Hiring(
          limit: hire.rate("at_most"), cost: hire.price("cost") ?? .zero, delay: hire.delay("after") ?? .none,
          leaverShare: hire.quantity("left") ?? 0)
      }
      let dismissal = record.record("dismiss").map { dismiss in
        Pool.Dismissal(limit: dismiss.rate("at_most"), cost: dismiss.price("cost") ?? .zero)
      }
      let overtime = record.record("overtime").flatMap { overtime -> Pool.Overtime? in
        let cost = overtime.price("cost") ?? .zero
        let further = readFurtherLimits(overtime)
        return overtime.rate("at_most").map { Pool.Overtime(limit: $0, cost: cost, furtherLimits: further) }
      }
      let idling = record.record("idle").map { Pool.Idling(cost: $0.charge("cost") ?? .zero) }
      let shortTime = record.record("short_time").flatMap { shortTime -> Pool.ShortTime? in
        let cost = shortTime.charge("cost") ?? .zero
        let limit = shortTime.series("at_most")
        return shortTime.quantity("productivity").map { Pool.ShortTime(cost: cost, limit: limit, productivity: $0) }
      }
      let joining = record.records("joining").compactMap { tranche -> Tranche? in
        let people = tranche.quantity("people")
        guard let interval = timeInterval(tranche) else { return nil }
        return people.map { Tranche(quantity: $0, interval: interval) }
      }
      let isWhole = record.flag("whole") ?? false
      let name = record.name(or: id)
      guard let site, let skill, let people else { return nil }
      var pool = Pool(
        id: id, name: name, site: site, skill: skill, openingHeadcount: people, hoursPerPerson: hours,
        absence: absence, attritionPerMonth: attrition, wage: wage, hiring: hiring, dismissal: dismissal,
        overtime: overtime, idling: idling, shortTime: shortTime)
      pool.isWhole = isWhole
      pool.joining = joining
      return pool
    }
    retrainings = each(.retraining) { id, record in
      let origin = record.reference("from", to: Pool.self)
      let destination = record.reference("to", to: Pool.self)
      if let origin, origin == destination {
        reading.diagnostics.error(
          "contradiction", at: record.location(of: "to"), "`\(record.address)` ends where it begins",
          suggestion: "name two different pools")
      }
      let cost = record.price("cost") ?? .zero
      let limit = record.rate("at_most")
      let share = record.rate("at_most_share")
      let delay = record.delay("after") ?? .none
      let left = record.quantity("left") ?? 0
      let name = record.name(or: id)
      guard let origin, let destination else { return nil }
      return Retraining(
        id: id, name: name, origin: origin, destination: destination, cost: cost, limit: limit, shareLimit: share,
        delay: delay, leaverShare: left)
    }
  }

  /// The share that leaves in a month; one per quarter or year is that of as many months one after the other.
  private func readAttrition(_ record: Record) -> Double {
    guard let node = record.stated("attrition") else { return 0 }
    guard let value = reading.measured(node, .attritionShare, nil, of: "attrition") else { return 0 }
    switch value.per {
    case .month: return value.value
    case .quarter: return 1 - pow(1 - value.value, 1 / 3)
    case .year: return 1 - pow(1 - value.value, 1 / 12)
    case .day, .week, nil:
      reading.diagnostics.error(
        "unit-mismatch", at: node.location, "attrition is counted by month, quarter or year",
        suggestion: "write it in `%/month`, `%/quarter` or `%/year`")
      return 0
    }
  }

  private func readFurtherLimits(_ record: Record) -> [Rate] {
    record.elements("also_at_most").compactMap { node in
      reading.measured(node, .hoursOfPersonRate, nil, of: "also_at_most").map { Rate($0.value, per: $0.per ?? .year) }
    }
  }

  /// Paid hours can be accounted for only where one pool gives all hours of its skill at its site.
  func checkIdling() {
    for (place, pool) in pools.enumerated() {
      guard let pool, pool.accountsForHours, let record = records[.pools]?[place] else { continue }
      let rival = pools.first { other in
        other.map { $0.id != pool.id && $0.site == pool.site && $0.skill == pool.skill } ?? false
      }
      guard let rival = rival ?? nil else { continue }
      let key = pool.idling == nil ? "short_time" : "idle"
      reading.diagnostics.error(
        "idle-of-two-pools", at: record.location(of: key),
        "`\(rival.id)` has the same skill at the same site, so nobody can say whose hours are idle",
        suggestion: "join the two pools, or take `\(key)` out")
    }
  }
}
