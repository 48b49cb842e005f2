internal import PlanRunner
internal import PlantModel

/// Seconds by phase, size and memory of a run, for people.
enum TimingsText {
  /// Lays out the timings of a run.
  static func text(_ timings: PhaseTimings, _ result: RunResult) -> String {
    let solve = result.record.solve
    var rows = timings.phases.map { ($0.name, fixed($0.seconds) + " s") }
    rows.append(("whole", fixed(timings.phases.reduce(0) { $0 + $1.seconds }) + " s"))
    rows.append(("peak memory", "\(PhaseTimings.peakMemory >> 20) MiB"))
    rows.append(
      ("linear program", "\(solve.rowCount) rows, \(solve.columnCount) columns, \(solve.coefficientCount) nonzeros"))
    rows.append(("iterations", "\(solve.stages.reduce(0) { $0 + $1.iterations })"))
    rows.append(("method", solve.stages.map(\.method).joined(separator: ", ")))
    return HelpTable.text(rows)
  }

  private static func fixed(_ seconds: Double) -> String {
    let milliseconds = Int((seconds * 1000).rounded())
    let fraction = String(milliseconds % 1000)
    return "\(milliseconds / 1000)." + String(repeating: "0", count: 3 - fraction.count) + fraction
  }
}
