import LinearProgramFiles
import TestSupport
import Testing

@Suite("Compression")
struct GzipTests {
  @Test("comes back", arguments: [0, 1, 65_535, 65_536, 300_000])
  func roundTrip(_ count: Int) throws {
    var random = SplitMix64(seed: UInt64(count))
    let bytes = (0..<count).map { _ in UInt8.random(in: 0...9, using: &random) }
    let file = try Gzip.deflated(bytes)
    #expect(Gzip.isCompressed(file))
    #expect(try Gzip.inflated(file) == bytes)
    #expect(try Gzip.inflated(file + file) == bytes + bytes)
    #expect(try Gzip.deflated(bytes) == file)
  }

  @Test("damaged, cut off or enormous content is an error")
  func damage() throws {
    let file = try Gzip.deflated([UInt8](repeating: 7, count: 100_000))
    #expect(throws: ProgramFileError.self) { try Gzip.inflated(Array(file.dropLast(5))) }
    #expect(throws: ProgramFileError.self) { try Gzip.inflated([0x1f, 0x8b, 1, 2, 3]) }
    #expect(throws: ProgramFileError.self) { try Gzip.inflated([]) }
    #expect(throws: ProgramFileError.self) { try Gzip.inflated(file, limit: 99_999) }
    var flipped = file
    // In the checksum: another distance into equal bytes would give the same content.
    flipped[file.count - 6] ^= 0x55
    #expect(throws: ProgramFileError.self) { try Gzip.inflated(flipped) }
  }
}
