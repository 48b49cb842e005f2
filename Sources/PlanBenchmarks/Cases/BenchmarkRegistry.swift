/// All cases that ship with the package.
///
/// Answers are the net present values in lek that our planner and CLP 1.17 agree on to 1e-7, CLP on the program that
/// `kayo export --mps` writes; that of size-20k, which CLP did not finish in 120 seconds, HiGHS's interior point method agrees
/// with to 3e-8.
public enum BenchmarkRegistry {
  /// The shipped enterprise, then invented ones in order of their size.
  ///
  /// - Parameter scenarios: the folder of the shipped scenarios.
  public static func cases(scenarios: String) -> [BenchmarkCase] {
    [
      BenchmarkCase(name: "minimal", source: .scenario(scenarios + "/minimal.yaml"), answer: 513_877.0856),
      BenchmarkCase(name: "baseline", source: .scenario(scenarios + "/baseline.yaml"), answer: 26_457_594.31),
    ] + bySize + byPeriods + bySites
  }

  /// Enterprises of 2,500 to 400,000 rows that grow in plants and periods alike. From 50,000 rows on only the phases around the
  /// solve are measured, which takes half a minute and more.
  static let bySize: [BenchmarkCase] = [
    generated("size-2k", EnterpriseShape(siteCount: 3, weekCount: 8, monthCount: 8), answer: 917_135_911.5),
    generated("size-3k", EnterpriseShape(siteCount: 4, weekCount: 8, monthCount: 8), answer: 1_400_606_817),
    generated("size-5k", EnterpriseShape(siteCount: 4, weekCount: 12, monthCount: 12), answer: 2_371_592_462),
    generated("size-10k", EnterpriseShape(siteCount: 6, weekCount: 16, monthCount: 16), answer: 4_648_487_806),
    generated("size-20k", EnterpriseShape(siteCount: 8, weekCount: 24, monthCount: 24), answer: 9_082_778_367),
    generated("size-50k", EnterpriseShape(siteCount: 15, weekCount: 26, monthCount: 36), isSolved: false),
    generated("size-100k", EnterpriseShape(siteCount: 24, weekCount: 26, monthCount: 54), isSolved: false),
    generated("size-200k", EnterpriseShape(siteCount: 36, weekCount: 52, monthCount: 54), isSolved: false),
    generated("size-400k", EnterpriseShape(siteCount: 60, weekCount: 78, monthCount: 50), isSolved: false),
  ]

  /// One enterprise over longer and longer horizons.
  static let byPeriods: [BenchmarkCase] = [8, 16, 32, 64, 128].map { periods in
    generated(
      "periods-\(periods)", EnterpriseShape(siteCount: 3, weekCount: periods / 2, monthCount: periods / 2),
      answer: [8: 276_615_248.2, 16: 917_135_911.5, 32: 2_368_771_263][periods], isSolved: periods <= 32)
  }

  /// Enterprises of more and more plants over one horizon.
  static let bySites: [BenchmarkCase] = [2, 4, 8, 16, 32].map { sites in
    generated(
      "sites-\(sites)", EnterpriseShape(siteCount: sites, weekCount: 8, monthCount: 8),
      answer: [2: 636_473_745.2, 4: 1_400_606_817, 8: 2_388_548_496][sites], isSolved: sites <= 8)
  }

  private static func generated(
    _ name: String, _ shape: EnterpriseShape, answer: Double? = nil, isSolved: Bool = true
  ) -> BenchmarkCase {
    BenchmarkCase(name: name, source: .generated(shape), answer: answer, isSolved: isSolved)
  }
}
