internal import LocalFiles

/// Where files come from: the computer, or memory.
struct FileAccess: Sendable {
  /// The bytes of a file of at most so many bytes.
  let read: @Sendable (String, Int) throws(LocalFileError) -> [UInt8]
  /// Whether a path names anything.
  let exists: @Sendable (String) -> Bool
  /// The absolute path without symbolic links.
  let canonicalPath: @Sendable (String) throws(LocalFileError) -> String

  /// The files of the computer.
  static let local = FileAccess(
    read: { (path, limit) throws(LocalFileError) in try LocalFiles.read(path, limit: limit) },
    exists: { LocalFiles.exists($0) },
    canonicalPath: { (path) throws(LocalFileError) in try LocalFiles.canonicalPath(path) })

  /// Files held in memory under their paths.
  static func memory(_ files: [String: [UInt8]]) -> FileAccess {
    FileAccess(
      read: { (path, limit) throws(LocalFileError) in
        guard let bytes = files[path] else { throw LocalFileError(path: path, reason: "there is no such file") }
        guard bytes.count <= limit else { throw LocalFileError(path: path, reason: "it is larger than \(limit) bytes") }
        return bytes
      },
      exists: { files[$0] != nil },
      canonicalPath: { (path) throws(LocalFileError) in
        guard files[path] != nil else { throw LocalFileError(path: path, reason: "there is no such file") }
        return "/" + ShownPath.joined(".", path)
      })
  }
}
