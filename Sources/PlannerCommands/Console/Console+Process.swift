#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension Console {
  /// The console of this process: its standard output and standard error.
  public static var process: Console {
    Console(
      isErrorTerminal: isatty(STDERR_FILENO) == 1, width: terminalWidth,
      output: { write($0, to: STDOUT_FILENO) }, error: { write($0, to: STDERR_FILENO) })
  }

  private static var terminalWidth: Int {
    var size = winsize()
    // The request fills the structure and keeps no pointer to it.
    let answer = unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size)
    return answer == 0 && size.ws_col >= 60 ? min(Int(size.ws_col), 140) : 100
  }

  /// Writes all of a text, whatever pieces the system takes; gives up where the reader has gone.
  private static func write(_ text: String, to descriptor: Int32) {
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
      // The buffer lives as long as the call, which only reads it.
      let count = unsafe bytes[written...].withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress, buffer.count)
      }
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { return }
      written += count
    }
  }
}
