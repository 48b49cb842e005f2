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
  /// Findings are added to the list. Where the text is so broken that its structure is lost (syntax, encoding, depth),
  /// the result is nothing; after a lesser finding (a duplicate key, a tag, an unknown alias) it is what remains.
  public static func read(_ source: SourceText, limits: Limits = Limits(), into diagnostics: inout Diagnostics) -> Node?
  {
    diagnostics.register(source)
    return nil
  }
}
