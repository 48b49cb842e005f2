internal import Dispatch
package import LinearProgramming
internal import TestSupport
internal import Testing

extension Conformance {
  /// Judges whether a solver stops when asked: before it begins, and in the middle of a search that would take hours.
  package static func judgeCancellation(_ solver: any LinearSolver) throws {
    let program = marketSplit(seed: 4)
    var options = SolverOptions()
    let before = SolveCancellation()
    options.cancellation = before
    before.cancel()
    #expect(try solver.solve(program.relaxed(), options: options).termination == .cancelled)
    #expect(try solver.solve(program, options: options).termination == .cancelled)
    let midway = SolveCancellation()
    options.cancellation = midway
    #expect(try solver.solve(program.relaxed(), options: options).termination == .optimal)
    // Not a task: the solve blocks its thread, and other tests may block all the others that tasks run on.
    DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(300)) { midway.cancel() }
    #expect(try solver.solve(program, options: options).termination == .cancelled)
  }

  /// Shops to be split in two so that each product's sales are halved, as nearly as can be (Cornuéjols and Dawande 1998): the bound
  /// of zero stays until nearly all of 2^40 splits are seen.
  private static func marketSplit(seed: UInt64) -> LinearProgram {
    var random = SplitMix64(seed: seed)
    var program = LinearProgram()
    let shops = (0..<40).map { _ in program.addColumn(.zeroOrOne, kind: .integer) }
    for _ in 0..<5 {
      let sales = shops.map { _ in Double(Int.random(in: 0...99, using: &random)) }
      let row = program.addRow(.fixed((sales.reduce(0, +) / 2).rounded(.down)))
      for (shop, sale) in zip(shops, sales) { program.add(sale, to: row, at: shop) }
      for sign in [1.0, -1] { program.add(sign, to: row, at: program.addColumn(.nonNegative, cost: 1)) }
    }
    return program
  }
}
