/// Reads files and folders of this computer, with limits.
public enum LocalFiles {
  /// The bytes of a regular file of at most `limit` bytes.
  public static func read(_ path: String, limit: Int) throws(LocalFileError) -> [UInt8] {
    throw LocalFileError(path: path, reason: "not yet")
  }
  /// Whether a path names anything.
  public static func exists(_ path: String) -> Bool { false }
  /// Whether a path names a folder.
  public static func isDirectory(_ path: String) -> Bool { false }
  /// The names in a folder, in byte order, hidden ones included.
  public static func list(_ folder: String) throws(LocalFileError) -> [String] { [] }
  /// The absolute path with every symbolic link resolved.
  public static func canonicalPath(_ path: String) throws(LocalFileError) -> String { path }
  /// Whether a path lies in a folder (or is it), symbolic links resolved; false where either does not exist.
  public static func `is`(_ path: String, inside folder: String) -> Bool { false }
  /// A path joined to a folder; an absolute path stays as it is.
  public static func join(_ folder: String, _ path: String) -> String { path }
  /// The folder part of a path: `.` for a mere name.
  public static func parent(of path: String) -> String { path }
  /// The last name of a path.
  public static func name(of path: String) -> String { path }
}
