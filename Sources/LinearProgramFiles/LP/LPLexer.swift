/// Cuts a CPLEX-LP text into tokens, line by line; comments are kept apart, since names may stand in them.
struct LPLexer {
  private(set) var tokens: [LPToken] = []
  private(set) var comments: [String] = []
  private var line = 0

  init(_ bytes: [UInt8]) {
    for text in TextLines(bytes) {
      line += 1
      read(text)
      if case .heading(.end) = tokens.last?.kind { break }
    }
    let last = tokens.last
    tokens.append(LPToken(kind: .end, line: max(1, line), column: (last?.column ?? 0) + 1, startsLine: true))
  }

  private mutating func read(_ whole: ArraySlice<UInt8>) {
    var text = whole
    if let comment = whole.firstIndex(of: UInt8(ascii: "\\")) {
      comments.append(String(decoding: MPSLine.trimmedBytes(whole[(comment + 1)...]), as: UTF8.self))
      text = whole[..<comment]
    }
    var place = text.startIndex
    var isFirst = true
    while place < text.endIndex {
      if MPSLine.isBlank(text[place]) {
        place += 1
        continue
      }
      let (kind, length) = next(text[place...], isFirst: isFirst)
      tokens.append(
        LPToken(
          kind: kind, line: line, column: place - whole.startIndex + 1, length: length, startsLine: isFirst))
      isFirst = false
      place += length
    }
  }

  private func next(_ text: ArraySlice<UInt8>, isFirst: Bool) -> (LPToken.Kind, Int) {
    if isFirst, let heading = LPSection.heading(text) { return (.heading(heading.section), heading.length) }
    let first = text[text.startIndex]
    let second = text.dropFirst().first
    switch first {
    case UInt8(ascii: "<"): return (.relation(.atMost), second == UInt8(ascii: "=") ? 2 : 1)
    case UInt8(ascii: ">"): return (.relation(.atLeast), second == UInt8(ascii: "=") ? 2 : 1)
    case UInt8(ascii: "="):
      if second == UInt8(ascii: "<") { return (.relation(.atMost), 2) }
      if second == UInt8(ascii: ">") { return (.relation(.atLeast), 2) }
      return (.relation(.equal), second == UInt8(ascii: "=") ? 2 : 1)
    case UInt8(ascii: "+"): return (.sign(1), 1)
    case UInt8(ascii: "-"): return second == UInt8(ascii: ">") ? (.stranger(UInt8(ascii: ">")), 2) : (.sign(-1), 1)
    case UInt8(ascii: ":"): return (.colon, 1)
    default: break
    }
    if let length = Self.numberLength(text) {
      return (.number(Double(String(decoding: text.prefix(length), as: UTF8.self)) ?? .nan), length)
    }
    let name = text.prefix(while: Self.isNamePart)
    return name.isEmpty
      ? (.stranger(first), 1) : (.name(String(decoding: name, as: UTF8.self)), name.count)
  }

  /// How many bytes the number at the start takes: digits, a point, an exponent that has digits; `nil` where there is none.
  private static func numberLength(_ text: ArraySlice<UInt8>) -> Int? {
    func digits(from place: Int) -> Int { text[place...].prefix { (0x30...0x39).contains($0) }.count }
    var end = text.startIndex + digits(from: text.startIndex)
    var count = end - text.startIndex
    if end < text.endIndex, text[end] == UInt8(ascii: ".") {
      let fraction = digits(from: end + 1)
      count += fraction
      if count > 0 { end += 1 + fraction }
    }
    if count == 0 { return nil }
    if end < text.endIndex, text[end] | 0x20 == UInt8(ascii: "e") {
      var exponent = end + 1
      if exponent < text.endIndex, "+-".utf8.contains(text[exponent]) { exponent += 1 }
      if exponent < text.endIndex, digits(from: exponent) > 0 { end = exponent + digits(from: exponent) }
    }
    return end - text.startIndex
  }

  /// Whether a byte may be part of a name: letters, digits, the signs that some reader of the format allows, and whatever
  /// is not ASCII.
  static func isNamePart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x30...0x39, 0x80...0xff: true
    default: "!\"#$%&(),.;?@_'`{}~|/".utf8.contains(byte)
    }
  }
}
