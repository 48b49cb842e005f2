/// All cases that ship with the package.
public enum BenchmarkRegistry {
  /// The shipped enterprise, then invented ones in order of their size.
  ///
  /// - Parameter scenarios: the folder of the shipped scenarios.
  public static func cases(scenarios: String) -> [BenchmarkCase] {
    [
      BenchmarkCase(name: "minimal", source: .scenario(scenarios + "/minimal.yaml")),
      BenchmarkCase(name: "baseline", source: .scenario(scenarios + "/baseline.yaml")),
    ] + bySize + byPeriods + bySites
  }

  /// Enterprises of 2,500 to 400,000 rows that grow in plants and periods alike. From 20,000 rows on no solve was waited for.
  static let bySize: [BenchmarkCase] = [
    generated("size-2k", EnterpriseShape(siteCount: 3, weekCount: 8, monthCount: 8)),
    generated("size-5k", EnterpriseShape(siteCount: 4, weekCount: 12, monthCount: 12)),
    generated("size-10k", EnterpriseShape(siteCount: 6, weekCount: 16, monthCount: 16)),
    generated("size-20k", EnterpriseShape(siteCount: 8, weekCount: 24, monthCount: 24), isSolved: false),
    generated("size-50k", EnterpriseShape(siteCount: 15, weekCount: 26, monthCount: 36), isSolved: false),
    generated("size-100k", EnterpriseShape(siteCount: 24, weekCount: 26, monthCount: 54), isSolved: false),
    generated("size-200k", EnterpriseShape(siteCount: 36, weekCount: 52, monthCount: 54), isSolved: false),
    generated("size-400k", EnterpriseShape(siteCount: 60, weekCount: 78, monthCount: 50), isSolved: false),
  ]

  /// One enterprise over longer and longer horizons.
  static let byPeriods: [BenchmarkCase] = [8, 16, 32, 64, 128].map { periods in
    generated(
      "periods-\(periods)", EnterpriseShape(siteCount: 3, weekCount: periods / 2, monthCount: periods / 2),
      isSolved: periods <= 32)
  }

  /// Enterprises of more and more plants over one horizon.
  static let bySites: [BenchmarkCase] = [2, 4, 8, 16, 32].map { sites in
    generated(
      "sites-\(sites)", EnterpriseShape(siteCount: sites, weekCount: 8, monthCount: 8), isSolved: sites <= 8)
  }

  private static func generated(_ name: String, _ shape: EnterpriseShape, isSolved: Bool = true) -> BenchmarkCase {
    BenchmarkCase(name: name, source: .generated(shape), isSolved: isSolved)
  }
}
