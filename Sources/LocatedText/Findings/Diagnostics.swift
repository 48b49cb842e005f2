/// The findings of one reading, kept in an order that does not depend on how they were come by.
///
/// They are sorted by file in the order in which the files were registered or first found at fault, then by line and
/// column; findings without a place come last. The same finding twice is kept once.
public struct Diagnostics: Sendable {
  private var unsorted: [Diagnostic] = []
  private var fileOrder: [ObjectIdentifier: Int] = [:]
  // Keeps the registered files alive, so that an identity is never used again for another file.
  private var files: [SourceText] = []

  /// Makes an empty list.
  public init() {}

  /// The findings in order.
  public var entries: [Diagnostic] {
    var seen: Set<Diagnostic> = []
    let keyed = unsorted.enumerated().map { (key: key(of: $0.element, at: $0.offset), value: $0.element) }
    return keyed.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value).filter { seen.insert($0).inserted }
  }

  /// Whether nothing was found.
  public var isEmpty: Bool { unsorted.isEmpty }

  /// Whether any finding makes the input unusable.
  public var hasErrors: Bool { unsorted.contains { $0.severity == .error } }

  /// Adds a finding.
  public mutating func add(_ diagnostic: Diagnostic) {
    if let source = diagnostic.location?.source { register(source) }
    unsorted.append(diagnostic)
  }

  /// Adds an error.
  public mutating func error(
    _ code: String, at location: Location?, _ message: String, suggestion: String? = nil, related: [RelatedPlace] = []
  ) {
    add(
      Diagnostic(
        code: code, severity: .error, location: location, message: message, suggestion: suggestion, related: related))
  }

  /// Adds a warning.
  public mutating func warning(
    _ code: String, at location: Location?, _ message: String, suggestion: String? = nil, related: [RelatedPlace] = []
  ) {
    add(
      Diagnostic(
        code: code, severity: .warning, location: location, message: message, suggestion: suggestion, related: related))
  }

  /// Adds the findings of another list.
  public mutating func add(_ others: Diagnostics) {
    others.files.forEach { register($0) }
    others.unsorted.forEach { add($0) }
  }

  /// Gives a file its place in the order of files; files read earlier come first.
  public mutating func register(_ source: SourceText) {
    guard fileOrder[ObjectIdentifier(source)] == nil else { return }
    fileOrder[ObjectIdentifier(source)] = files.count
    files.append(source)
  }

  private func key(of diagnostic: Diagnostic, at offset: Int) -> [Int] {
    guard let location = diagnostic.location else { return [Int.max, 0, 0, offset] }
    return [fileOrder[ObjectIdentifier(location.source)] ?? Int.max, location.line, location.column, offset]
  }
}
