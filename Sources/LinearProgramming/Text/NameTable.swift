/// The names of all columns or all rows as a text uses them: escaped, each different from the others.
struct NameTable {
  /// The names, by position.
  let names: [String]
  /// The positions whose name could not be escaped, with the original.
  let replaced: [(name: String, original: String)]

  init(count: Int, kind: String, reserved: Set<String> = [], originals: (Int) -> String) {
    var used = reserved
    var names: [String] = []
    var replaced: [(name: String, original: String)] = []
    for position in 0..<count {
      let original = originals(position)
      var name = TextName.escaped(original)
      if name.isEmpty || name.utf8.count > TextName.lengthLimit || !used.insert(name).inserted {
        name = "$\(kind)\(position + 1)"
        replaced.append((name, original))
      }
      names.append(name)
    }
    self.names = names
    self.replaced = replaced
  }
}
