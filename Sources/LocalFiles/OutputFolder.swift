/// A folder of results that appears whole or not at all.
public struct OutputFolder: Sendable {
  /// Where the folder is to appear.
  public let path: String
  private(set) var files: [(name: String, bytes: [UInt8])] = []

  /// Prepares a folder that is to appear at a path, in place of a former result that may stand there.
  public init(replacing path: String) {
    self.path = path
  }

  /// Adds a file; its name may hold folders: `tables/stock.csv`. A name added before is replaced.
  public mutating func add(name: String, bytes: [UInt8]) {
    files.removeAll { $0.name == name }
    files.append((name, bytes))
  }

  /// Writes the folder beside its place, then puts it there in one step.
  public func publish() throws(LocalFileError) {}
}
