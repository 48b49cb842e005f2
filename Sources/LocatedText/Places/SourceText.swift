/// A text file held in memory under the name it is shown by, cut into lines.
///
/// Lines end at LF, CR LF or CR. A byte order mark at the start belongs to no line.
public final class SourceText: Sendable {
  /// The path as it is shown to a person.
  public let name: String
  /// The whole file, byte for byte.
  public let bytes: [UInt8]
  /// The number of bytes of the byte order mark at the start: 3 or 0.
  let markLength: Int
  /// The position of the first byte of each line, in ascending order; never empty.
  let lineStarts: [Int]

  /// Holds the bytes of a file under the name it is shown by.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    markLength = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    lineStarts = Self.lineStarts(of: bytes, from: markLength)
  }

  /// Holds a text under the name it is shown by.
  public convenience init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// The number of lines; an empty file has one, and a file that ends with a line break has an empty last one.
  public var lineCount: Int { lineStarts.count }

  /// The text of a line without its line break, wrong bytes shown as `U+FFFD`; empty outside the file.
  ///
  /// - Parameter number: The line, counted from 1.
  public func line(_ number: Int) -> String {
    String(decoding: bytes[lineRange(number)], as: UTF8.self)
  }

  /// The positions of the bytes of a line without its line break; an empty range outside the file.
  func lineRange(_ number: Int) -> Range<Int> {
    guard lineStarts.indices.contains(number - 1) else { return bytes.count..<bytes.count }
    let start = lineStarts[number - 1]
    var end = number < lineStarts.count ? lineStarts[number] : bytes.count
    if number < lineStarts.count {
      end -= 1
      if end > start, bytes[end] == UInt8(ascii: "\n"), bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    }
    return start..<end
  }

  /// The number of the line that holds a byte, counted from 1.
  func lineNumber(ofByte position: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= position { low = middle } else { high = middle }
    }
    return low + 1
  }

  private static func lineStarts(of bytes: [UInt8], from start: Int) -> [Int] {
    var starts = [start]
    var position = start
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "\n") {
        starts.append(position)
      } else if byte == UInt8(ascii: "\r") {
        if position < bytes.count, bytes[position] == UInt8(ascii: "\n") { position += 1 }
        starts.append(position)
      }
    }
    return starts
  }
}
