/// A folder of results that appears whole or not at all.
///
/// The folder is written beside its place and flushed to the device; then it takes its place in one step. A run that is
/// interrupted at any moment leaves the former result as it was.
public struct OutputFolder: Sendable {
  /// Where the folder is to appear.
  public let path: String
  private var files: [(name: String, bytes: [UInt8])] = []

  /// The file by which a folder is known as a former result, which may be replaced.
  static let manifestName = "manifest.json"

  /// Prepares a folder that is to appear at a path, in place of a former result that may stand there.
  public init(replacing path: String) {
    self.path = path
  }

  /// Adds a file; its name may hold folders: `tables/stock.csv`. A name added before is replaced.
  public mutating func add(name: String, bytes: [UInt8]) {
    files.removeAll { $0.name == name }
    files.append((name, bytes))
  }

  /// Says why the folder could not be published, before the work for it is done; nothing where it can.
  public func check() throws(LocalFileError) {
    for file in files { try Self.check(name: file.name) }
    _ = try OutputPlace(path)
  }

  /// Writes the folder beside its place, then puts it there in one step.
  ///
  /// Missing folders above it are made. What stands at its place may be an empty folder or a former result (it holds a
  /// `manifest.json` that names kayo); anything else is refused and left alone.
  public func publish() throws(LocalFileError) {
    try check()
    try FileOperations.makeFolders(OutputPlace(path).parent)
    let place = try OutputPlace(path)
    Workplace.cleanUp(in: place.parent, for: place.name)
    let workplace = try Workplace.make(in: place.parent, for: place.name)
    do throws(LocalFileError) {
      try write(into: workplace.path)
      try place.replace(with: workplace.path)
    } catch {
      FileOperations.remove(workplace.path)
      throw error
    }
    try FileOperations.synchroniseFolder(place.parent)
    // After an exchange the former result lies at the workplace.
    FileOperations.remove(workplace.path)
  }

  private func write(into folder: String) throws(LocalFileError) {
    var folders: Set<String> = []
    for file in files {
      var above = LocalFiles.parent(of: file.name)
      if above != ".", folders.insert(above).inserted { try FileOperations.makeFolders("\(folder)/\(above)") }
      while above != "." {
        folders.insert(above)
        above = LocalFiles.parent(of: above)
      }
      try FileOperations.writeNewFile("\(folder)/\(file.name)", file.bytes)
    }
    for inner in folders.sorted() { try FileOperations.synchroniseFolder("\(folder)/\(inner)") }
    try FileOperations.synchroniseFolder(folder)
  }

  private static func check(name: String) throws(LocalFileError) {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    if parts.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." || $0.utf8.contains(0) }) {
      throw LocalFileError(path: name, reason: "a file of a result must lie inside its folder")
    }
  }
}
