internal import PlantModel

/// Choices: how many processes are set up at a time, and which never without others.
enum ChoiceAudit {
  static func check(_ evidence: Evidence) -> Tally {
    let (model, plan) = (evidence.model, evidence.plan)
    var tally = evidence.tally(.choice) { subject in
      subject < model.choices.count
        ? model.choices.elements[subject].id : model.processes.elements[subject - model.choices.count].id
    }
    for period in evidence.periods.indices {
      for (subject, choice) in model.choices.elements.enumerated() {
        var count = Side()
        for process in choice.processes { count.add(1, of: plan.setUps[process.position, period]) }
        if let minimum = choice.minimum {
          tally.require(
            Side(constant: Double(minimum)), isAtMost: count, at: subject, period,
            Tally.Words("must be set up", "are set up"))
        }
        if let maximum = choice.maximum {
          tally.require(
            count, isAtMost: Side(constant: Double(maximum)), at: subject, period,
            Tally.Words("are set up", "may be set up"))
        }
      }
      for (row, process) in model.processes.elements.enumerated() {
        for companion in process.companions {
          tally.require(
            Side(published: plan.setUps[row, period]),
            isAtMost: Side(published: plan.setUps[companion.position, period]), at: model.choices.count + row, period,
            Tally.Words("is set up", "what it needs is set up"))
        }
      }
    }
    return tally
  }
}
