extension TextCheck {
  /// Decodes the scalar at a position: its length in bytes and its value; no value where the bytes are not UTF-8.
  ///
  /// A wrong sequence is as long as its longest part that could have begun a scalar, as Unicode recommends and as
  /// Swift's own decoding counts, so that columns agree.
  static func decode(_ bytes: [UInt8], at position: Int) -> (length: Int, scalar: UInt32?) {
    let lead = bytes[position]
    let count: Int
    // The second byte is narrower than 80...BF for some leads: no overlong forms, no surrogates, nothing past U+10FFFF.
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0..<0x80: return (1, UInt32(lead))
    case 0xC2...0xDF: count = 2
    case 0xE0...0xEF:
      count = 3
      if lead == 0xE0 { second = 0xA0...0xBF }
      if lead == 0xED { second = 0x80...0x9F }
    case 0xF0...0xF4:
      count = 4
      if lead == 0xF0 { second = 0x90...0xBF }
      if lead == 0xF4 { second = 0x80...0x8F }
    default: return (1, nil)
    }
    var value = UInt32(lead) & (0x7F >> UInt32(count))
    for offset in 1..<count {
      let allowed = offset == 1 ? second : 0x80...0xBF
      guard position + offset < bytes.count, allowed.contains(bytes[position + offset]) else { return (offset, nil) }
      value = value << 6 | UInt32(bytes[position + offset] & 0x3F)
    }
    return (count, value)
  }
}
