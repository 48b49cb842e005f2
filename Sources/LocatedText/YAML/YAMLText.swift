/// Reads YAML into values that know their place.
public enum YAMLText {
  /// How much a file may ask for.
  public struct Limits: Sendable {
    /// The greatest depth of nested lists and records.
    public var depth = 64
    /// The greatest number of values that aliases may add to those written out.
    public var aliasedNodes = 100_000
    /// The greatest number of syntax errors reported for one file.
    public var syntaxErrors = 10

    /// The usual limits.
    public init() {}
  }

  /// Reads the one document of a file.
  ///
  /// Findings are added to the list. Where the text is so broken that its structure is lost (syntax, encoding, depth,
  /// exploding aliases), the result is nothing; after a lesser finding (a duplicate key, a tag, an unknown alias) it is
  /// what remains. After a syntax error reading goes on at the next key that begins a line, for further findings only.
  public static func read(
    _ source: SourceText, limits: Limits = Limits(), into diagnostics: inout Diagnostics
  ) -> Node? {
    diagnostics.register(source)
    let check = TextCheck(source, rules: .yaml, into: &diagnostics)
    guard !check.isForeign else { return nil }
    var composer = YAMLComposer(source: source, limits: limits)
    var root: Node?
    var line = 1
    var errors = 0
    while errors < limits.syntaxErrors, let rest = rest(of: check.text, fromLine: line, after: errors > 0) {
      composer.begin(atLine: rest.line, isResumed: errors > 0)
      do throws(YAMLAbandonment) {
        root = try composer.document(of: check.text[rest.start...])
        break
      } catch {
        errors += 1
        guard case .syntax(let failure) = error else { break }
        composer.report(failure)
        line = rest.line + composer.lineToResume(after: failure)
      }
    }
    diagnostics.add(composer.diagnostics)
    if root == nil, errors == 0, check.isClean {
      diagnostics.error("empty-file", at: .start(of: source), "the file states nothing")
    }
    return errors == 0 && check.isClean ? root : nil
  }

  /// Where to go on reading: the whole text at first, later the next line that begins with a key.
  private static func rest(of text: [UInt8], fromLine line: Int, after isResumed: Bool) -> (start: Int, line: Int)? {
    guard isResumed else { return (0, 1) }
    let source = SourceText(name: "", bytes: text)
    for number in stride(from: line, through: source.lineCount, by: 1) {
      let range = source.lineRange(number)
      guard let first = text[range].first, Character(Unicode.Scalar(first)).isLetter || first >= 0x80 else { continue }
      if let colon = text[range].firstIndex(of: UInt8(ascii: ":")),
        colon + 1 == range.upperBound || text[colon + 1] == UInt8(ascii: " ")
      {
        return (range.lowerBound, number)
      }
    }
    return nil
  }
}
