internal import Glibc

/// Reads files and folders of this computer, with limits.
public enum LocalFiles {
  /// The bytes of a regular file of at most `limit` bytes.
  ///
  /// The size is looked at before anything is read, and again while reading, for a file may grow. Folders, devices and
  /// pipes are refused, so that reading always ends.
  public static func read(_ path: String, limit: Int) throws(LocalFileError) -> [UInt8] {
    let file = try Descriptor.open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY, doing: "open")
    let status = try file.status(path)
    guard status.isRegular else {
      throw LocalFileError(path: path, reason: status.isFolder ? "it is a folder, not a file" : "it is no regular file")
    }
    guard status.size <= limit else { throw tooLarge(path, limit) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(status.size)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = try file.read(into: &buffer, path)
      if count == 0 { return bytes }
      guard bytes.count + count <= limit else { throw tooLarge(path, limit) }
      bytes += buffer[..<count]
    }
  }

  /// Whether a path names anything, a dangling symbolic link included.
  public static func exists(_ path: String) -> Bool { Status.of(path, followingLinks: false) != nil }

  /// Whether a path names a folder, symbolic links followed.
  public static func isDirectory(_ path: String) -> Bool { Status.of(path)?.isFolder ?? false }

  /// Whether a path names a regular file, symbolic links followed.
  public static func isRegularFile(_ path: String) -> Bool { Status.of(path)?.isRegular ?? false }

  /// The names in a folder in byte order, hidden ones included, without `.` and `..`.
  public static func list(_ folder: String) throws(LocalFileError) -> [String] {
    try checkText(of: folder)
    guard let stream = unsafe opendir(folder) else { throw .system(folder, doing: "list") }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else { break }
      // Safe: `d_name` is a C string inside the entry, which stays valid until the next call.
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    if errno != 0 { throw .system(folder, doing: "list") }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func tooLarge(_ path: String, _ limit: Int) -> LocalFileError {
    LocalFileError(path: path, reason: "it is larger than \(limit) bytes, the most that is read")
  }

  /// Refuses what C would cut off or take for the current folder.
  static func checkText(of path: String) throws(LocalFileError) {
    if path.isEmpty { throw LocalFileError(path: path, reason: "the path is empty") }
    if path.utf8.contains(0) { throw LocalFileError(path: path, reason: "the path holds a zero byte") }
  }
}
