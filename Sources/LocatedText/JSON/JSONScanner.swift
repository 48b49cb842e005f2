/// Takes JSON text apart, one value after the other.
struct JSONScanner {
  private let text: [UInt8]
  private var position = 0

  /// Prepares a scan of good UTF-8.
  init(text: [UInt8]) {
    self.text = text
  }

  /// The one value of the text.
  mutating func document() throws(JSONFault) -> JSONValue {
    let value = try value(depth: 0)
    skipSpace()
    guard position == text.count else { throw fault("text follows the value") }
    return value
  }

  private func fault(_ message: String) -> JSONFault { JSONFault(position: position, message: message) }

  private var next: UInt8? { position < text.count ? text[position] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { position += 1 }
  }

  private mutating func passes(_ byte: Character) -> Bool {
    skipSpace()
    guard next == byte.asciiValue else { return false }
    position += 1
    return true
  }

  private mutating func value(depth: Int) throws(JSONFault) -> JSONValue {
    skipSpace()
    guard depth <= JSONText.depthLimit else { throw fault("values are nested deeper than \(JSONText.depthLimit)") }
    switch next {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .boolean(true))
    case UInt8(ascii: "f"): return try word("false", .boolean(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case nil: throw fault("the text ends where a value is expected")
    default: return try number()
    }
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(JSONFault) -> JSONValue {
    guard text[position...].starts(with: word.utf8) else { throw fault("this is no JSON value") }
    position += word.utf8.count
    return value
  }

  private mutating func number() throws(JSONFault) -> JSONValue {
    let start = position
    while let byte = next, Self.numberBytes.contains(byte) { position += 1 }
    let number = String(decoding: text[start..<position], as: UTF8.self)
    guard DecimalNumber.isJSONNumber(number) else {
      position = start
      throw fault("this is no JSON value")
    }
    return .number(number)
  }

  private static let numberBytes = Set("0123456789+-.eE".utf8)

  private mutating func array(depth: Int) throws(JSONFault) -> JSONValue {
    position += 1
    var elements: [JSONValue] = []
    if passes("]") { return .array(elements) }
    while true {
      elements.append(try value(depth: depth + 1))
      if passes("]") { return .array(elements) }
      guard passes(",") else { throw fault("`,` or `]` is expected") }
    }
  }

  private mutating func object(depth: Int) throws(JSONFault) -> JSONValue {
    position += 1
    var members: [JSONMember] = []
    var keys: Set<[UInt8]> = []
    if passes("}") { return .object(members) }
    while true {
      skipSpace()
      let start = position
      guard next == UInt8(ascii: "\"") else { throw fault("a key between double quotes is expected") }
      let key = try string()
      guard keys.insert(Array(key.utf8)).inserted else {
        throw JSONFault(position: start, message: "the key \(VisibleText.quoted(key)) stands twice")
      }
      guard passes(":") else { throw fault("`:` is expected") }
      members.append(JSONMember(key, try value(depth: depth + 1)))
      if passes("}") { return .object(members) }
      guard passes(",") else { throw fault("`,` or `}` is expected") }
    }
  }
}

extension JSONScanner {
  private mutating func string() throws(JSONFault) -> String {
    position += 1
    var content: [UInt8] = []
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return String(decoding: content, as: UTF8.self)
      case UInt8(ascii: "\\"):
        position += 1
        content += try escape()
      case 0..<0x20: throw fault("a control character inside a text must be escaped")
      default:
        content.append(byte)
        position += 1
      }
    }
    throw fault("the text ends inside a string")
  }

  private mutating func escape() throws(JSONFault) -> [UInt8] {
    let byte = next
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return byte.map { [$0] } ?? []
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"):
      var code = try hexadecimal()
      if 0xD800..<0xDC00 ~= code, next == UInt8(ascii: "\\") {
        position += 1
        guard next == UInt8(ascii: "u") else { throw fault("a lone surrogate is no character") }
        position += 1
        let low = try hexadecimal()
        guard 0xDC00..<0xE000 ~= low else { throw fault("a lone surrogate is no character") }
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(code) else { throw fault("a lone surrogate is no character") }
      return Array(String(scalar).utf8)
    default:
      position -= 1
      throw fault("this is no escape of JSON")
    }
  }

  private mutating func hexadecimal() throws(JSONFault) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw fault("four hexadecimal digits are expected")
      }
      code = code << 4 | UInt32(digit)
      position += 1
    }
    return code
  }
}
