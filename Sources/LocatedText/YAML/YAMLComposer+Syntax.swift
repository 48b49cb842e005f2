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

  private func place(_ mark: YAMLMark) -> Location {
    location(mark, YAMLMark(line: mark.line, column: mark.column + 1))
  }

  private func lineText(_ mark: YAMLMark) -> [Unicode.Scalar] {
    let text = source.line(location(mark, mark).line)
    return Array(text.unicodeScalars.prefix(mark.column + 200))
  }

  private func previous(_ mark: YAMLMark) -> YAMLMark { YAMLMark(line: mark.line - 1, column: 0) }
}
