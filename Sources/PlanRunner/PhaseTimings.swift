#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// How long each phase of a run took. Shown on request; never part of a result, which holds no times.
public struct PhaseTimings: Sendable {
  /// The phases in order, with their seconds.
  public private(set) var phases: [(name: String, seconds: Double)] = []

  /// Makes timings without a phase.
  public init() {}

  /// Does a piece of work and remembers how long it took.
  public mutating func measure<Result, Failure: Error>(
    _ name: String, _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let start = ContinuousClock.now
    defer {
      let elapsed = (ContinuousClock.now - start).components
      phases.append((name, Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18))
    }
    return try work()
  }

  /// The most memory the process has held, in bytes; the system's own count.
  public static var peakMemory: Int {
    var usage = rusage()
    // The call fills the structure and keeps no pointer to it.
    guard unsafe getrusage(RUSAGE_SELF.rawValue, &usage) == 0 else { return 0 }
    return Int(usage.ru_maxrss) * 1024
  }
}
