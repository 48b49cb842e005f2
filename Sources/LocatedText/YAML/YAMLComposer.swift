/// Why a document was given up.
enum YAMLAbandonment: Error {
  /// The text is no YAML.
  case syntax(YAMLFailure)
  /// A limit was passed and reported.
  case limit
}

/// Builds values from libyaml's events.
struct YAMLComposer {
  let source: SourceText
  private let limits: YAMLText.Limits
  private(set) var diagnostics = Diagnostics()
  private var stream: YAMLEventStream?
  /// The line of the file at which the text of the stream begins, counted from 0.
  private var firstLine = 0
  /// Whether the text before was broken: then anchors may be unknown for no fault of their own.
  private var isResumed = false
  /// The named values so far, with the number of values each stands for; nothing for one not yet complete.
  private var anchors: [String: (node: Node, count: Int)?] = [:]
  private var aliasedNodes = 0
  /// The last quoted text that runs over several lines: a forgotten quote shows only where the next one stands.
  private(set) var lastLongQuote: (start: YAMLMark, end: YAMLMark)?

  /// Prepares a composer for a file.
  init(source: SourceText, limits: YAMLText.Limits) {
    self.source = source
    self.limits = limits
  }

  /// Says where the text that is read next begins.
  mutating func begin(atLine line: Int, isResumed: Bool) {
    firstLine = line - 1
    self.isResumed = isResumed
    lastLongQuote = nil
  }

  /// Reads the one document of a text; nothing where it holds none.
  mutating func document(of text: ArraySlice<UInt8>) throws(YAMLAbandonment) -> Node? {
    stream = YAMLEventStream(text)
    defer { stream = nil }
    var root: Node?
    var hasDocument = false
    while true {
      let event = try next()
      switch event.kind {
      case .streamEnd: return root
      case .documentStart:
        if hasDocument {
          report(
            "several-documents", at: location(event), "a second document begins here",
            suggestion: "a file holds one document; remove the `---`")
          return root
        }
        hasDocument = true
      case .streamStart, .documentEnd: continue
      default: root = try node(event, depth: 1).node
      }
    }
  }

  private mutating func next() throws(YAMLAbandonment) -> YAMLEvent {
    guard let stream else { throw .limit }
    do throws(YAMLFailure) {
      return try stream.next()
    } catch {
      throw .syntax(error)
    }
  }

  private mutating func node(_ event: YAMLEvent, depth: Int) throws(YAMLAbandonment) -> (node: Node, count: Int) {
    guard depth <= limits.depth else {
      report("too-deep", at: location(event), "values are nested deeper than \(limits.depth) levels")
      throw .limit
    }
    switch event.kind {
    case .alias(let name): return try alias(name, at: location(event))
    case .scalar(let text, let isQuoted, let properties):
      if isQuoted, event.end.line > event.start.line { lastLongQuote = (event.start, event.end) }
      // A plain text holds no escapes, and the file itself was checked before.
      if isQuoted { check(text: text, at: location(event)) }
      let node = Node(.scalar(Node.Scalar(text: text, isQuoted: isQuoted)), at: location(event))
      return keep((node, 1), properties, allowing: .text)
    case .sequenceStart(let isFlow, let properties):
      open(properties)
      let content = try sequence(depth: depth)
      let place = isFlow ? location(event.start, content.end) : location(event)
      return keep(
        (Node(.sequence(content.elements), at: place), content.count), properties, allowing: .list)
    case .mappingStart(let isFlow, let properties):
      open(properties)
      let content = try mapping(depth: depth)
      var place = isFlow ? location(event.start, content.end) : location(event)
      if !isFlow, let key = content.entries.first?.keyLocation, key.line == place.line, key.column == place.column {
        place = key
      }
      return keep(
        (Node(.mapping(content.entries), at: place), content.count), properties, allowing: .mapping)
    default: throw .limit
    }
  }

  private mutating func sequence(depth: Int) throws(YAMLAbandonment) -> (elements: [Node], count: Int, end: YAMLMark) {
    var elements: [Node] = []
    var count = 1
    while true {
      let event = try next()
      if case .sequenceEnd = event.kind { return (elements, count, event.end) }
      let element = try node(event, depth: depth + 1)
      elements.append(element.node)
      count += element.count
    }
  }

  private mutating func mapping(
    depth: Int
  ) throws(YAMLAbandonment) -> (entries: [Node.Entry], count: Int, end: YAMLMark) {
    var entries: [Node.Entry] = []
    var first: [String: Location] = [:]
    var count = 1
    while true {
      let event = try next()
      if case .mappingEnd = event.kind { return (entries, count, event.end) }
      let key = try node(event, depth: depth + 1).node
      let value = try node(next(), depth: depth + 1)
      count += value.count + 1
      guard let name = checkedKey(key) else { continue }
      if let earlier = first[name] {
        report(
          "duplicate-key", at: key.location, "the key \(VisibleText.quoted(name)) stands twice",
          suggestion: "keep one of the two", related: [RelatedPlace(earlier, "first stated here")])
      } else {
        first[name] = key.location
        entries.append(Node.Entry(key: name, keyLocation: key.location, value: value.node))
      }
    }
  }
}

/// The one tag a value of each kind may have; `!` alone says nothing.
private enum KnownTag: String {
  case text = "tag:yaml.org,2002:str"
  case list = "tag:yaml.org,2002:seq"
  case mapping = "tag:yaml.org,2002:map"
}

extension YAMLComposer {
  private mutating func open(_ properties: YAMLProperties) {
    if let anchor = properties.anchor { anchors.updateValue(nil, forKey: anchor) }
  }

  private mutating func keep(
    _ value: (node: Node, count: Int), _ properties: YAMLProperties, allowing known: KnownTag
  ) -> (node: Node, count: Int) {
    if let anchor = properties.anchor { anchors[anchor] = value }
    if let tag = properties.tag, tag != known.rawValue, tag != "!" {
      let standard = "tag:yaml.org,2002:"
      let name = tag.hasPrefix(standard) ? "!!" + tag.dropFirst(standard.count) : tag
      report(
        "unknown-tag", at: value.node.location, "the tag \(VisibleText.quoted(name)) is not known here",
        suggestion: "remove it; what a value means follows from its key")
    }
    return value
  }

  private mutating func alias(_ name: String, at location: Location) throws(YAMLAbandonment) -> (node: Node, count: Int)
  {
    switch anchors[name] {
    case .some(.some(let value)):
      aliasedNodes += value.count
      guard aliasedNodes <= limits.aliasedNodes else {
        report(
          "alias-explosion", at: location, "the aliases of this file stand for more than \(limits.aliasedNodes) values",
          suggestion: "write the values out")
        throw .limit
      }
      return (Node(value.node.content, at: location), value.count)
    case .some(.none):
      report("unknown-alias", at: location, "`*\(VisibleText.of(name))` stands inside the value it names")
    case .none where !isResumed:
      let near = nearest(name, among: anchors.keys).map { "did you mean `*\($0)`?" }
      report(
        "unknown-alias", at: location, "`*\(VisibleText.of(name))` refers to no anchor above it", suggestion: near)
    case .none: break
    }
    return (Node(.scalar(Node.Scalar(text: "", isQuoted: false)), at: location), 1)
  }

  /// The text of a key, once for each key that may stand; anything else is reported.
  private mutating func checkedKey(_ key: Node) -> String? {
    guard let scalar = key.scalar else {
      report("complex-key", at: key.location, "a key must be a text, this is \(key.kindName)")
      return nil
    }
    if scalar.text.isEmpty {
      report("empty-key", at: key.location, "a key is missing before the colon")
      return nil
    }
    if scalar.text == "<<", !scalar.isQuoted {
      report(
        "merge-key", at: key.location, "merge keys are not part of this format",
        suggestion: "write the values out, or use `extends`")
      return nil
    }
    return scalar.text
  }

  private mutating func check(text: String, at location: Location) {
    let isControl = { (scalar: Unicode.Scalar) in
      scalar.value < 0x20 && scalar != "\n" && scalar != "\t" || 0x7F..<0xA0 ~= scalar.value
    }
    if let control = text.unicodeScalars.first(where: isControl) {
      report(
        "control-character", at: location, "the text holds the control character \(VisibleText.codeName(of: control))",
        suggestion: "remove the escape")
    }
  }

  mutating func report(
    _ code: String, at location: Location, _ message: String, suggestion: String? = nil, related: [RelatedPlace] = []
  ) {
    diagnostics.error(code, at: location, message, suggestion: suggestion, related: related)
  }

  private func location(_ event: YAMLEvent) -> Location { location(event.start, event.end) }

  /// The place between two marks; what reaches beyond the first line is cut there.
  func location(_ start: YAMLMark, _ end: YAMLMark) -> Location {
    let line = firstLine + start.line + 1
    let length =
      end.line == start.line
      ? end.column - start.column : source.scalarCount(source.lineRange(line)) - start.column
    return Location(source: source, line: line, column: start.column + 1, length: length)
  }
}
