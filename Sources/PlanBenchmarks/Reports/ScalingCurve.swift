#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// How a phase's time grows with a size: time ≈ factor · size ^ exponent, fitted by least squares in logarithms.
public struct ScalingCurve: Hashable, Sendable {
  /// What the time is held against.
  public enum Axis: String, CaseIterable, Sendable {
    /// Rows of the linear program.
    case rows
    /// Periods of the horizon.
    case periods
    /// Sites.
    case sites
  }

  /// The phase.
  public let phase: BenchmarkPhase
  /// What the time is held against.
  public let axis: Axis
  /// Sizes with the median seconds at each, by size.
  public let points: [Point]
  /// The fitted exponent: 1 for time that grows as the size does.
  public let exponent: Double

  /// One case on the curve.
  public struct Point: Hashable, Sendable {
    /// The size.
    public let size: Double
    /// The median seconds.
    public let seconds: Double
  }

  /// The curves of all phases over families of cases whose names begin alike: `size-`, `periods-`, `sites-`.
  ///
  /// A curve needs three sizes.
  public static func curves(of measurements: [BenchmarkMeasurement]) -> [ScalingCurve] {
    Axis.allCases.flatMap { axis in
      BenchmarkPhase.allCases.compactMap { phase in
        let members = measurements.filter { $0.phase == phase && $0.name.hasPrefix(axis.prefix) }
        let points = members.map { Point(size: axis.size(of: $0.size), seconds: $0.median) }
          .sorted { ($0.size, $0.seconds) < ($1.size, $1.seconds) }
        guard points.count >= 3, let exponent = exponent(of: points) else { return nil }
        return ScalingCurve(phase: phase, axis: axis, points: points, exponent: exponent)
      }
    }
  }

  private static func exponent(of points: [Point]) -> Double? {
    let logarithms = points.filter { $0.size > 0 && $0.seconds > 0 }.map { (log($0.size), log($0.seconds)) }
    let count = Double(logarithms.count)
    guard count >= 3 else { return nil }
    let meanSize = logarithms.reduce(0) { $0 + $1.0 } / count
    let meanTime = logarithms.reduce(0) { $0 + $1.1 } / count
    let spread = logarithms.reduce(0) { $0 + ($1.0 - meanSize) * ($1.0 - meanSize) }
    guard spread > 0 else { return nil }
    return logarithms.reduce(0) { $0 + ($1.0 - meanSize) * ($1.1 - meanTime) } / spread
  }
}

extension ScalingCurve.Axis {
  /// How the names of the cases of this axis begin.
  var prefix: String {
    switch self {
    case .rows: "size-"
    case .periods: "periods-"
    case .sites: "sites-"
    }
  }

  func size(of size: BenchmarkMeasurement.Size) -> Double {
    switch self {
    case .rows: Double(size.rowCount)
    case .periods: Double(size.periodCount)
    case .sites: Double(size.siteCount)
    }
  }
}
