internal import Glibc

/// A fresh folder that lasts as long as this object.
public final class TemporaryFolder: Sendable {
  /// Its absolute path.
  public let path: String

  /// Makes a fresh folder.
  public init() {
    var template = Array("/tmp/kayo-test-XXXXXX".utf8CString)
    // Safe: mkdtemp changes the six letters before the closing zero in place, and the buffer ends with that zero.
    path = unsafe template.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress, let made = unsafe mkdtemp(base) else { return "" }
      return unsafe String(cString: made)
    }
    precondition(!path.isEmpty, "a temporary folder can be made")
  }

  deinit {
    TestFiles.remove(path)
  }

  /// The path of a name in the folder.
  public func file(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes a text under a name in the folder, with the folders it needs, and returns its path.
  @discardableResult
  public func write(_ text: String, to name: String) -> String {
    TestFiles.write(text, to: file(name))
    return file(name)
  }
}
