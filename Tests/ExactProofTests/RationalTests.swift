import LinearProgramming
import SolverTestSupport
import TestSupport
import Testing

@testable import ExactProof

@Suite("Exact numbers")
struct RationalTests {
  @Test("floating-point numbers are taken as what they are")
  func exact() {
    #expect(Rational(exactly: 0.1).description == "3602879701896397/36028797018963968")
    #expect(Rational(1) / Rational(3) + Rational(1) / Rational(6) == Rational(1) / Rational(2))
    #expect((Rational(7) / Rational(-2)).double == -3.5)
    for value in [0.1, -3, 1e300, Double.leastNonzeroMagnitude, -0.75, 6.02e23] {
      let dyadic = Dyadic(value)
      #expect(dyadic.mantissa & 1 == 1)
      let shift = dyadic.fractionBits
      let number = ExactNumber(BigInteger(dyadic, shiftedBy: shift), over: power(shift))
      #expect(number.approximation == value)
      #expect(number.description == Rational(exactly: value).description)
    }
  }

  private func power(_ bits: Int) -> BigInteger {
    let one = BigInteger(1)
    one.shiftLeft(bits)
    return one
  }

  @Test("decimals")
  func decimals() {
    #expect(ExactNumber(BigInteger(-1), over: BigInteger(3)).decimal == "-0." + String(repeating: "3", count: 30))
    #expect(ExactNumber(BigInteger(10), over: BigInteger(4)).decimal == "2.5")
    #expect(ExactNumber(BigInteger(10), over: BigInteger(5)).description == "2")
    #expect(ExactNumber(BigInteger(0), over: BigInteger(5)).description == "0")
    #expect(ExactNumber(BigInteger(1), over: BigInteger(400)).decimal == "0.0025")
  }

  @Test("systems of random numbers, against elimination on fractions", arguments: UInt64(1)...40)
  func systems(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let size = Int.random(in: 1...9, using: &random)
    var dense = [[Int]](repeating: [Int](repeating: 0, count: size), count: size)
    for row in 0..<size {
      for column in 0..<size where Bool.random(using: &random) {
        dense[row][column] = Int.random(in: -1_000_000_000_000...1_000_000_000_000, using: &random) >> (8 * (row % 5))
      }
    }
    let right = (0..<size).map { _ in Int.random(in: -50...50, using: &random) }
    let terms = (0..<size).flatMap { row in
      (0..<size).compactMap { column in
        dense[row][column] == 0
          ? nil : IntegerSystem.Term(row: row, column: column, value: BigInteger(dense[row][column]))
      }
    }
    let system = IntegerSystem(size: size, terms: terms)
    for isTransposed in [false, true] {
      let table = (0..<size).map { row in
        (0..<size).map { Rational(isTransposed ? dense[$0][row] : dense[row][$0]) } + [Rational(right[row])]
      }
      guard let expected = eliminate(table) else {
        #expect(system == nil)
        return
      }
      let solution = system?.solve(right.map { BigInteger($0) }, transposed: isTransposed) { false }
      let found = solution.map { solution in
        solution.numerators.map { ExactNumber($0, over: solution.denominator).description }
      }
      #expect(found == expected.map(\.description))
    }
  }

  private func eliminate(_ original: [[Rational]]) -> [Rational]? {
    var table = original
    let size = table.count
    for step in 0..<size {
      guard let pivot = (step..<size).first(where: { table[$0][step].sign != 0 }) else { return nil }
      table.swapAt(step, pivot)
      for row in 0..<size where row != step && table[row][step].sign != 0 {
        let factor = table[row][step] / table[step][step]
        for column in step...size { table[row][column] = table[row][column] - factor * table[step][column] }
      }
    }
    return (0..<size).map { table[$0][size] / table[$0][$0] }
  }
}
