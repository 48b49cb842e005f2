internal import PlantModel
internal import TestSupport

extension Workshop {
  /// A workshop with other times, prices, limits and goals, in which something can always be planned.
  static func random(seed: UInt64) -> Workshop {
    var random = SplitMix64(seed: seed)
    func number(_ range: ClosedRange<Double>) -> Double {
      (Double.random(in: range, using: &random) * 1e4).rounded() / 1e4
    }
    func delay(_ months: Int, _ days: Int) -> Delay {
      Delay(months: .random(in: 0...months, using: &random), days: .random(in: 0...days, using: &random))
    }
    var workshop = Workshop()
    if seed.isMultiple(of: 4) {
      workshop.blocks = [
        .init(count: 10, unit: .day), .init(count: 3, unit: .week), .init(count: 7, unit: .month),
        .init(count: 2, unit: .year),
      ]
    }
    workshop.basis = ChargeBasis.allCases[Int(seed % 3)]
    workshop.goals =
      [
        [RankedGoal(goal: .maximiseNetPresentValue, tolerance: 0)],
        [RankedGoal(goal: .minimiseCost, tolerance: 0)],
        [
          RankedGoal(goal: .minimiseSurplusTonneMonths, tolerance: 0.02),
          RankedGoal(goal: .maximiseNetPresentValue, tolerance: 0),
        ],
        [
          RankedGoal(goal: .maximiseProfit, tolerance: 0.01),
          RankedGoal(goal: .minimiseSurplusTonneMonths, tolerance: 0.1), RankedGoal(goal: .minimiseCost, tolerance: 0),
        ],
      ][Int(seed / 3 % 4)]
    workshop.discountRate = number(0...0.2)
    workshop.recoveryDelay = delay(0, 20)
    workshop.productDelay = delay(2, 9)
    workshop.leadTime = delay(1, 30)
    workshop.transit = delay(0, 6)
    workshop.hiringDelay = delay(2, 10)
    workshop.contractPayment = delay(2, 5)
    workshop.offerPayment = delay(1, 40)
    workshop.marketPayment = delay(0, 90)
    workshop.early = delay(1, 20)
    workshop.productPrice = number(50...900)
    workshop.lateCharge = number(0...8)
    workshop.shortfallPrice = number(1...90)
    workshop.permit = number(60...500)
    workshop.routeLimit = number(1...12)
    workshop.offerLimit = number(2...60)
    workshop.offerMinimum = Bool.random(using: &random) ? number(0.1...1) : nil
    workshop.marketLimit = number(0.5...20)
    workshop.headcount = number(3...12)
    workshop.attrition = number(0...0.05)
    workshop.lot = number(5...60)
    workshop.due = number(50...600)
    workshop.magazineLimit = (workshop.lot + 2) * 250
    workshop.deadline = ["2027-01-20", "2027-02-15", "2027-06-30"][Int(seed / 2 % 3)]
    workshop.brassClosing = number(0...0.5)
    workshop.minimumFill = number(0...0.02)
    workshop.frameworkMinimum = number(0...30)
    workshop.frameworkMaximum = workshop.frameworkMinimum + number(0...40)
    workshop.notice = delay(3, 9)
    workshop.cancellationPrice = number(0...60)
    workshop.storeVolume = number(500...900)
    workshop.targetTonnes = number(5...90)
    workshop.mainOpening = number(90_000...200_000)
    workshop.mainMinimum = 0
    workshop.donorInflow = number(100...4_000)
    workshop.loanLimit = number(500...90_000)
    workshop.walletInterest = number(0...0.04)
    workshop.taxRate = number(0...0.3)
    workshop.donorSites = [[0], [1], [0, 1], []][Int(seed % 4)]
    workshop.siteCost = number(10...900)
    workshop.rampEnd = number(0.2...1)
    return workshop
  }
}
