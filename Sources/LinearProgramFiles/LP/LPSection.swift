internal import LinearProgramming

/// The sections of a CPLEX-LP text, told by the words that head them.
enum LPSection: Equatable {
  case objective(ObjectiveSense)
  case constraints
  case bounds
  case integers
  case binaries
  case end
  /// A section that says what a linear program cannot.
  case refused(String)

  var words: String {
    switch self {
    case .objective: "objective"
    case .constraints: "constraints"
    case .bounds: "bounds"
    case .integers: "general integers"
    case .binaries: "binary columns"
    case .end: "end"
    case .refused(let what): what
    }
  }

  /// The section that a line heads, and how many bytes the heading takes; `nil` where the line is none.
  ///
  /// A heading stands first in its line. A colon or a relation after it shows that it was a name.
  static func heading(_ line: ArraySlice<UInt8>) -> (section: LPSection, length: Int)? {
    let lowered = line.prefix(longest + 1).map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
    for (word, section) in headings where lowered.starts(with: word.utf8) {
      let length = word.utf8.count
      if length < lowered.count, LPLexer.isNamePart(lowered[length]) { continue }
      let rest = line.dropFirst(length).first { $0 != 0x20 && $0 != 0x09 }
      if let rest, ":<>=".utf8.contains(rest) { continue }
      return (section, length)
    }
    return nil
  }

  private static let longest = headings.map(\.0.utf8.count).max() ?? 0

  /// Longer words stand before those they begin with.
  private static let headings: [(String, LPSection)] = [
    ("minimize", .objective(.minimise)), ("minimise", .objective(.minimise)), ("minimum", .objective(.minimise)),
    ("min", .objective(.minimise)), ("maximize", .objective(.maximise)), ("maximise", .objective(.maximise)),
    ("maximum", .objective(.maximise)), ("max", .objective(.maximise)), ("subject to", .constraints),
    ("such that", .constraints), ("s.t.", .constraints), ("st.", .constraints), ("st", .constraints),
    ("bounds", .bounds), ("bound", .bounds), ("general constraints", .refused("general constraints")),
    ("generals", .integers), ("general", .integers), ("gens", .integers), ("gen", .integers), ("integers", .integers),
    ("integer", .integers), ("int", .integers), ("binaries", .binaries), ("binary", .binaries), ("bins", .binaries),
    ("bin", .binaries), ("semi-continuous", .refused("semi-continuous columns")),
    ("semi continuous", .refused("semi-continuous columns")), ("semis", .refused("semi-continuous columns")),
    ("semi", .refused("semi-continuous columns")), ("semi-integer", .refused("semi-integer columns")),
    ("sos1", .refused("special ordered sets")), ("sos2", .refused("special ordered sets")),
    ("sos", .refused("special ordered sets")), ("lazy constraints", .refused("lazy constraints")),
    ("user cuts", .refused("user cuts")), ("pwlobj", .refused("piecewise-linear objectives")),
    ("multi-objectives", .refused("several objectives")), ("scenario", .refused("scenarios")), ("end", .end),
  ]
}
