internal import Glibc
internal import LinearProgramming

/// When the kernels shall stop: a wish, or a time.
final class StopCondition: Sendable {
  private let cancellation: SolveCancellation?
  private let end: Double?

  init(_ options: SolverOptions) {
    cancellation = options.cancellation
    end = options.timeLimit.map { Self.now() + $0 }
  }

  var isReached: Bool {
    if cancellation?.isCancelled ?? false { return true }
    guard let end else { return false }
    return Self.now() >= end
  }

  /// Seconds on a clock that nobody sets.
  static func now() -> Double {
    var time = timespec()
    // The pointer is to a local value and used only within the call.
    _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
