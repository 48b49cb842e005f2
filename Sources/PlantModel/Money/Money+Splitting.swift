extension Money {
  /// Splits the amount by shares, each zero or more, that sum to at most one, so that no qindarka is lost or made on the way.
  ///
  /// Each part is the difference of two rounded running sums; where the shares sum to one (to within 1e-9), the parts
  /// sum to the amount exactly.
  public func split(by shares: [Double]) -> [Money] {
    var running = 0.0
    var given = Money.zero
    return shares.map { share in
      running += share
      // Beyond one the running sum can only be by a rounding error: then, too, all is given.
      let whole = running > 1 - 1e-9 ? self : Money(qindarka: Int64((Double(qindarka) * running).rounded()))
      defer { given = whole }
      return whole - given
    }
  }
}
