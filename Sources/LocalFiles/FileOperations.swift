internal import CLinuxFiles
internal import Glibc

/// The few changes to a file system that results need.
enum FileOperations {
  /// Makes a folder and those above it that are missing.
  static func makeFolders(_ path: String) throws(LocalFileError) {
    if LocalFiles.isDirectory(path) { return }
    let parent = LocalFiles.parent(of: path)
    if parent != path { try makeFolders(parent) }
    // Another process may have made it in the meantime.
    if unsafe mkdir(path, 0o777) != 0, !LocalFiles.isDirectory(path) { throw .system(path, doing: "make") }
  }

  /// Writes a new file and waits until the device holds it.
  static func writeNewFile(_ path: String, _ bytes: [UInt8], permissions: mode_t = 0o666) throws(LocalFileError) {
    let file = try Descriptor.open(path, O_WRONLY | O_CREAT | O_EXCL, mode: permissions, doing: "make")
    try file.write(bytes, path)
    try file.synchronise(path)
  }

  /// Waits until the device holds the names of a folder.
  static func synchroniseFolder(_ path: String) throws(LocalFileError) {
    try Descriptor.open(path, O_RDONLY | O_DIRECTORY, doing: "open").synchronise(path)
  }

  /// Gives a file or folder another name, in place of what may have it.
  static func rename(_ old: String, _ new: String) throws(LocalFileError) {
    guard unsafe Glibc.rename(old, new) == 0 else { throw .system(new, doing: "replace") }
  }

  /// Exchanges two names in one step; false where the file system cannot.
  static func exchange(_ first: String, _ second: String) throws(LocalFileError) -> Bool {
    if unsafe renameat2(AT_FDCWD, first, AT_FDCWD, second, UInt32(exchangeNames)) == 0 { return true }
    if errno == EINVAL || errno == ENOSYS || errno == ENOTSUP { return false }
    throw .system(second, doing: "replace")
  }

  /// Removes a file, or a folder with all it holds; symbolic links are removed, not followed. What is gone already or
  /// cannot be removed is passed over.
  static func remove(_ path: String) {
    guard let status = Status.of(path, followingLinks: false) else { return }
    if status.isFolder {
      for name in (try? LocalFiles.list(path)) ?? [] { remove("\(path)/\(name)") }
      _ = unsafe rmdir(path)
    } else {
      _ = unsafe unlink(path)
    }
  }
}
