internal import Dispatch

/// Two pieces of work at the same time.
enum TwoThreads {
  /// Does two things that touch nothing in common, and waits for both.
  ///
  /// What each does is fixed by the caller, so that the results do not depend on which is faster, or whether there is a
  /// second processor at all.
  static func run(
    _ first: @escaping () throws(SearchStop) -> Void, _ second: @escaping () throws(SearchStop) -> Void
  ) throws(SearchStop) {
    let work = Work(parts: [first, second])
    DispatchQueue.concurrentPerform(iterations: 2) { work.perform($0) }
    try work.finish()
  }

  /// Sendable although what it holds is not: each of its two parts, and the place for what it threw, is touched by one
  /// thread alone while both are at work, and by the caller's before and after, with the start and the end of the work
  /// between. That the parts share nothing is the caller's promise.
  private final class Work: @unchecked Sendable {
    private let parts: [() throws(SearchStop) -> Void]
    private var firstStop: SearchStop?
    private var secondStop: SearchStop?

    init(parts: [() throws(SearchStop) -> Void]) { self.parts = parts }

    func perform(_ place: Int) {
      do throws(SearchStop) {
        try parts[place]()
      } catch {
        if place == 0 { firstStop = error } else { secondStop = error }
      }
    }

    /// Throws what the first part threw, or else the second.
    func finish() throws(SearchStop) {
      if let firstStop { throw firstStop }
      if let secondStop { throw secondStop }
    }
  }
}
