internal import Glibc

/// What the system says about a file.
struct Status {
  let isRegular: Bool
  let isFolder: Bool
  let isLink: Bool
  let size: Int
  let permissions: mode_t
  /// The identity of the file on this computer.
  let device: UInt64
  let number: UInt64

  init(_ status: stat) {
    let kind = status.st_mode & S_IFMT
    isRegular = kind == S_IFREG
    isFolder = kind == S_IFDIR
    isLink = kind == S_IFLNK
    size = Int(status.st_size)
    permissions = status.st_mode & 0o777
    device = UInt64(status.st_dev)
    number = UInt64(status.st_ino)
  }

  /// What a path names; nothing where it names nothing or may not be looked at.
  static func of(_ path: String, followingLinks: Bool = true) -> Status? {
    if path.isEmpty || path.utf8.contains(0) { return nil }
    var status = stat()
    let result = followingLinks ? unsafe stat(path, &status) : unsafe lstat(path, &status)
    return result == 0 ? Status(status) : nil
  }
}
