import LocatedText
import Testing

@testable import PlanBenchmarks

@Suite("Benchmark figures")
struct BenchmarkReportTests {
  private func measurement(
    _ name: String, _ phase: BenchmarkPhase, rows: Int, _ seconds: [Double]
  ) -> BenchmarkMeasurement {
    let size = BenchmarkMeasurement.Size(
      rowCount: rows, columnCount: 2 * rows, coefficientCount: 8 * rows, periodCount: rows / 100, siteCount: 3)
    var measurement = BenchmarkMeasurement(name: name, phase: phase, size: size, seconds: seconds, peakMemory: 5 << 20)
    measurement.iterations = 12
    measurement.objective = 1234.5
    measurement.gap = 1e-12
    return measurement
  }

  @Test("the median is the middle, or the mean of the two middle ones")
  func medians() {
    #expect(measurement("a", .read, rows: 1, [3, 1, 2]).median == 2)
    #expect(measurement("a", .read, rows: 1, [4, 1, 2, 3]).median == 2.5)
    #expect(measurement("a", .read, rows: 1, [7]).median == 7)
  }

  @Test("a power of the size is found again")
  func exponents() throws {
    let measurements = [100, 1000, 10_000].map { rows in
      measurement("size-\(rows)", .audit, rows: rows, [3e-6 * Double(rows) * Double(rows)])
    }
    let curve = try #require(ScalingCurve.curves(of: measurements).first { $0.axis == .rows })
    #expect(abs(curve.exponent - 2) < 1e-9)
    #expect(ScalingCurve.curves(of: Array(measurements.prefix(2))).isEmpty)
  }

  @Test("written and read again they are the same")
  func document() throws {
    let measurements = [
      measurement("size-2k", .coldSolve, rows: 2500, [1.25, 1.5]),
      BenchmarkMeasurement(
        name: "b", phase: .read, size: .init(rowCount: 1, columnCount: 2, coefficientCount: 3), seconds: [0.1],
        peakMemory: nil),
    ]
    var findings = Diagnostics()
    let source = SourceText(name: "figures.json", bytes: BenchmarkDocument.bytes(of: measurements))
    #expect(BenchmarkDocument.read(source, into: &findings) == measurements)
    #expect(BenchmarkDocument.read(SourceText(name: "other.json", text: "{}"), into: &findings) == nil)
  }

  @Test("slower is what no run of before was as slow as, by more than a tenth")
  func comparison() {
    let before = [measurement("a", .audit, rows: 1, [1, 1.2]), measurement("b", .audit, rows: 1, [1, 1.2])]
    let now = [
      measurement("a", .audit, rows: 1, [1.15, 1.5]), measurement("b", .audit, rows: 1, [1.3, 1.4]),
      measurement("c", .audit, rows: 1, [9]),
    ]
    let comparison = BenchmarkComparison(before: before, now: now)
    #expect(comparison.changes.count == 2)
    #expect(comparison.slower.map(\.name) == ["b"])
  }

  @Test(
    "figures have three digits that count",
    arguments: [
      (0.0000012, "1.20 µs"), (0.0123, "12.3 ms"), (9.999, "10.0 s"), (123.4, "123 s"), (0.5, "500 ms"),
    ])
  func seconds(_ value: Double, _ text: String) {
    #expect(FigureText.seconds(value) == text)
  }

  @Test("text and page name each case and phase")
  func shown() {
    let measurements = [2500, 5000, 10_000].map { measurement("size-\($0)", .formulate, rows: $0, [Double($0) * 1e-6]) }
    let page = BenchmarkPage.html(measurements, against: BenchmarkComparison(before: measurements, now: measurements))
    for measurement in measurements {
      #expect(page.contains(measurement.name))
      #expect(BenchmarkText.table([measurement]).contains("formulate"))
    }
    #expect(page.contains("rows^1.00"))
    #expect(BenchmarkText.curves(ScalingCurve.curves(of: measurements)).contains("rows^1.00"))
  }
}
