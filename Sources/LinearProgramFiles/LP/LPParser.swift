internal import LinearProgramming

/// Reads the tokens of a CPLEX-LP text, section by section; after a fault it goes on at the next statement.
struct LPParser {
  /// From here on a limit means that there is none.
  static let infinity = 1e20

  private let tokens: [LPToken]
  private var place = 0
  private(set) var faults = FaultList()
  var linear = LinearProgram()
  var columnNames: [String] = []
  var columns: [String: ColumnID] = [:]
  var rowNames: [String] = []
  var rowLines: [String: Int] = [:]
  /// Where the bounds of a column were last set, for the fault of crossed ones.
  var boundTokens: [Int: LPToken] = [:]

  init(_ tokens: [LPToken]) { self.tokens = tokens }

  var token: LPToken { tokens[place] }

  func token(after count: Int) -> LPToken { tokens[min(place + count, tokens.count - 1)] }

  mutating func advance() { place = min(place + 1, tokens.count - 1) }

  func fault(_ message: String, at token: LPToken? = nil) -> ProgramFileError {
    let token = token ?? self.token
    return ProgramFileError(line: token.line, column: token.column, length: token.length, message: message)
  }

  mutating func note(_ fault: ProgramFileError) { faults.note(fault) }

  mutating func parse() {
    guard case .heading(.objective(let sense)) = token.kind else {
      return note(fault("the text begins with `Minimize` or `Maximize`, not with \(token.words)"))
    }
    linear.sense = sense
    advance()
    statement { parser throws(ProgramFileError) in try parser.readObjective() }
    guard case .heading(.constraints) = token.kind else {
      return note(fault("after the objective stands `Subject To` at the beginning of a line, not \(token.words)"))
    }
    while case .heading(let section) = token.kind, section != .end {
      let heading = token
      advance()
      read(section, heading)
    }
    if token.kind == .end { note(fault("the text ends without `End`")) }
    checkBounds()
  }

  private mutating func read(_ section: LPSection, _ heading: LPToken) {
    switch section {
    case .objective: note(fault("there is a second objective", at: heading))
    case .refused(let what): note(fault("\(what) are more than a linear program can say", at: heading))
    default: break
    }
    while !isAtSectionEnd {
      switch section {
      case .constraints: statement { parser throws(ProgramFileError) in try parser.readConstraint() }
      case .bounds: statement { parser throws(ProgramFileError) in try parser.readBound() }
      case .integers: statement { parser throws(ProgramFileError) in try parser.readKind(isBinary: false) }
      case .binaries: statement { parser throws(ProgramFileError) in try parser.readKind(isBinary: true) }
      case .objective, .refused, .end: advance()
      }
    }
  }

  var isAtSectionEnd: Bool {
    switch token.kind {
    case .heading, .end: true
    default: false
    }
  }

  /// Reads one statement; a fault is noted and the rest of the statement passed over.
  private mutating func statement(_ read: (inout LPParser) throws(ProgramFileError) -> Void) {
    let start = place
    do throws(ProgramFileError) {
      try read(&self)
    } catch {
      note(error)
      if place == start { recover() }
      while !isAtSectionEnd && !isAtStatement { recover() }
    }
  }

  /// Passes over a token. A name among what is passed over is a column all the same, so that its bounds are no fault, too.
  private mutating func recover() {
    if case .name(let name) = token.kind, token(after: 1).kind != .colon { _ = column(named: name) }
    advance()
  }

  private var isAtStatement: Bool {
    guard token.startsLine else { return false }
    switch token.kind {
    case .name, .number: return true
    default: return false
    }
  }

  /// The column of a name, made when the name comes first.
  mutating func column(named name: String) -> ColumnID {
    if let column = columns[name] { return column }
    let column = linear.addColumn(.nonNegative)
    columns[name] = column
    columnNames.append(name)
    return column
  }
}
