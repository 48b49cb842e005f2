/// A place as libyaml counts it: from 0, columns in Unicode scalars.
struct YAMLMark: Equatable {
  var line: Int
  var column: Int
}

/// What libyaml found next in a text.
struct YAMLEvent {
  enum Kind {
    case streamStart
    case streamEnd
    case documentStart
    case documentEnd
    case alias(String)
    case scalar(text: String, isQuoted: Bool, properties: YAMLProperties)
    case sequenceStart(isFlow: Bool, properties: YAMLProperties)
    case sequenceEnd
    case mappingStart(isFlow: Bool, properties: YAMLProperties)
    case mappingEnd
  }

  let kind: Kind
  let start: YAMLMark
  let end: YAMLMark
}

/// What may stand before a value: `&anchor` and `!tag`.
struct YAMLProperties {
  let anchor: String?
  let tag: String?
}

/// Why libyaml could not go on, in its own words.
struct YAMLFailure: Error {
  /// What is wrong: `did not find expected key`.
  let problem: String
  /// What it was doing: `while parsing a block mapping`.
  let context: String
  /// Where it is wrong.
  let place: YAMLMark
  /// Where what it was doing began.
  let contextPlace: YAMLMark?
  /// Whether there was not enough memory.
  let isMemoryExhausted: Bool
}
