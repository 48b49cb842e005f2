public import PlantModel

/// Why a plan has no state on a day.
public enum RollingFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// No period of the plan begins on the day, and the plan does not end before it.
  case notAPeriod(CivilDate, nearest: CivilDate)

  /// A sentence for people.
  public var description: String {
    switch self {
    case .notAPeriod(let date, let nearest):
      "no period of the plan begins on \(date); the nearest day on which one does is \(nearest)"
    }
  }
}
