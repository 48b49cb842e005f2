internal import LinearProgramming
internal import PlantModel

/// What a row of the program stands for.
struct RuleRow: Sendable {
  let family: RuleFamily
  /// The family's own number of the place the rule speaks of.
  let place: Int
  /// The period; nothing for a rule over more than one.
  let period: Int?
  /// How many natural units one unit of the row is.
  let scale: Double

  /// The name of the row in a written program: `line-hours(mill.rolling,2027-01-04)`.
  func name(in context: PlanningContext) -> String {
    let identifiers = RuleRegistry.rules(of: family).identifiers(of: place, in: context)
    let date = period.map { [context.intervals[$0].start.description] } ?? []
    return "\(family.rawValue)(\((identifiers + date).joined(separator: ",")))"
  }
}

/// The terms of a row while it is being written, in natural units.
///
/// What uses up a limit has a coefficient above zero, what adds to it one below zero. So the used part of a row and
/// what it grants can be read back from its signs.
struct RowTerms {
  /// What one unit of a column uses of the limit.
  struct Term {
    let column: Int32
    let coefficient: Double
  }

  private(set) var terms: [Term] = []

  var isEmpty: Bool { terms.isEmpty }

  /// Adds what uses up the limit; a place without a column is zero and left out.
  mutating func use(_ coefficient: Double, _ column: Int?) {
    guard let column, coefficient != 0 else { return }
    terms.append(Term(column: Int32(column), coefficient: coefficient))
  }

  /// Adds what adds to the limit; a place without a column is zero and left out.
  mutating func grant(_ coefficient: Double, _ column: Int?) {
    use(-coefficient, column)
  }
}

/// How the sum of a row's terms relates to what is given.
enum RowRelation: Sendable {
  case atMost(Double)
  case atLeast(Double)
  case equal(Double)

  /// As bounds of a row counted in units of `scale`.
  func bounds(scale: Double) -> Bounds {
    switch self {
    case .atMost(let limit): .atMost(limit / scale)
    case .atLeast(let limit): .atLeast(limit / scale)
    case .equal(let given): .fixed(given / scale)
    }
  }

  /// Whether nothing at all obeys the rule.
  var isMetByNothing: Bool {
    switch self {
    case .atMost(let limit): limit >= 0
    case .atLeast(let limit): limit <= 0
    case .equal(let given): given == 0
    }
  }
}
