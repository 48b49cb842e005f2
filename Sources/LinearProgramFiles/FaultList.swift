/// The faults of a text in the order in which they were found; beyond a limit they are only counted.
struct FaultList {
  /// How many faults are told in full.
  static let limit = 100

  private(set) var faults: [ProgramFileError] = []
  private(set) var omittedCount = 0

  var isEmpty: Bool { faults.isEmpty }
  /// How many there are, told or not.
  var count: Int { faults.count + omittedCount }

  mutating func note(_ fault: ProgramFileError) {
    if faults.count < Self.limit { faults.append(fault) } else { omittedCount += 1 }
  }

  /// All of them as one error, by line and column; `nil` where there is none.
  var error: ProgramFileError? {
    // Some faults show only when all is read, and belong before others all the same.
    let sorted = faults.enumerated().sorted { Self.key($0.element, $0.offset) < Self.key($1.element, $1.offset) }
      .map(\.element)
    guard let first = sorted.first else { return nil }
    return ProgramFileError(
      line: first.line, column: first.column, length: first.length, message: first.message,
      further: Array(sorted.dropFirst()), omittedCount: omittedCount)
  }

  /// By place; what concerns a line as a whole comes after what stands in it.
  private static func key(_ fault: ProgramFileError, _ offset: Int) -> (Int, Int, Int) {
    (fault.line, fault.column == 0 ? .max : fault.column, offset)
  }
}
