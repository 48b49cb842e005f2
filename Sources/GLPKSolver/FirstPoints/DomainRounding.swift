internal import LinearProgramming

/// Rounds a point column by column, those nearest to whole numbers first, each to a value that what was rounded before leaves open
/// (Fischetti and Salvagnin, "Feasibility pump 2.0", 2009).
struct DomainRounding {
  private let integers: [Int]
  private let domains: Domains

  init(_ program: LinearProgram, within domains: Domains) {
    integers = program.integerColumns.map(\.position)
    self.domains = domains
  }

  /// - Returns: the point, whole where it must be, and whether no column was left without a value; where one was, it is rounded
  ///   regardless.
  func point(from values: [Double]) -> (point: [Double], isConsistent: Bool) {
    var domains = self.domains
    var point = values
    var isConsistent = true
    // Of columns equally near, those first that take something rather than leave it: they decide more.
    let ordered = integers.map { (lack: abs(values[$0] - values[$0].rounded()), value: -values[$0], column: $0) }
      .sorted { $0 < $1 }
    for (_, _, column) in ordered {
      let bounds = domains.bounds[column]
      let value = min(max(values[column], bounds.lower), bounds.upper)
      let near = value.rounded()
      point[column] = near
      if bounds.isFixed || domains.fix(column, at: near) { continue }
      let other = near > value ? near - 1 : near + 1
      if domains.fix(column, at: other) { point[column] = other } else { isConsistent = false }
    }
    return (point, isConsistent)
  }
}
