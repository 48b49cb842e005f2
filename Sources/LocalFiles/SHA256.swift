internal import CNettle

/// The hash function SHA-256 (FIPS 180-4), computed by nettle.
public enum SHA256 {
  /// The hash of a byte string as 64 lower-case hexadecimal digits.
  public static func hexadecimal(of bytes: [UInt8]) -> String {
    var context = sha256_ctx()
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
    // Safe: nettle reads exactly `count` bytes and writes exactly the digest's 32; both buffers outlive the calls, and
    // nettle reads nothing through the pointer of an empty buffer.
    unsafe nettle_sha256_init(&context)
    unsafe bytes.withUnsafeBufferPointer { buffer in
      if let base = buffer.baseAddress { unsafe nettle_sha256_update(&context, buffer.count, base) }
    }
    unsafe nettle_sha256_digest(&context, digest.count, &digest)
    return digest.reduce(into: "") { text, byte in
      text += (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
  }
}
