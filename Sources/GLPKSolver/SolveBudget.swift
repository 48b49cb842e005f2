internal import Glibc
internal import LinearProgramming

/// What a solve may still spend, over all its attempts.
struct SolveBudget {
  private let options: SolverOptions
  private let start: Double
  private(set) var iterations = 0

  init(_ options: SolverOptions) {
    self.options = options
    start = Self.now()
  }

  mutating func spend(iterations count: Int) { iterations += count }

  var isOutOfTime: Bool { options.timeLimit.map { Self.now() - start >= $0 } ?? false }
  var isOutOfIterations: Bool { options.iterationLimit.map { iterations >= $0 } ?? false }
  var isCancelled: Bool { options.cancellation?.isCancelled ?? false }

  /// Why nothing more may be tried; `nil` while something may.
  var end: Termination? {
    if isCancelled { return .cancelled }
    if isOutOfTime { return .timeLimit }
    return isOutOfIterations ? .iterationLimit : nil
  }

  /// Seconds of the limit that are left; nothing without one.
  var secondsLeft: Double? { options.timeLimit.map { max(0, $0 - (Self.now() - start)) } }

  /// The limits of the next call.
  var limits: GLPKLimits {
    var limits = GLPKLimits()
    if let timeLimit = options.timeLimit {
      let left = max(0, timeLimit - (Self.now() - start))
      limits.milliseconds = Int64(min(left * 1000, 1e12).rounded(.up))
    }
    if let iterationLimit = options.iterationLimit { limits.iterations = Int64(max(0, iterationLimit - iterations)) }
    if let memoryLimit = options.memoryLimit { limits.memoryMegabytes = Int64(max(1, memoryLimit >> 20)) }
    limits.feasibilityTolerance = options.feasibilityTolerance
    limits.optimalityTolerance = options.optimalityTolerance
    limits.relativeGap = options.relativeGap
    limits.cancellation = options.cancellation
    return limits
  }

  /// Seconds on a clock that nobody sets.
  private static func now() -> Double {
    var time = timespec()
    // The pointer is to a local value and used only within the call.
    _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
