internal import PlantModel

/// What goals count that is neither money nor surplus.
enum GoalMeasures {
  /// Lek months of lateness: what is behind at the end of each period, losses of all earlier periods included, at the
  /// contract's price; the mean of both ends of a period, as far as something is still late or lost there.
  static func lateness(_ evidence: Evidence) -> Side {
    let plan = evidence.plan
    var total = Side()
    for (row, contract) in evidence.model.contracts.elements.enumerated() {
      let weight = weight(ofClass: contract.priority)
      for period in evidence.periods {
        let position = period.position
        let price = contract.price.lek.mean(over: period.interval)
        let half = weight * price * evidence.monthCounts[position] / 2
        if position > 0 {
          total.add(half, of: plan.backlog[row, position - 1])
        } else {
          total.add(constant: half * contract.openingBacklog)
        }
        total.add(half, of: plan.backlog[row, position])
        // What is given up now is missed for half of this period and for all later ones, at the price of its loss.
        for givenUp in [plan.lost[row, position], plan.cancelled[row, position]] {
          total.add(half, of: givenUp)
          for later in evidence.periods.dropFirst(position + 1) {
            total.add(weight * price * evidence.monthCounts[later.position], of: givenUp)
          }
        }
      }
    }
    return total
  }

  /// A class counts twice the one after it; the middle one of nine counts once.
  private static func weight(ofClass priority: Int) -> Double {
    var weight = 1.0
    if priority < 5 { for _ in priority..<5 { weight *= 2 } } else { for _ in 5..<priority { weight /= 2 } }
    return weight
  }

  /// What runs make of each scope that a goal of the model counts.
  static func outputs(_ evidence: Evidence) -> [OutputScope: Side] {
    var outputs: [OutputScope: Side] = [:]
    for case .maximiseOutput(let scope) in evidence.model.goals.map(\.goal) {
      var made = Side()
      for part in scope.parts {
        for (row, process) in evidence.model.processes.elements.enumerated() {
          for output in process.outputs where output.item == part.item {
            for period in evidence.periods.indices {
              made.add(output.quantity * part.factor, of: evidence.plan.runs[row, period])
            }
          }
        }
      }
      outputs[scope] = made
    }
    return outputs
  }
}
