internal import Glibc

/// An open file that is closed when it goes out of sight.
struct Descriptor: ~Copyable {
  let number: Int32

  deinit {
    close(number)
  }

  /// Opens a file, again where a signal interrupts it.
  static func open(
    _ path: String, _ flags: Int32, mode: mode_t = 0, doing action: String
  ) throws(LocalFileError) -> Descriptor {
    try LocalFiles.checkText(of: path)
    while true {
      let number = unsafe Glibc.open(path, flags | O_CLOEXEC, mode)
      if number >= 0 { return Descriptor(number: number) }
      if errno != EINTR { throw .system(path, doing: action) }
    }
  }

  /// What kind of file it is and how large.
  func status(_ path: String) throws(LocalFileError) -> Status {
    var status = stat()
    guard unsafe fstat(number, &status) == 0 else { throw .system(path, doing: "examine") }
    return Status(status)
  }

  /// Reads at most a buffer full; 0 at the end.
  func read(into buffer: inout [UInt8], _ path: String) throws(LocalFileError) -> Int {
    while true {
      // Safe: at most the buffer's own length is written into it.
      let count = unsafe Glibc.read(number, &buffer, buffer.count)
      if count >= 0 { return count }
      if errno != EINTR { throw .system(path, doing: "read") }
    }
  }

  /// Writes all bytes.
  func write(_ bytes: [UInt8], _ path: String) throws(LocalFileError) {
    var written = 0
    while written < bytes.count {
      // Safe: exactly the slice's own length is read from it.
      let count = unsafe bytes[written...].withUnsafeBytes { unsafe Glibc.write(number, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw .system(path, doing: "write")
      }
      written += count
    }
  }

  /// Waits until the device holds what was written.
  func synchronise(_ path: String) throws(LocalFileError) {
    while fsync(number) != 0 {
      // Some file systems cannot synchronise a folder; there is nothing more to be done then.
      if errno == EINVAL || errno == EROFS { return }
      if errno != EINTR { throw .system(path, doing: "write") }
    }
  }

  /// Takes the lock of the file unless another process holds it.
  func lock() -> Bool {
    while flock(number, LOCK_EX | LOCK_NB) != 0 {
      if errno != EINTR { return false }
    }
    return true
  }
}
