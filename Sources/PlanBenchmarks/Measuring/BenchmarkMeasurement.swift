/// What one phase of one case took.
public struct BenchmarkMeasurement: Hashable, Sendable {
  /// How large a linear program is.
  public struct Size: Hashable, Sendable {
    /// Rows.
    public let rowCount: Int
    /// Columns.
    public let columnCount: Int
    /// Coefficients that are not zero.
    public let coefficientCount: Int
    /// Periods of the horizon; 0 for a program without one.
    public let periodCount: Int
    /// Sites; 0 for a program without any.
    public let siteCount: Int

    /// Makes a size.
    public init(rowCount: Int, columnCount: Int, coefficientCount: Int, periodCount: Int = 0, siteCount: Int = 0) {
      self.rowCount = rowCount
      self.columnCount = columnCount
      self.coefficientCount = coefficientCount
      self.periodCount = periodCount
      self.siteCount = siteCount
    }
  }

  /// The case's name.
  public let name: String
  /// The phase.
  public let phase: BenchmarkPhase
  /// The size of the case's linear program.
  public let size: Size
  /// Seconds of each run, in order of time; never empty.
  public let seconds: [Double]
  /// The most memory the process held during the phase beyond what it held before, in bytes; nothing where the system
  /// does not tell.
  public let peakMemory: Int?
  /// Simplex iterations, the mean of the runs; nothing for a phase without a solver.
  public var iterations: Int?
  /// Nodes of the search over whole numbers; nothing where no column must be whole.
  public var nodes: Int?
  /// The value of the goal; nothing for a phase without a solver.
  public var objective: Double?
  /// The relative distance between the value and its proven bound; nothing where none was proven.
  public var gap: Double?

  /// Makes a measurement.
  public init(name: String, phase: BenchmarkPhase, size: Size, seconds: [Double], peakMemory: Int?) {
    self.name = name
    self.phase = phase
    self.size = size
    self.seconds = seconds
    self.peakMemory = peakMemory
  }

  /// The middle of the runs' seconds; the mean of the two middle ones where their number is even.
  public var median: Double {
    let sorted = seconds.sorted()
    guard let last = sorted.last else { return 0 }
    let middle = sorted.count / 2
    return sorted.count % 2 == 1
      ? sorted[middle] : (sorted[middle - 1] + (middle < sorted.count ? sorted[middle] : last)) / 2
  }

  /// The quickest run.
  public var least: Double { seconds.min() ?? 0 }
  /// The slowest run.
  public var greatest: Double { seconds.max() ?? 0 }
}
