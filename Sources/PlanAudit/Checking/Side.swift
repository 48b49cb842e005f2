/// One side of a rule: its value, and what the tolerance of the rule is made of.
struct Side {
  /// The sum of the terms.
  private(set) var value = 0.0
  /// The sum of the terms' sizes.
  private(set) var magnitude = 0.0
  /// The sum of the sizes of the coefficients of published numbers.
  private(set) var coefficients = 0.0

  /// Nothing.
  init() {}

  /// A side that no published number is part of.
  init(constant: Double) {
    add(constant: constant)
  }

  /// A side of one published number.
  init(published quantity: Double) {
    add(1, of: quantity)
  }

  /// Adds a multiple of a published number.
  mutating func add(_ coefficient: Double, of quantity: Double) {
    let term = coefficient * quantity
    value += term
    magnitude += abs(term)
    coefficients += abs(coefficient)
  }

  /// Adds what the model alone says.
  mutating func add(constant: Double) {
    value += constant
    magnitude += abs(constant)
  }

  /// Adds a multiple of another side.
  mutating func add(_ factor: Double, of side: Side) {
    value += factor * side.value
    magnitude += abs(factor) * side.magnitude
    coefficients += abs(factor) * side.coefficients
  }

  /// How far the two sides of a rule may be apart.
  ///
  /// A solver leaves a row off by 1e-7 of its terms, and each published number is off by half a millionth; ten times
  /// the first and all of the second are granted.
  static func tolerance(_ left: Side, _ right: Side) -> Double {
    1e-6 * (1 + left.magnitude + right.magnitude) + 0.5e-6 * (left.coefficients + right.coefficients)
  }
}
