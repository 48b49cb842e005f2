internal import Synchronization

/// A wish to stop, shared between the thread that solves and the one that no longer wants it.
///
/// Once cancelled it stays so; a new solve needs a new one. Solvers look at it some twenty times a second.
public final class SolveCancellation: Hashable, Sendable {
  private let flag = Atomic<Bool>(false)

  /// Makes one that is not cancelled.
  public init() {}

  /// Asks every solve that was given this to stop.
  public func cancel() { flag.store(true, ordering: .releasing) }

  /// Whether somebody asked to stop.
  public var isCancelled: Bool { flag.load(ordering: .acquiring) }

  /// Each is equal to itself alone.
  public static func == (left: SolveCancellation, right: SolveCancellation) -> Bool { left === right }

  /// Hashes the identity.
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
