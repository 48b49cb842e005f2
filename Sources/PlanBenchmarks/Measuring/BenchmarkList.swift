/// The measurements of one case while they are being made.
struct BenchmarkList {
  let name: String
  let size: BenchmarkMeasurement.Size
  let phases: Set<BenchmarkPhase>
  private(set) var measurements: [BenchmarkMeasurement] = []

  init(name: String, size: BenchmarkMeasurement.Size, phases: Set<BenchmarkPhase>) {
    self.name = name
    self.size = size
    self.phases = phases
  }

  func wants(_ phase: BenchmarkPhase) -> Bool { phases.contains(phase) }

  mutating func add(_ phase: BenchmarkPhase, _ reading: ResourceMeter.Reading) {
    measurements.append(
      BenchmarkMeasurement(
        name: name, phase: phase, size: size, seconds: reading.seconds, peakMemory: reading.peakMemory))
  }

  /// Says more of the measurement that was added last.
  mutating func describe(_ change: (inout BenchmarkMeasurement) -> Void) {
    guard let last = measurements.indices.last else { return }
    change(&measurements[last])
  }
}
