/// A part of a line of an MPS text and where it stands.
struct MPSField {
  /// What it says, without the blanks around it.
  let text: String
  /// The column, counted in bytes from one.
  let column: Int
  /// How many bytes it takes.
  let length: Int

  /// A field that is not there.
  static let none = MPSField(text: "", column: 0, length: 0)

  /// A part of a line, trimmed.
  init(_ part: ArraySlice<UInt8>, of line: ArraySlice<UInt8>) {
    let trimmed = MPSLine.trimmedBytes(part)
    let start = trimmed.isEmpty ? part.startIndex : trimmed.startIndex
    self.init(text: Self.decoded(trimmed), column: start - line.startIndex + 1, length: trimmed.count)
  }

  private init(text: String, column: Int, length: Int) {
    self.text = text
    self.column = column
    self.length = length
  }

  /// Old files have names in other encodings. Taken byte by byte they stay different from each other.
  private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
  }
}
