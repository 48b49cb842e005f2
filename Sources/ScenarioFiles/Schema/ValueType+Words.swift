extension ValueType {
  /// What may stand here, in a few words of Markdown.
  var words: String {
    switch self {
    case .text: "text"
    case .flag: "`yes` or `no`"
    case .choice(let words): words.map { "`\($0)`" }.joined(separator: ", ")
    case .date: "day"
    case .timeKey: "time key"
    case .delay: "delay"
    case .integer: "whole number"
    case .unit: "unit"
    case .quantity(let measure): measure.words
    case .series(let measure): "\(measure.words), by date"
    case .reference(let section): "\(section.singular)"
    case .list(let type): "list of: \(type.words)"
    case .record(let schema):
      "record: \(schema.keys.filter { $0.presence != .remark }.map { "`\($0.name)`" }.joined(separator: ", "))"
    case .mapping(let key, let type): "\(key.words) → \(type.words)"
    case .orNo(let type): "\(type.words), or `no`"
    case .either(let types): types.map(\.words).joined(separator: "; or ")
    case .source: "source, or key → source"
    case .weekdays: "days of the week"
    case .goal:
      (ScenarioSchema.goalWords + [ScenarioSchema.outputWords + "ITEM or FAMILY"]).map { "`\($0)`" }.joined(
        separator: ", ")
    case .block: "number of `days`, `weeks`, `months`, `quarters`, `years`"
    case .exchangeRate: "`lek/CODE`, by date"
    case .anything: "value"
    }
  }

  /// The nested records that may stand here.
  var nestedRecords: [RecordSchema] {
    switch self {
    case .record(let schema): [schema]
    case .list(let type), .mapping(_, let type), .orNo(let type): type.nestedRecords
    case .either(let types): types.flatMap(\.nestedRecords)
    default: []
    }
  }
}

extension MappingKey {
  /// What the key is, in a few words.
  var words: String {
    switch self {
    case .reference(let section): section.singular
    case .time: "time key or range"
    case .date: "day"
    case .delay: "delay"
    case .hazard: "hazard division"
    case .text(let words): words
    }
  }
}

extension Measure {
  /// The unit it is customarily written in, in Markdown.
  var words: String { text.isEmpty ? "number" : text == "%" ? "share in `%`" : "`\(text)`" }
}

extension Presence {
  /// What holds where nothing is stated, in Markdown.
  var words: String {
    switch self {
    case .required: "**required**"
    case .cost: "**cost**"
    case .standard(let text): "`\(text)`"
    case .optional(let absence): absence
    case .remark: "–"
    }
  }
}
