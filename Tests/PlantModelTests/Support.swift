internal import PlantModel
internal import TestSupport
internal import Testing

/// A day written as `2027-01-04`; the first of 1970 where a test has it wrong.
func day(_ text: String) -> CivilDate {
  guard let date = CivilDate(text) else {
    Issue.record("\(text) is no day")
    return CivilDate(dayNumber: 0)
  }
  return date
}

func days(_ start: String, _ end: String) -> DayInterval { DayInterval(start: day(start), end: day(end)) }

func isNear(_ left: Double, _ right: Double, within relative: Double = 1e-12) -> Bool {
  abs(left - right) <= relative * max(1, abs(left), abs(right))
}

extension SplitMix64 {
  mutating func day() -> CivilDate { CivilDate(dayNumber: .random(in: 18_000...24_000, using: &self)) }

  mutating func interval(upTo days: Int = 900) -> DayInterval {
    let start = day()
    return DayInterval(start: start, end: start.adding(days: .random(in: 1...days, using: &self)))
  }

  mutating func series() -> Series {
    if Bool.random(using: &self) { return Series(.random(in: 0...100, using: &self)) }
    var date = day()
    return Series(
      steps: (0..<Int.random(in: 1...8, using: &self)).map { _ in
        date = date.adding(days: .random(in: 1...200, using: &self))
        return Series.Step(from: date, value: .random(in: 0...100, using: &self))
      })
  }

  mutating func unit() -> CalendarUnit { CalendarUnit.allCases.randomElement(using: &self) ?? .day }

  mutating func horizon(start: CivilDate, until end: CivilDate) -> Horizon {
    var blocks: [Horizon.Block] = []
    var horizon = Horizon(start: start, blocks: [])
    while horizon.end < end {
      blocks.append(Horizon.Block(count: .random(in: 1...9, using: &self), unit: unit()))
      horizon = Horizon(start: start, blocks: blocks)
    }
    return horizon
  }
}
