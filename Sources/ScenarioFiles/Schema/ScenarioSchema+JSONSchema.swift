internal import LocatedText

extension ScenarioSchema {
  /// The format as a JSON Schema (draft 2020-12), for editors.
  ///
  /// A file may be a part or an overlay, so no key but `kayo` must stand; presence is checked on the merged scenario.
  public static func jsonSchema() -> String {
    jsonSchema(of: file, title: "Scenario of kayo, format \(version)")
  }

  static func jsonSchema(of file: RecordSchema, title: String) -> String {
    var schema: [JSONMember] = [
      JSONMember("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      JSONMember("title", .string(title)),
    ]
    schema += objectMembers(file, fixing: ["kayo": .record(["const": .integer(version)])])
    schema.append(JSONMember("required", .array([.string("kayo")])))
    return String(decoding: JSONWriter.bytes(of: .object(schema)), as: UTF8.self)
  }

  private static func objectMembers(_ schema: RecordSchema, fixing: [String: JSONValue] = [:]) -> [JSONMember] {
    let properties = schema.keys.map { key in
      JSONMember(key.name, described(fixing[key.name] ?? json(key.type), key))
    }
    return [
      JSONMember("type", .string("object")), JSONMember("properties", .object(properties)),
      JSONMember("additionalProperties", .boolean(false)),
    ]
  }

  private static func described(_ value: JSONValue, _ key: KeySchema) -> JSONValue {
    let absence: String
    switch key.presence {
    case .required: absence = " Required."
    case .cost: absence = " A cost: required unless `unstated_costs: zero`."
    case .standard(let text): absence = " Default: \(text)."
    case .optional(let text): absence = " If not stated: \(text)."
    case .remark: absence = ""
    }
    return .object([JSONMember("description", .string(key.summary + absence))] + (value.members ?? []))
  }

  private static func json(_ type: ValueType) -> JSONValue {
    switch type {
    case .text, .unit, .reference: return .record(["type": text])
    case .source: return anyOf([.record(["type": text]), object(of: .record(["type": text]))])
    case .flag: return .record(["enum": .array([.boolean(true), .boolean(false), .string("yes"), .string("no")])])
    case .choice(let words):
      let numbers = words.filter { DecimalNumber.value(of: $0) != nil }.map(JSONValue.number)
      return .record(["enum": .array(words.map(JSONValue.string) + numbers)])
    case .goal:
      return anyOf([.record(["enum": .array(goalWords.map(JSONValue.string))]), pattern("^\(outputWords).+$")])
    case .date: return pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
    case .timeKey: return .record(["type": text])
    case .delay, .block: return pattern("^[0-9]+ (day|week|month|quarter|year)s?$")
    case .integer: return .record(["type": .string("integer")])
    case .quantity(let measure): return number(measure)
    case .series(let measure):
      return anyOf([
        number(measure), .record(["type": .string("array"), "items": number(measure)]), object(of: number(measure)),
      ])
    case .exchangeRate: return .record(["type": .array([.string("string"), .string("array"), .string("object")])])
    case .weekdays:
      return anyOf([.record(["type": text]), .record(["type": .string("array"), "items": .record(["type": text])])])
    case .list(let element): return .record(["type": .string("array"), "items": json(element)])
    case .record(let schema): return .object(objectMembers(schema))
    case .mapping(_, let value): return object(of: json(value))
    case .orNo(let value): return anyOf([.record(["enum": .array([.string("no"), .boolean(false)])]), json(value)])
    case .either(let types): return anyOf(types.map(json))
    case .anything: return .object([])
    }
  }

  private static let text: JSONValue = .array([.string("string"), .string("number")])

  private static func number(_ measure: Measure) -> JSONValue {
    if measure.text.isEmpty { return .record(["type": text]) }
    return .record([
      "type": .array([.string("string"), .string("number")]),
      "pattern": .string("^-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?( .+)?$"),
      "examples": .array([.string("12 \(Measure.replacingItem(in: measure.text, by: "t"))")]),
    ])
  }

  private static func pattern(_ text: String) -> JSONValue {
    .record(["type": .string("string"), "pattern": .string(text)])
  }

  private static func object(of value: JSONValue) -> JSONValue {
    .record(["type": .array([.string("object"), .string("null")]), "additionalProperties": value])
  }

  private static func anyOf(_ values: [JSONValue]) -> JSONValue { .record(["anyOf": .array(values)]) }
}
