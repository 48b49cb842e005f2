internal import LinearProgramming

extension MPSWriter {
  /// The sign of a row and its right-hand side. Of a range, the sign and size from which the other end comes out exactly.
  static func limit(_ bounds: Bounds) -> (sign: Character, value: Double, range: Double?) {
    if bounds.isFree { return ("N", 0, nil) }
    if bounds.isFixed { return ("E", bounds.lower, nil) }
    if bounds.lower == -.infinity { return ("L", bounds.upper, nil) }
    if bounds.upper == .infinity { return ("G", bounds.lower, nil) }
    let size = bounds.upper - bounds.lower
    for range in [size, size.nextUp, size.nextDown] {
      if bounds.lower + range == bounds.upper { return ("G", bounds.lower, range) }
      if bounds.upper - range == bounds.lower { return ("L", bounds.upper, range) }
    }
    return ("G", bounds.lower, size)
  }
}
