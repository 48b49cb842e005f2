internal import LocatedText
internal import PlantModel

extension Record {
  /// A text.
  func text(_ key: String) -> String? {
    switch held(key) {
    case .stated(let node): reading.text(node, of: key)
    case .standard(let text): text
    case .nothing: nil
    }
  }

  /// The name of the record: what `name` says, or its identifier.
  func name(or id: String) -> String { text("name") ?? id }

  /// A flag.
  func flag(_ key: String) -> Bool? {
    switch held(key) {
    case .stated(let node): reading.flag(node, of: key)
    case .standard(let text): text == "yes"
    case .nothing: nil
    }
  }

  /// One of the words the schema lists.
  func choice(_ key: String) -> String? {
    guard case .choice(let words) = type(of: key) else { return nil }
    switch held(key) {
    case .stated(let node): return reading.choice(node, words, of: key)
    case .standard(let text): return text
    case .nothing: return nil
    }
  }

  /// A day.
  func date(_ key: String) -> CivilDate? { stated(key).flatMap { reading.date($0, of: key) } }

  /// The days of a time key.
  func timeKey(_ key: String) -> DayInterval? { stated(key).flatMap { reading.timeKey($0, allowsRange: false) } }

  /// A whole number.
  func integer(_ key: String) -> Int? { stated(key).flatMap { reading.integer($0, of: key) } }

  /// A delay.
  func delay(_ key: String) -> Delay? {
    switch held(key) {
    case .stated(let node): reading.delay(node, of: key)
    case .standard(let text): DelayText.read(text)
    case .nothing: nil
    }
  }

  /// Whether `no` stands after a key.
  func isNo(_ key: String) -> Bool { node(key)?.text == "no" }

  /// The elements of a list; a single value stands for a list of one.
  func elements(_ key: String) -> [Node] {
    guard let node = stated(key) else { return [] }
    return reading.elements(node, of: key)
  }

  /// The entries of a mapping.
  func entries(_ key: String) -> [Node.Entry] {
    guard let node = stated(key) else { return [] }
    return reading.entries(node, of: address(of: key))
  }

  /// The nested record of a key; nothing where it is not stated.
  func record(_ key: String) -> Record? {
    guard case .record(let schema) = type(of: key), let node = stated(key) else { return nil }
    return Record(node, schema, at: address(of: key), in: reading)
  }

  /// The nested records of a list.
  func records(_ key: String) -> [Record] {
    guard case .list(.record(let schema)) = type(of: key), let node = stated(key) else { return [] }
    return reading.elements(node, of: key).enumerated().map { place, element in
      Record(element, schema, at: "\(address(of: key)).\(place + 1)", in: reading)
    }
  }
}
