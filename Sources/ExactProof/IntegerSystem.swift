/// A sparse square matrix of whole numbers of any size, solved exactly by p-adic lifting.
///
/// The solution is found digit by digit to the base of a prime: each digit solves the system modulo the prime by the same
/// factors, and the residual is divided by it (Dixon, "Exact solution of linear equations using p-adic expansions", Numer.
/// Math. 40, 1982). Fractions are told from the digits by the Euclidean algorithm, with the common denominator found so far
/// tried first. A candidate is multiplied out against the system before it is believed, so lifting stops at the first that is
/// right and no bound on its size is needed for proof.
struct IntegerSystem {
  struct Term {
    let row: Int
    let column: Int
    let value: BigInteger
  }

  /// Numerators over a common denominator that is above zero.
  struct Solution {
    var numerators: [BigInteger]
    var denominator: BigInteger
  }

  private let size: Int
  private let terms: [Term]
  private let factors: ModularFactors
  /// With as many digits every solution is found (Hadamard's bound on determinants).
  private let digitLimit: Int

  /// The greatest primes below 2^62 and 2^61. A matrix singular modulo both is called singular.
  private static let primes: [UInt] = [(1 << 62) - 57, (1 << 61) - 1]

  /// - Returns: `nil` where the matrix is singular.
  init?(size: Int, terms: [Term]) {
    self.size = size
    self.terms = terms
    var found: ModularFactors?
    for prime in Self.primes where found == nil {
      var rows = [[ModularFactors.Entry]](repeating: [], count: size)
      for term in terms {
        rows[term.row].append(.init(column: term.column, value: term.value.remainder(by: prime)))
      }
      found = ModularFactors(rows: rows, prime: prime)
    }
    guard let found else { return nil }
    factors = found
    var bits = 0
    var largest = [Int](repeating: 0, count: size)
    for term in terms { largest[term.row] = max(largest[term.row], term.value.bitCount) }
    for row in 0..<size { bits += largest[row] + Int.bitWidth - size.leadingZeroBitCount }
    digitLimit = 2 * (bits / 60 + 4)
  }

  /// The exact solution of `matrix · x = right`, or of `matrixᵀ · x = right`.
  ///
  /// - Returns: `nil` where the deadline passed.
  func solve(_ right: [BigInteger], transposed: Bool, isOutOfTime: () -> Bool) -> Solution? {
    let prime = factors.prime
    let rightBits = right.reduce(0) { max($0, $1.bitCount) }
    let residual = right.map { BigInteger(copying: $0) }
    var digits: [[UInt]] = []
    var nextTry = 2
    while digits.count <= digitLimit + rightBits / 30 {
      if isOutOfTime() { return nil }
      let remainders = residual.map { $0.remainder(by: prime) }
      let digit = transposed ? factors.solveTransposed(remainders) : factors.solve(remainders)
      digits.append(digit)
      for term in terms {
        let (from, to) = transposed ? (term.row, term.column) : (term.column, term.row)
        if digit[from] != 0 { residual[to].subtractProduct(term.value, digit[from]) }
      }
      var isDone = true
      for entry in residual {
        entry.divideExactly(by: prime)
        if entry.sign != 0 { isDone = false }
      }
      if digits.count >= nextTry || isDone {
        nextTry = digits.count + max(2, digits.count / 2)
        if let solution = fractions(digits), isRight(solution, right, transposed) { return solution }
      }
    }
    return nil
  }

  /// Fractions with small numerators and denominators that agree with the digits.
  private func fractions(_ digits: [[UInt]]) -> Solution? {
    let modulus = BigInteger(1)
    for _ in digits { modulus.multiply(by: factors.prime) }
    let limit = BigInteger(copying: modulus)
    limit.shiftRight(1)
    limit.takeSquareRoot()
    let denominator = BigInteger(1)
    var numerators: [BigInteger] = []
    for place in 0..<size {
      let value = BigInteger()
      for digit in digits.reversed() {
        value.multiply(by: factors.prime)
        value.add(digit[place])
      }
      value.multiply(by: denominator)
      value.reduce(modulo: modulus)
      if isSmall(value, modulus, limit) {
        numerators.append(value)
        continue
      }
      guard let fraction = fraction(value, modulus, limit) else { return nil }
      for numerator in numerators { numerator.multiply(by: fraction.denominator) }
      denominator.multiply(by: fraction.denominator)
      if denominator.compare(limit) > 0 { return nil }
      numerators.append(fraction.numerator)
    }
    return Solution(numerators: numerators, denominator: denominator)
  }

  /// Whether a residue is that of a small number, perhaps below zero; it becomes that number.
  private func isSmall(_ value: BigInteger, _ modulus: BigInteger, _ limit: BigInteger) -> Bool {
    if value.compare(limit) <= 0 { return true }
    let negative = BigInteger(copying: value)
    negative.subtract(modulus)
    if negative.compareSizes(limit) > 0 { return false }
    value.set(negative)
    return true
  }

  /// The fraction of a residue, by the Euclidean algorithm stopped half-way (Wang 1981).
  private func fraction(
    _ value: BigInteger, _ modulus: BigInteger, _ limit: BigInteger
  ) -> (numerator: BigInteger, denominator: BigInteger)? {
    var (former, current) = (BigInteger(copying: modulus), BigInteger(copying: value))
    var (formerFactor, factor) = (BigInteger(0), BigInteger(1))
    while current.compare(limit) > 0 {
      let remainder = BigInteger()
      former.divide(by: current, remainder: remainder)
      let quotient = former
      formerFactor.subtractProduct(quotient, factor)
      (former, current) = (current, remainder)
      (formerFactor, factor) = (factor, formerFactor)
    }
    if factor.sign == 0 || factor.compareSizes(limit) > 0 { return nil }
    if factor.sign < 0 {
      factor.negate()
      current.negate()
    }
    return (current, factor)
  }

  private func isRight(_ solution: Solution, _ right: [BigInteger], _ transposed: Bool) -> Bool {
    let products = (0..<size).map { _ in BigInteger() }
    for term in terms {
      let (from, to) = transposed ? (term.row, term.column) : (term.column, term.row)
      products[to].addProduct(term.value, solution.numerators[from])
    }
    for place in 0..<size { products[place].subtractProduct(right[place], solution.denominator) }
    return products.allSatisfy { $0.sign == 0 }
  }
}
