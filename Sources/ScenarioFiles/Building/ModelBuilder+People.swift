internal import LocatedText
internal import PlantModel

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
      let attrition = record.quantity("attrition") ?? 0
      let wage = record.charge("wage") ?? .zero
      let hiring = record.record("hire").map { hire in
        Pool.Hiring(
          limit: hire.rate("at_most"), cost: hire.price("cost") ?? .zero, delay: hire.delay("after") ?? .none)
      }
      let dismissal = record.record("dismiss").map { dismiss in
        Pool.Dismissal(limit: dismiss.rate("at_most"), cost: dismiss.price("cost") ?? .zero)
      }
      let overtime = record.record("overtime").flatMap { overtime -> Pool.Overtime? in
        let cost = overtime.price("cost") ?? .zero
        return overtime.rate("at_most").map { Pool.Overtime(limit: $0, cost: cost) }
      }
      let isWhole = record.flag("whole") ?? false
      let name = record.name(or: id)
      guard let site, let skill, let people else { return nil }
      var pool = Pool(
        id: id, name: name, site: site, skill: skill, openingHeadcount: people, hoursPerPerson: hours,
        absence: absence, attritionPerMonth: attrition, wage: wage, hiring: hiring, dismissal: dismissal,
        overtime: overtime)
      pool.isWhole = isWhole
      return pool
    }
  }
}
