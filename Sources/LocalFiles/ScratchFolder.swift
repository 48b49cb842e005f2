internal import Glibc

/// A fresh folder for passing work, gone with all it holds when this value goes.
///
/// It lies in the folder that `TMPDIR` names, else in `/tmp`, and only its owner may enter it.
public struct ScratchFolder: ~Copyable {
  /// Its absolute path.
  public let path: String

  /// Makes a fresh folder.
  public init() throws(LocalFileError) {
    // Safe: the environment's text is copied at once, and nothing here changes the environment.
    let place = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    var template = Array(LocalFiles.join(place, "kayo-XXXXXX").utf8CString)
    // Safe: mkdtemp changes the six letters before the closing zero in place, and the buffer ends with that zero.
    let made = unsafe template.withUnsafeMutableBufferPointer { buffer -> String? in
      guard let base = buffer.baseAddress, let made = unsafe mkdtemp(base) else { return nil }
      return unsafe String(cString: made)
    }
    guard let made else { throw .system(place, doing: "make a folder in") }
    path = made
  }

  deinit { FileOperations.remove(path) }
}
