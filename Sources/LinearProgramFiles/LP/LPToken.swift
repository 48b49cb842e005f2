/// A word of a CPLEX-LP text and where it stands.
struct LPToken {
  enum Kind: Equatable {
    case number(Double)
    case name(String)
    case relation(Relation)
    case sign(Double)
    case colon
    case heading(LPSection)
    /// A character that no linear program needs: `[`, `^`, `*`, …
    case stranger(UInt8)
    case end
  }

  enum Relation: Equatable {
    case atMost
    case atLeast
    case equal

    /// What the relation becomes when its two sides change places.
    var mirrored: Relation {
      switch self {
      case .atMost: .atLeast
      case .atLeast: .atMost
      case .equal: .equal
      }
    }
  }

  let kind: Kind
  let line: Int
  let column: Int
  /// How many bytes it takes.
  var length = 1
  /// Whether nothing but blanks stands before it in its line.
  let startsLine: Bool

  /// The token as a message shows it.
  var words: String {
    switch kind {
    case .number(let value): "the number \(value)"
    case .name(let name): "the name `\(name)`"
    case .relation(.atMost): "`<=`"
    case .relation(.atLeast): "`>=`"
    case .relation(.equal): "`=`"
    case .sign(let value): value < 0 ? "`-`" : "`+`"
    case .colon: "`:`"
    case .heading(let section): "the heading of the \(section.words)"
    case .stranger(let byte): "`\(String(decoding: [byte], as: UTF8.self))`"
    case .end: "the end of the text"
    }
  }
}
