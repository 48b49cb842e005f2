/// A text cut into lines, which end at LF, CR LF or CR; a byte order mark at its start belongs to none.
struct TextLines: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var start: Int

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    start = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
  }

  mutating func next() -> ArraySlice<UInt8>? {
    if start >= bytes.count { return nil }
    let line = start
    while start < bytes.count, bytes[start] != UInt8(ascii: "\n"), bytes[start] != UInt8(ascii: "\r") { start += 1 }
    let end = start
    if start + 1 < bytes.count, bytes[start] == UInt8(ascii: "\r"), bytes[start + 1] == UInt8(ascii: "\n") {
      start += 1
    }
    start += 1
    return bytes[line..<end]
  }
}
