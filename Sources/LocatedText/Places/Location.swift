/// A place in a file: where a value, key or cell begins and how far it reaches on its first line.
public struct Location: Hashable, Sendable {
  /// The file.
  public let source: SourceText
  /// The line, counted from 1.
  public let line: Int
  /// The column, counted from 1 in Unicode scalars; a byte order mark does not count.
  public let column: Int
  /// The length in Unicode scalars on that line; at least 1, so that there is something to underline.
  public let length: Int

  /// Names a place by line and column, both counted from 1.
  public init(source: SourceText, line: Int, column: Int, length: Int = 1) {
    self.source = source
    self.line = max(1, line)
    self.column = max(1, column)
    self.length = max(1, length)
  }

  /// The beginning of a file, for what concerns the file as a whole.
  public static func start(of source: SourceText) -> Location {
    Location(source: source, line: 1, column: 1)
  }

  /// A part of the same line: `offset` scalars further on, `length` scalars long.
  ///
  /// This points at the unit inside `12.5 tt`, or at one part of a dotted address.
  public func part(offset: Int, length: Int) -> Location {
    Location(source: source, line: line, column: column + offset, length: length)
  }

  /// The place as `file:line:column`, with control characters made visible.
  public var description: String { "\(VisibleText.of(source.name)):\(line):\(column)" }

  /// Whether both name the same place of the same file.
  public static func == (left: Location, right: Location) -> Bool {
    left.source === right.source && left.line == right.line && left.column == right.column
      && left.length == right.length
  }

  /// Feeds the place into a hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(source))
    hasher.combine(line)
    hasher.combine(column)
    hasher.combine(length)
  }
}

extension Location: CustomStringConvertible {}
