internal import CInteriorStart
public import LinearProgramming
internal import Presolve

/// Finds an optimal vertex by an interior point method and a crossover, for a simplex method to finish from.
///
/// Simplex methods take about seven pivots per row of a planning model, an interior point method some forty steps whatever
/// the size. What it finds claims nothing: whoever finishes from the basis proves the result.
public enum InteriorStart {
  /// An optimal vertex up to rounding.
  public struct Vertex: Sendable {
    /// The basis: as many basic columns and rows as there are rows.
    public let basis: Basis
    /// The value of each column.
    public let columnValues: [Double]
    /// What the objective gains per unit on the binding bound of each row, in the program's own sense.
    public let rowDuals: [Double]
    /// How it was found.
    public let work: Work
  }

  /// What was done on the way.
  public struct Work: Hashable, Sendable {
    /// Rows and columns left after the presolve.
    public internal(set) var rowCount = 0
    /// Columns left after the presolve, logicals included.
    public internal(set) var columnCount = 0
    /// Steps of the interior point method.
    public internal(set) var steps = 0
    /// Relative residuals and gap at its end.
    public internal(set) var residual = 0.0
    /// Whether the primal and the dual objective went apart, as they do where no point exists.
    public internal(set) var hasDiverged = false
    /// Entries of the Cholesky factor.
    public internal(set) var factorSize = 0
    /// Columns kept apart from the normal equations for their length.
    public internal(set) var denseColumns = 0
    /// Pushes of reduced costs to zero, and those among them that changed the basis.
    public internal(set) var dualPushes = 0
    /// Changes of the basis by them.
    public internal(set) var dualPivots = 0
    /// Pushes of columns to their bounds.
    public internal(set) var primalPushes = 0
    /// Changes of the basis by them.
    public internal(set) var primalPivots = 0
  }

  /// What came of a search.
  public enum Outcome: Sendable {
    /// A vertex.
    case found(Vertex)
    /// None, for a reason in words: no optimum exists, numerical trouble, or a limit.
    case notFound(reason: String, Work)
  }

  /// The version of the Cholesky library in use, or that there is none.
  public static var libraryVersion: String {
    let version = kayo_cholesky_version()
    if version == 0 { return "not found" }
    return "\(version / 10_000).\(version / 100 % 100).\(version % 100)"
  }

  /// Searches for an optimal vertex of a program that passes `LinearProgram.check()`. Integer columns
  /// are taken as continuous.
  ///
  /// - Parameters:
  ///   - program: the program.
  ///   - options: looked at for the time limit and the cancellation.
  public static func find(for program: LinearProgram, options: SolverOptions = SolverOptions()) -> Outcome {
    find(for: program, options, substitutes: true)
  }

  /// The search, with or without substitution of columns in the presolve.
  static func find(for program: LinearProgram, _ options: SolverOptions, substitutes: Bool) -> Outcome {
    var relaxed = program
    for column in program.integerColumns { relaxed.setKind(.continuous, of: column) }
    // Where a step of it shows that there is no optimum, the whole program is looked at.
    guard let presolve = Presolve(relaxed, substitutes: substitutes) else { return findVertex(of: relaxed, options) }
    let nothing = Vertex(
      basis: Basis(columnStatuses: [], rowStatuses: []), columnValues: [], rowDuals: [], work: Work())
    let isEmpty = presolve.program.rowCount == 0 && presolve.program.columnCount == 0
    switch isEmpty ? .found(nothing) : findVertex(of: presolve.program, options) {
    case .found(let vertex):
      let whole = presolve.postsolve(vertex.solution(of: presolve.program)).flatMap { solution in
        solution.basis.map { basis in
          Vertex(
            basis: basis, columnValues: solution.columnValues, rowDuals: solution.rowDuals, work: vertex.work)
        }
      }
      return whole.map(Outcome.found) ?? .notFound(reason: "no usable basis", vertex.work)
    case .notFound(let reason, let work): return .notFound(reason: reason, work)
    }
  }

  /// The search without a presolve.
  static func findVertex(of program: LinearProgram, _ options: SolverOptions) -> Outcome {
    let form = ComputationalForm(program)
    var kernel = InteriorKernel(form, StopCondition(options))
    guard form.rowCount > 0, form.columnCount > 0 else {
      return .notFound(reason: "there is nothing to factorize", kernel.work)
    }
    if let failure = kernel.solve() { return .notFound(reason: failure, kernel.work) }
    if let failure = kernel.crossOver() { return .notFound(reason: failure, kernel.work) }
    return .found(form.vertex(from: kernel, of: program))
  }
}

extension InteriorStart.Vertex {
  /// The vertex as the optimum that it is up to rounding.
  fileprivate func solution(of program: LinearProgram) -> LinearSolution {
    var solution = LinearSolution(termination: .optimal)
    solution.duals = .marginalValues
    solution.columnValues = columnValues
    solution.rowDuals = rowDuals
    solution.basis = basis
    let columns = program.rows().transposed()
    solution.reducedCosts = (0..<program.columnCount).map { column in
      if basis.columnStatuses[column] == .basic { return 0 }
      return columns.places(of: column).reduce(program.costs[column]) {
        $0 - columns.values[$1] * rowDuals[Int(columns.columns[$1])]
      }
    }
    return solution
  }
}
