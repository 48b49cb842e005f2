/// The place of a result, checked: either nothing stands there, or something that may be replaced.
struct OutputPlace {
  /// The folder above, as a path.
  let parent: String
  /// The name of the result.
  let name: String
  /// Whether an empty folder or a former result stands there.
  let isTaken: Bool

  private var path: String { LocalFiles.join(parent, name) }

  /// Looks at a place.
  init(_ path: String) throws(LocalFileError) {
    try LocalFiles.checkText(of: path)
    isTaken = LocalFiles.exists(path)
    // A symbolic link stays a link: what it leads to is replaced.
    let place = isTaken ? try LocalFiles.canonicalPath(path) : path
    parent = LocalFiles.parent(of: place)
    name = LocalFiles.name(of: place)
    guard !["", "/", ".", ".."].contains(name) else {
      throw LocalFileError(path: path, reason: "a folder of its own is needed for the result")
    }
    guard isTaken else { return }
    guard LocalFiles.isDirectory(place) else {
      throw LocalFileError(path: path, reason: "something other than a folder stands there")
    }
    guard !LocalFiles.is(".", inside: place) else {
      throw LocalFileError(path: path, reason: "the folder one works in cannot be replaced; name one inside it")
    }
    guard try LocalFiles.list(place).isEmpty || Self.isFormerResult(place) else {
      throw LocalFileError(
        path: path, reason: "the folder holds other files and no former result; name another, or empty it")
    }
  }

  /// Puts a prepared folder at the place; what stood there lies where the prepared one was, or is gone.
  func replace(with prepared: String) throws(LocalFileError) {
    guard isTaken else { return try FileOperations.rename(prepared, path) }
    if try FileOperations.exchange(prepared, path) { return }
    let former = LocalFiles.join(parent, Workplace.formerName(name))
    try FileOperations.rename(path, former)
    do throws(LocalFileError) {
      try FileOperations.rename(prepared, path)
    } catch {
      try FileOperations.rename(former, path)
      throw error
    }
    FileOperations.remove(former)
  }

  /// Whether a folder holds a manifest that names kayo; many other programs call a file `manifest.json` too.
  private static func isFormerResult(_ folder: String) -> Bool {
    guard let bytes = try? LocalFiles.read("\(folder)/\(OutputFolder.manifestName)", limit: 1 << 26) else {
      return false
    }
    let word = Array("kayo".utf8)
    return bytes.indices.contains { bytes[$0...].starts(with: word) }
  }
}
