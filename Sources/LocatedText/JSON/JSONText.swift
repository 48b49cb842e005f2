/// Reads JSON after RFC 8259, strictly.
public enum JSONText {
  /// The greatest depth of nested lists and records.
  public static let depthLimit = 128

  /// Reads the one value of a file; the first fault is added to the list and ends the reading.
  ///
  /// Equal keys in one record, lone surrogates and anything after the value are faults. Numbers keep their text.
  public static func read(_ source: SourceText, into diagnostics: inout Diagnostics) -> JSONValue? {
    diagnostics.register(source)
    let check = TextCheck(source, rules: .json, into: &diagnostics)
    guard check.isClean else { return nil }
    var scanner = JSONScanner(text: check.text)
    do throws(JSONFault) {
      return try scanner.document()
    } catch {
      let start = source.markLength + error.position
      diagnostics.error("json-syntax", at: Location(source: source, bytes: start..<(start + 1)), error.message)
      return nil
    }
  }
}

/// Where a JSON text is wrong and why.
struct JSONFault: Error {
  /// The position of the byte in the text.
  let position: Int
  /// What is wrong there.
  let message: String
}
