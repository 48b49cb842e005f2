internal import LinearProgramming

/// Why a search through parts cannot go on.
enum SearchStop: Error {
  /// A part of the program has no best point under the prices at hand.
  case unbounded
  /// The limit on time, or on linear programs, is reached.
  case outOfTime
  /// The solver could not tell.
  case trouble(String)
}

/// Counts linear programs, and ends them at the limit on time.
final class SearchBudget {
  /// What was solved.
  struct Counts {
    var solves = 0
    var iterations = 0
  }

  private(set) var counts = Counts()
  var solveCount: Int { counts.solves }
  var iterationCount: Int { counts.iterations }
  private var deadline: ContinuousClock.Instant?
  private let solveLimit: Int?

  init(_ options: ChoiceOptions) {
    deadline = options.timeLimit.map { ContinuousClock.now + .seconds($0) }
    solveLimit = options.solveLimit
  }

  /// Begins the limit on time anew.
  func renew(timeLimit: Double?) {
    deadline = timeLimit.map { ContinuousClock.now + .seconds($0) }
  }

  /// Takes over the limit on time of another.
  func follow(_ other: SearchBudget) { deadline = other.deadline }

  private init(deadline: ContinuousClock.Instant?) {
    self.deadline = deadline
    solveLimit = nil
  }

  /// A budget of the same time for a thread of its own. The limit on linear programs is looked at when both are done, or
  /// where it strikes would depend on which is faster.
  func part() -> SearchBudget { SearchBudget(deadline: deadline) }

  /// Counts what a part has solved since some counts.
  func absorb(_ part: Counts, since former: Counts) {
    counts.solves += part.solves - former.solves
    counts.iterations += part.iterations - former.iterations
  }

  /// Whether a limit is reached.
  var isSpent: Bool { solveCount >= solveLimit ?? .max || deadline.map { ContinuousClock.now >= $0 } ?? false }

  /// Seconds to the limit on time; nothing where there is none.
  var secondsLeft: Double? {
    deadline.map { deadline in
      let left = (deadline - ContinuousClock.now).components
      return max(0.01, Double(left.seconds) + Double(left.attoseconds) / 1e18)
    }
  }

  /// Solves what a session holds in the time that is left.
  ///
  /// - Parameter mayStop: Whether the session's limit on iterations may end it.
  func solve(_ session: any SolverSession, mayStop: Bool = false) throws(SearchStop) -> LinearSolution {
    guard !isSpent else { throw .outOfTime }
    if let secondsLeft { session.options.timeLimit = secondsLeft }
    let solution: LinearSolution
    do {
      solution = try session.solve()
    } catch {
      throw .trouble(error.description)
    }
    counts.solves += 1
    counts.iterations += solution.iterations
    switch solution.termination {
    case .iterationLimit where mayStop: return solution
    case .timeLimit, .iterationLimit, .cancelled: throw .outOfTime
    default: return solution
    }
  }
}
