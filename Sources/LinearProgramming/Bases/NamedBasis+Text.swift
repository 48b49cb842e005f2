extension NamedBasis {
  private static let header = "basis 1"
  private static let letters: [(letter: Character, status: BasisStatus)] = [
    ("B", .basic), ("L", .atLower), ("U", .atUpper), ("F", .free), ("E", .fixed),
  ]

  /// The basis as text: a line for each column and row that is out of the ordinary, sorted by name.
  ///
  /// ```
  /// basis 1
  /// column B tanks
  /// row U hours
  /// ```
  ///
  /// A line break in a name is written `\n`, a backslash `\\`.
  public var text: String {
    var lines = [Self.header]
    for (kind, statuses) in [("column", columns), ("row", rows)] {
      for (name, status) in statuses.sorted(by: { $0.key < $1.key }) {
        guard let letter = Self.letters.first(where: { $0.status == status })?.letter else { continue }
        lines.append("\(kind) \(letter) \(Self.escaped(name))")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Reads the text of a basis.
  ///
  /// - Throws: ``BasisTextError`` with the number of the line that cannot be read.
  public init(text: String) throws(BasisTextError) {
    var columns: [String: BasisStatus] = [:]
    var rows: [String: BasisStatus] = [:]
    // Characters would join a carriage return with the line feed after it.
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.first.map(String.init) == Self.header else { throw BasisTextError(line: 1) }
    for (index, line) in lines.enumerated().dropFirst() {
      if line.isEmpty && index == lines.count - 1 { break }
      let parts = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 3, let name = Self.unescaped(parts[2]),
        let status = Self.letters.first(where: { String($0.letter) == parts[1] })?.status
      else { throw BasisTextError(line: index + 1) }
      switch parts[0] {
      case "column": columns[name] = status
      case "row": rows[name] = status
      default: throw BasisTextError(line: index + 1)
      }
    }
    self.init(columns: columns, rows: rows)
  }

  private static func escaped(_ name: String) -> String {
    var text = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      switch scalar {
      case "\\": text.append(contentsOf: "\\\\".unicodeScalars)
      case "\n": text.append(contentsOf: "\\n".unicodeScalars)
      default: text.append(scalar)
      }
    }
    return String(text)
  }

  private static func unescaped(_ text: String) -> String? {
    var name = String.UnicodeScalarView()
    var scalars = text.unicodeScalars.makeIterator()
    while let scalar = scalars.next() {
      guard scalar == "\\" else {
        name.append(scalar)
        continue
      }
      switch scalars.next() {
      case "\\": name.append("\\")
      case "n": name.append("\n")
      default: return nil
      }
    }
    return String(name)
  }
}

/// A text that is no basis.
public struct BasisTextError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The first line that cannot be read, counted from one.
  public let line: Int

  /// A sentence for a person.
  public var description: String { "line \(line) is no line of a basis" }
}
