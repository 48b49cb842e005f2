internal import ExactProof
internal import GLPKSolver
internal import HiGHSSolver
internal import InteriorStart
internal import LinearProgramFiles
internal import LinearProgramming
internal import LocalFiles
internal import LocatedText

/// A library the program stands on, tried out.
public struct InstalledPart: Sendable {
  /// The name people know it by.
  public let name: String
  /// The version, or what is known of it.
  public let version: String
  /// What the program uses it for.
  public let purpose: String
  /// The Debian package that brings it.
  public let package: String
  /// Whether a small trial gave the right answer.
  public let works: Bool
  /// Whether the program can do without it.
  public var isOptional = false
}

/// The libraries the program stands on.
public enum InstalledParts {
  /// Every library, tried out now.
  public static var all: [InstalledPart] {
    [
      InstalledPart(
        name: "GLPK", version: GLPKSolver.version, purpose: "solves the linear programs", package: "libglpk40",
        works: solverWorks),
      highs,
      InstalledPart(
        name: "GMP", version: ExactCheck.libraryVersion, purpose: "proves an optimum in rational arithmetic",
        package: "libgmp10", works: exactWorks),
      InstalledPart(
        name: "CHOLMOD", version: InteriorStart.libraryVersion,
        purpose: "begins large linear programs from the interior",
        package: "libcholmod3", works: interiorWorks, isOptional: true),
      InstalledPart(
        name: "libyaml", version: YAMLText.libraryVersion, purpose: "reads scenario files", package: "libyaml-0-2",
        works: yamlWorks),
      InstalledPart(
        name: "Nettle", version: SHA256.libraryVersion, purpose: "hashes inputs and results", package: "libnettle8",
        works: SHA256.hexadecimal(of: Array("abc".utf8)).hasPrefix("ba7816bf8f01cfea")),
      InstalledPart(
        name: "zlib", version: Gzip.libraryVersion, purpose: "unpacks linear programs from files", package: "zlib1g",
        works: compressionWorks),
    ]
  }

  private static var highs: InstalledPart {
    let purpose = "solves large linear programs more quickly, where it is"
    do throws(SolverError) {
      let solver = try HiGHSSolver()
      return InstalledPart(
        name: "HiGHS", version: "\(solver.version) at \(solver.path)", purpose: purpose, package: "libhighs1",
        works: works(solver), isOptional: true)
    } catch {
      return InstalledPart(
        name: "HiGHS", version: "not found", purpose: "\(purpose) (\(HiGHSSolver.absence ?? error.description))",
        package: "libhighs1", works: true, isOptional: true)
    }
  }

  private static var solverWorks: Bool { works(GLPKSolver()) }

  /// Maximise x where x is at most 2.
  private static func works(_ solver: any LinearSolver) -> Bool {
    var program = LinearProgram(name: "trial", sense: .maximise)
    let column = program.addColumn(.nonNegative, cost: 1)
    let row = program.addRow(.atMost(2))
    program.add(1, to: row, at: column)
    let solution = try? solver.solve(program)
    return solution?.termination == .optimal && solution?.objective == 2
  }

  /// 3 x = 1.
  private static var exactWorks: Bool {
    var program = LinearProgram(name: "trial")
    let column = program.addColumn(.nonNegative, cost: 1)
    let row = program.addRow(.fixed(1))
    program.add(3, to: row, at: column)
    let outcome = ExactCheck.verify(program, basis: Basis(columnStatuses: [.basic], rowStatuses: [.fixed]))
    guard case .checked(let report) = outcome else { return false }
    return report.isOptimal && report.objective.description == "1/3"
  }

  /// Minimise x + 2y where x + y is at least 3 and x at most 2.
  private static var interiorWorks: Bool {
    var program = LinearProgram(name: "trial")
    let x = program.addColumn(.between(0, 2), cost: 1)
    let y = program.addColumn(.nonNegative, cost: 2)
    let row = program.addRow(.atLeast(3))
    program.add(1, to: row, at: x)
    program.add(1, to: row, at: y)
    guard case .found(let vertex) = InteriorStart.find(for: program) else { return false }
    return abs(program.objective(at: vertex.columnValues) - 4) < 1e-6
  }

  private static var compressionWorks: Bool {
    let bytes = Array("ENDATA\n".utf8)
    return (try? Gzip.inflated(Gzip.deflated(bytes))) == bytes
  }

  private static var yamlWorks: Bool {
    var diagnostics = Diagnostics()
    let node = YAMLText.read(SourceText(name: "trial", text: "kayo: 1\n"), into: &diagnostics)
    return node?["kayo"]?.text == "1" && diagnostics.isEmpty
  }
}
