/// What a refusal of libyaml means for the person who wrote the text.
///
/// libyaml says what its grammar missed (“did not find expected key”); what is wrong shows in the line itself.
struct YAMLExplanation {
  /// What is wrong.
  private(set) var message: String
  /// What to do about it.
  private(set) var suggestion: String?
  /// Whether the fault lies where the broken thing begins, not where the end of the text revealed it.
  private(set) var concernsBeginning = false
  /// Whether the beginning of the broken thing helps to understand the fault.
  private(set) var showsBeginning = false

  /// Explains a refusal.
  ///
  /// - Parameters:
  ///   - failure: The refusal.
  ///   - line: The text of the line it names.
  ///   - above: The text of the line before that.
  init(_ failure: YAMLFailure, in line: [Unicode.Scalar], before above: [Unicode.Scalar]) {
    let column = failure.place.column
    let character = column < line.count ? line[column] : nil
    let isFirst = line.prefix(column).allSatisfy { $0 == " " || $0 == "\t" }
    message = failure.problem
    if character == "\t" || line.prefix(column).contains("\t") && isFirst {
      message = "a tab may not indent a line"
      suggestion = "use spaces"
      return
    }
    switch failure.problem {
    case "mapping values are not allowed in this context": explainColon(line, column, above)
    case "found character that cannot start any token":
      let sign = character.map { VisibleText.of(String($0)) } ?? ""
      message = "a value may not begin with \(sign == "`" ? "a back quote" : "`\(sign)`")"
      suggestion = "put the value between quotes"
    case "did not find expected key": explainKey(line, column, character, isFirst)
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
      let closing = failure.problem.hasSuffix("']'") ? "]" : "}"
      if line.isEmpty {
        message = "the `\(closing == "]" ? "[" : "{")` that begins here is never closed"
        concernsBeginning = true
      } else {
        message = "`,` or `\(closing)` is expected here"
        showsBeginning = true
      }
    case "found unexpected end of stream":
      message = "the quoted text that begins here is never closed"
      concernsBeginning = true
    case "found unexpected document indicator":
      message = "a quoted text runs into the end of the document"
      showsBeginning = true
    case "found unknown escape character":
      message = "`\\` begins an escape in a text between double quotes, and this is none"
      suggestion = "write `\\\\` for a backslash, or use single quotes"
    case "did not find expected <document start>":
      message = isFirst ? "this line stands further left than the first one" : "text follows the end of the document"
      suggestion = isFirst ? "let all top-level keys begin in the same column" : nil
    case "did not find expected alphabetic or numeric character":
      let sign = failure.context.hasSuffix("alias") ? "*" : "&"
      message = "`\(sign)` must be followed by the name of an anchor"
      suggestion = "put a text that begins with `\(sign)` between quotes"
      concernsBeginning = true
    default: explainRarely(failure, character)
    }
  }

  private mutating func explainColon(_ line: [Unicode.Scalar], _ column: Int, _ above: [Unicode.Scalar]) {
    let before = line.prefix(column)
    if zip(before, before.dropFirst()).contains(where: { $0 == ":" && $1 == " " }) {
      message = "a second `: ` on this line"
      suggestion = "put the value between quotes, or begin a new line for the inner key"
    } else if !above.isEmpty, !above.contains(":"), !above.starts(with: "- ".unicodeScalars) {
      message = "this key does not fit the line above, which has no colon"
      suggestion = "write `key: value` on the line above"
    } else {
      message = "this key does not fit the line above"
      suggestion = "indent it like the keys beside it; a key that has a value on its own line holds no further keys"
    }
  }

  private mutating func explainKey(
    _ line: [Unicode.Scalar], _ column: Int, _ character: Unicode.Scalar?, _ isFirst: Bool
  ) {
    if character == ":" {
      message = "a key is missing before the colon"
    } else if let character, character == "}" || character == "]" {
      message = "`\(character)` closes nothing"
      suggestion = "remove it"
    } else if isFirst, character == "-" {
      message = "a list entry stands where a key is expected"
      suggestion = "indent the list further than the key it belongs to"
    } else if isFirst {
      message = "the indentation of this line (\(column) space\(column == 1 ? "" : "s")) fits no level above it"
      suggestion = "let keys of one level begin in the same column"
    } else {
      message = "text follows a value that is already complete"
      suggestion = "put the whole value between quotes, each of its own quotes written twice"
    }
  }

  private mutating func explainRarely(_ failure: YAMLFailure, _ character: Unicode.Scalar?) {
    switch failure.problem {
    case "block sequence entries are not allowed in this context":
      message = "a list entry may not begin here"
      suggestion = "begin the list on a new line, indented further than its key"
    case "mapping keys are not allowed in this context": message = "a key may not begin here"
    case "could not find expected ':'":
      message = "a key is not followed by a colon"
      suggestion = "write `key: value`"
      concernsBeginning = true
    case "did not find expected node content":
      message = "a value is expected here"
      if let character, ",]}".unicodeScalars.contains(character) {
        message = "`\(character)` stands where a value is expected"
        suggestion = "put the value between quotes"
      }
    case "did not find expected '-' indicator":
      message = "this line stands at the level of a list but is no entry of it"
      suggestion = "begin it with `- `, or indent it differently"
      showsBeginning = true
    case "did not find expected comment or line break" where failure.context.hasSuffix("block scalar"),
      "found an indentation indicator equal to 0":
      message = "after `|` or `>` the text begins on the next line"
      suggestion = "put a text that begins with one of them between quotes"
    case "found undefined tag handle", "did not find the expected '>'", "did not find expected tag URI",
      "did not find expected '!'", "did not find expected whitespace or line break":
      message = "a value may not begin with `!`"
      suggestion = "put the value between quotes"
    case let problem where failure.context.contains("directive") || problem.contains("%") || problem.contains("YAML"):
      message = "a line that begins with `%` is a directive of YAML, and this one is not understood"
      suggestion = "remove it"
    default:
      message = failure.problem.isEmpty ? "this is not YAML" : "this is not YAML: \(failure.problem)"
      if !failure.context.isEmpty { message += " \(failure.context)" }
    }
  }
}
