internal import Glibc

extension LocalFileError {
  /// The error of a system call that just failed, as a sentence.
  static func system(_ path: String, doing action: String, code: Int32 = errno) -> LocalFileError {
    LocalFileError(path: path, reason: reason(code) ?? "cannot \(action) it (system error \(code))")
  }

  private static func reason(_ code: Int32) -> String? {
    switch code {
    case ENOENT: "there is no such file or folder"
    case EACCES, EPERM: "access is not permitted"
    case ENOTDIR: "a part of the path is not a folder"
    case EISDIR: "it is a folder, not a file"
    case ELOOP: "its symbolic links lead in a circle"
    case ENAMETOOLONG: "the name is too long"
    case ENOSPC, EDQUOT: "there is no space left"
    case EROFS: "it lies on a file system that cannot be written"
    case EMFILE, ENFILE: "too many files are open"
    case EIO: "the device reports an error"
    default: nil
    }
  }
}
