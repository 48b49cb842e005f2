extension YAMLComposer {
  /// Reports why libyaml could not go on, as a sentence about the text in place of one about the parser.
  mutating func report(_ failure: YAMLFailure) {
    if failure.isMemoryExhausted {
      return report("out-of-memory", at: .start(of: source), "there is not enough memory to read this file")
    }
    let explanation = YAMLExplanation(failure, in: lineText(failure.place), before: lineText(previous(failure.place)))
    var mark = failure.place
    if explanation.concernsBeginning, let begin = failure.contextPlace { mark = begin }
    var related: [RelatedPlace] = []
    if explanation.showsBeginning, let begin = failure.contextPlace, begin != mark {
      related.append(RelatedPlace(place(begin), "it begins here"))
    }
    var suggestion = explanation.suggestion
    if let quote = lastLongQuote, quote.end.line == failure.place.line {
      suggestion = nil
      related.append(RelatedPlace(place(quote.start), "this text ends only on the faulty line; is its quote closed?"))
    }
    report(
      "yaml-syntax", at: place(mark), explanation.message, suggestion: suggestion, related: related)
  }

  /// The line, counted from the beginning of the text, from which the next key may be looked for.
  ///
  /// What was opened on an earlier line and never closed runs into lines that are sound in themselves.
  func lineToResume(after failure: YAMLFailure) -> Int {
    var begin = failure.context.contains("flow") ? failure.contextPlace : nil
    if let quote = lastLongQuote, quote.end.line == failure.place.line { begin = quote.start }
    if let begin, begin.line < failure.place.line { return failure.place.line }
    return max(failure.place.line, failure.contextPlace?.line ?? 0) + 1
  }

  /// The place of a mark; libyaml puts the end of the text on a line of its own, which shows nothing to a person.
  private func place(_ mark: YAMLMark) -> Location {
    let place = location(mark, YAMLMark(line: mark.line, column: mark.column + 1))
    var line = min(place.line, source.lineCount)
    if line == place.line, line < source.lineCount || !source.lineRange(line).isEmpty { return place }
    while line > 1, source.lineRange(line).isEmpty { line -= 1 }
    return Location(source: source, line: line, column: source.scalarCount(source.lineRange(line)) + 1)
  }

  private func lineText(_ mark: YAMLMark) -> [Unicode.Scalar] {
    let text = source.line(location(mark, mark).line)
    return Array(text.unicodeScalars.prefix(mark.column + 200))
  }

  private func previous(_ mark: YAMLMark) -> YAMLMark { YAMLMark(line: mark.line - 1, column: 0) }
}
