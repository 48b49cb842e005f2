internal import CZlib

/// The gzip format (RFC 1952), by zlib.
public enum Gzip {
  /// Whether bytes begin like a gzip file.
  public static func isCompressed(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1f, 0x8b]) }

  /// The content of a gzip file, of one or more members.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - limit: how many bytes the content may have; a small file can hold an enormous one.
  public static func inflated(_ bytes: [UInt8], limit: Int = 1 << 30) throws(ProgramFileError) -> [UInt8] {
    var stream = unsafe z_stream()
    // 15 is the largest window, 16 asks for the gzip format alone.
    let began = unsafe inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard began == Z_OK else { throw ProgramFileError(line: 0, message: "zlib could not begin") }
    defer { unsafe _ = inflateEnd(&stream) }
    var content: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    var consumed = 0
    while true {
      let step = unsafe pass(bytes, from: consumed, into: &chunk, &stream) { unsafe inflate(&$0, Z_NO_FLUSH) }
      consumed += step.consumed
      content += chunk[..<step.produced]
      if content.count > limit {
        throw ProgramFileError(line: 0, message: "the uncompressed content has more than \(limit) bytes")
      }
      if step.code == Z_STREAM_END {
        if consumed == bytes.count { return content }
        unsafe inflateReset(&stream)
      } else if step.code != Z_OK || (step.consumed == 0 && step.produced == 0) {
        throw ProgramFileError(line: 0, message: "the compressed content is damaged or cut off")
      }
    }
  }

  /// A gzip file with the given content, without name or time, so that equal contents give equal files.
  public static func deflated(_ bytes: [UInt8]) throws(ProgramFileError) -> [UInt8] {
    var stream = unsafe z_stream()
    let began = unsafe deflateInit2_(
      &stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard began == Z_OK else { throw ProgramFileError(line: 0, message: "zlib could not begin") }
    defer { unsafe _ = deflateEnd(&stream) }
    var file: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    var consumed = 0
    while true {
      let step = unsafe pass(bytes, from: consumed, into: &chunk, &stream) { stream in
        // All that is left fits into one turn unless it exceeds what zlib can count; then more turns follow.
        unsafe deflate(&stream, consumed + Int(stream.avail_in) == bytes.count ? Z_FINISH : Z_NO_FLUSH)
      }
      consumed += step.consumed
      file += chunk[..<step.produced]
      if step.code == Z_STREAM_END { return file }
      guard step.code == Z_OK else { throw ProgramFileError(line: 0, message: "zlib could not go on") }
    }
  }

  /// Lends zlib the rest of the input and a chunk of room for one step.
  private static func pass(
    _ bytes: [UInt8], from start: Int, into chunk: inout [UInt8], _ stream: inout z_stream,
    _ step: (inout z_stream) -> Int32
  ) -> (code: Int32, consumed: Int, produced: Int) {
    let offered = min(bytes.count - start, Int(Int32.max))
    let room = chunk.count
    // zlib reads at most avail_in bytes from next_in and writes at most avail_out bytes to next_out; both pointers are to
    // arrays lent for this step, and every step sets them anew.
    return unsafe bytes.withUnsafeBufferPointer { input in
      unsafe chunk.withUnsafeMutableBufferPointer { output in
        if let base = input.baseAddress { unsafe stream.next_in = UnsafeMutablePointer(mutating: base + start) }
        unsafe stream.avail_in = UInt32(offered)
        unsafe stream.next_out = output.baseAddress
        unsafe stream.avail_out = UInt32(room)
        let code = unsafe step(&stream)
        return unsafe (code, offered - Int(stream.avail_in), room - Int(stream.avail_out))
      }
    }
  }
}
