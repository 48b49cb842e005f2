internal import Glibc

extension LocalFiles {
  /// The absolute path with every symbolic link resolved; the file or folder must exist.
  public static func canonicalPath(_ path: String) throws(LocalFileError) -> String {
    try checkText(of: path)
    // Safe: with no buffer given, `realpath` returns one of its own, a C string that is ours to free.
    guard let resolved = unsafe realpath(path, nil) else { throw .system(path, doing: "find") }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  /// Whether a path lies in a folder (or is it), symbolic links resolved; false where either does not exist.
  public static func `is`(_ path: String, inside folder: String) -> Bool {
    guard let path = try? canonicalPath(path), let folder = try? canonicalPath(folder) else { return false }
    return path == folder || folder == "/" || path.hasPrefix(folder + "/")
  }

  /// A path joined to a folder; an absolute path stays as it is.
  public static func join(_ folder: String, _ path: String) -> String {
    if path.hasPrefix("/") || folder.isEmpty || folder == "." { return path }
    return folder.hasSuffix("/") ? folder + path : "\(folder)/\(path)"
  }

  /// The folder part of a path: `.` for a mere name.
  public static func parent(of path: String) -> String {
    let path = withoutTrailingSlashes(path)
    guard let slash = path.lastIndex(of: "/") else { return "." }
    let folder = withoutTrailingSlashes(String(path[..<slash]))
    return folder.isEmpty ? "/" : folder
  }

  /// The last name of a path: `plan` of `plans/plan/`.
  public static func name(of path: String) -> String {
    let path = withoutTrailingSlashes(path)
    guard let slash = path.lastIndex(of: "/"), path != "/" else { return path }
    return String(path[path.index(after: slash)...])
  }

  private static func withoutTrailingSlashes(_ path: String) -> String {
    var path = path[...]
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return String(path)
  }
}
