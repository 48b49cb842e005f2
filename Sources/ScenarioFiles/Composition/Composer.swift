internal import LocalFiles
internal import LocatedText

/// Joins the files of a scenario into one document whose values know their place.
struct Composer {
  /// All findings about files and their composition.
  var diagnostics = Diagnostics()
  /// The files read, in the order of reading.
  var inputs: [ScenarioInput] = []
  /// Whether any file could not be read at all.
  var isUnreadable = false
  /// Whether a part of the scenario is missing, so that what is left would raise findings of its own.
  var isIncomplete = false
  /// The files on the way from the top file to the one being read, for cycles.
  var chain: [LoadedFile] = []

  private let access: FileAccess
  private var files: [String: LoadedFile?] = [:]
  private var contents: [String: [UInt8]] = [:]
  private var applicationCount = 0
  /// The canonical folder of the first top file, and of the top file being read.
  private var firstRoot: String?
  private var root = ""

  /// The most times files may be laid over each other: enough for any real scenario, and an end for an absurd one.
  private static let applicationLimit = 1_000

  init(_ access: FileAccess) {
    self.access = access
  }

  /// Reads the top files, each later one over the former.
  mutating func compose(_ paths: [String]) -> Node? {
    var document: Node?
    for path in paths {
      guard let canonical = canonicalTop(path) else { continue }
      root = LocalFiles.parent(of: canonical)
      firstRoot = firstRoot ?? root
      guard let file = load(path, canonical: canonical, at: nil) else { continue }
      document = apply(file, onto: document)
    }
    return document
  }

  private mutating func canonicalTop(_ path: String) -> String? {
    do throws(LocalFileError) {
      return try access.canonicalPath(path)
    } catch {
      report(error, path, at: nil)
      return nil
    }
  }

  /// Lays a file, after what it extends, over a document.
  private mutating func apply(_ file: LoadedFile, onto document: Node?) -> Node? {
    applicationCount += 1
    guard applicationCount <= Composer.applicationLimit else {
      isIncomplete = true
      if applicationCount == Composer.applicationLimit + 1 {
        diagnostics.error(
          "too-many-files", at: .start(of: file.source),
          "more than \(Composer.applicationLimit) files would be laid over each other")
      }
      return document
    }
    chain.append(file)
    defer { chain.removeLast() }
    var rank = Rank(of: file)
    gather(file, into: &rank)
    var document = document
    for base in rank.bases {
      guard let loaded = load(base, from: file, keyword: "extends") else { continue }
      document = apply(loaded, onto: document)
    }
    let empty = Node(.mapping([]), at: file.node.location)
    let merged = Merging.document(document ?? empty, over: rank.document)
    return Changes.apply(rank.changes, rank.removals, to: merged, into: &diagnostics)
  }

  /// Loads a file that another one names; findings where it is missing, outside the folder, or part of a cycle.
  mutating func load(_ node: Node, from file: LoadedFile, keyword: String) -> LoadedFile? {
    guard let name = node.text, !node.isNull else {
      isIncomplete = true
      diagnostics.error("wrong-type", at: node.location, "`\(keyword)` names files, not \(node.kindName)")
      return nil
    }
    guard let (path, canonical) = located(name, node, of: file) else { return nil }
    if let start = chain.firstIndex(where: { $0.canonical == canonical }) {
      let cycle = (chain[start...].map(\.path) + [chain[start].path]).joined(separator: " → ")
      isIncomplete = true
      diagnostics.error(
        "cycle", at: node.location, "the files lead back to themselves: \(cycle)",
        suggestion: "take this `\(keyword)` out")
      return nil
    }
    return load(path, canonical: canonical, at: node.location)
  }

  /// The path of a file another one names, as it is shown and as it is; findings where it is missing or outside.
  mutating func located(_ name: String, _ node: Node, of file: LoadedFile) -> (path: String, canonical: String)? {
    let path = ShownPath.joined(LocalFiles.parent(of: file.path), name)
    guard access.exists(path) else {
      isUnreadable = true
      diagnostics.error(
        "file-not-found", at: node.location, "there is no file `\(name)`",
        suggestion: "paths are relative to the file that names them: this one would be `\(path)`")
      return nil
    }
    let canonical = (try? access.canonicalPath(path)) ?? path
    guard canonical.hasPrefix(root == "/" ? root : root + "/") else {
      isIncomplete = true
      diagnostics.error(
        "outside-folder", at: node.location, "`\(name)` lies outside the folder of the scenario",
        suggestion: "keep all files of a scenario in the folder of its top file, or below")
      return nil
    }
    return (path, canonical)
  }

  /// The bytes of a file, noted among the inputs; each file is read once.
  mutating func bytes(_ path: String, canonical: String, at location: Location?) -> [UInt8]? {
    if let known = contents[canonical] { return known }
    do throws(LocalFileError) {
      let bytes = try access.read(path, ScenarioReader.fileSizeLimit)
      inputs.append(
        ScenarioInput(
          path: inputName(canonical), sha256: SHA256.hexadecimal(of: bytes), byteCount: bytes.count, bytes: bytes))
      contents[canonical] = bytes
      return bytes
    } catch {
      report(error, path, at: location)
      return nil
    }
  }

  private mutating func load(_ path: String, canonical: String, at location: Location?) -> LoadedFile? {
    if let known = files[canonical] { return known }
    files[canonical] = .some(nil)
    guard let bytes = bytes(path, canonical: canonical, at: location) else { return nil }
    let source = SourceText(name: path, bytes: bytes)
    guard let node = YAMLText.read(source, into: &diagnostics) else {
      isUnreadable = true
      return nil
    }
    let file = LoadedFile(path: path, canonical: canonical, source: source, node: node)
    checkVersion(file)
    guard node.entries != nil else { return nil }
    files[canonical] = file
    return file
  }

  private mutating func report(_ error: LocalFileError, _ path: String, at location: Location?) {
    isUnreadable = true
    diagnostics.error(
      "unreadable-file", at: location, "cannot read `\(path)`: \(error.reason)",
      suggestion: location == nil ? nil : "a file of a scenario has at most \(ScenarioReader.fileSizeLimit >> 20) MiB")
  }

  private func inputName(_ canonical: String) -> String {
    let folders = [firstRoot, root].compactMap { $0 }.map { $0 == "/" ? $0 : $0 + "/" }
    let name =
      folders.first { canonical.hasPrefix($0) }.map { String(canonical.dropFirst($0.count)) }
      ?? LocalFiles.name(of: canonical)
    let same = inputs.count { $0.path == name || $0.path.hasPrefix(name + "#") }
    return same == 0 ? name : "\(name)#\(same + 1)"
  }
}

/// A file of a scenario after reading.
struct LoadedFile {
  /// The path as it is shown.
  let path: String
  /// The path with symbolic links resolved.
  let canonical: String
  /// Its text.
  let source: SourceText
  /// Its document.
  let node: Node
}
