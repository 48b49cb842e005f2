internal import Glibc

/// Files for tests, without limits or care for what stood there before.
public enum TestFiles {
  /// The bytes of a file; nothing where it cannot be read.
  public static func read(_ path: String) -> [UInt8]? {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      // Safe: at most the buffer's own length is written into it.
      let count = unsafe Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0 { return nil }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }

  /// The text of a file; nothing where it cannot be read.
  public static func text(_ path: String) -> String? {
    read(path).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Writes a file and the folders it needs; false where that fails.
  @discardableResult
  public static func write(_ bytes: [UInt8], to path: String) -> Bool {
    makeFolder(parent(of: path))
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var written = 0
    while written < bytes.count {
      // Safe: the slice's own length is read from it.
      let count = unsafe bytes[written...].withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress, buffer.count)
      }
      if count <= 0 { return false }
      written += count
    }
    return true
  }

  /// Writes a text and the folders it needs; false where that fails.
  @discardableResult
  public static func write(_ text: String, to path: String) -> Bool { write(Array(text.utf8), to: path) }

  /// Makes a folder and those above it.
  public static func makeFolder(_ path: String) {
    if path.isEmpty || path == "/" || path == "." { return }
    if unsafe mkdir(path, 0o755) != 0, errno == ENOENT {
      makeFolder(parent(of: path))
      unsafe mkdir(path, 0o755)
    }
  }

  /// The names in a folder in byte order, without `.` and `..`; empty where it cannot be read.
  public static func list(_ path: String) -> [String] {
    guard let stream = unsafe opendir(path) else { return [] }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      // Safe: `d_name` is a C string inside the entry, which stays valid until the next call.
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Removes a file, or a folder with all it holds; symbolic links are removed, not followed.
  public static func remove(_ path: String) {
    if unsafe unlink(path) == 0 { return }
    list(path).forEach { remove("\(path)/\($0)") }
    unsafe rmdir(path)
  }

  /// The folder part of a path: `.` for a mere name.
  public static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
