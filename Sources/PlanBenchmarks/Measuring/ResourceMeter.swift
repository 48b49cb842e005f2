internal import CBenchmarkReference
internal import LocalFiles

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Measures the time and memory of a piece of work.
struct ResourceMeter {
  /// At most so many runs of one phase.
  let runLimit: Int
  /// No further run begins once the runs so far took so many seconds.
  let secondsLimit: Double

  /// What the runs came to.
  struct Reading {
    var seconds: [Double] = []
    var peakMemory: Int?
  }

  /// Runs the work again and again, and keeps what the last run gave.
  ///
  /// Before each run the allocator gives back what former ones left with it: otherwise one phase would pay for pages that
  /// another gets as a present.
  func measure<Result, Failure: Error>(
    _ work: () throws(Failure) -> Result
  ) throws(Failure) -> (result: Result, reading: Reading) {
    var reading = Reading()
    let before = Self.startMemoryCount()
    var result = try Self.timed(&reading, work)
    if let before { reading.peakMemory = max(0, Self.memory("VmHWM:") - before) }
    while reading.seconds.count < runLimit, reading.seconds.reduce(0, +) < secondsLimit {
      result = try Self.timed(&reading, work)
    }
    return (result, reading)
  }

  private static func timed<Result, Failure: Error>(
    _ reading: inout Reading, _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    kayo_reference_return_memory()
    let start = ContinuousClock.now
    let result = try work()
    let elapsed = (ContinuousClock.now - start).components
    reading.seconds.append(Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18)
    return result
  }

  /// Lets the system count the peak anew, and tells what is held now, in bytes; nothing where it cannot.
  private static func startMemoryCount() -> Int? {
    // Opens a file of the process itself, writes one byte of constant text and closes it; no pointer is kept.
    let file = unsafe open("/proc/self/clear_refs", O_WRONLY)
    guard file >= 0 else { return nil }
    defer { close(file) }
    guard unsafe write(file, "5", 1) == 1 else { return nil }
    return memory("VmRSS:")
  }

  /// A line of the system's account of this process, in bytes.
  private static func memory(_ key: String) -> Int {
    guard let bytes = try? LocalFiles.read("/proc/self/status", limit: 1 << 16) else { return 0 }
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    guard let line = lines.first(where: { $0.starts(with: key.utf8) }) else { return 0 }
    let digits = line.filter { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    return (Int(String(decoding: digits, as: UTF8.self)) ?? 0) * 1024
  }
}
