internal import Glibc

/// A hidden folder beside the place of a result, in which the result is prepared.
///
/// Its name is `.NAME.kayo-new-…`. It is locked as long as its run lives, so that a later run can tell what a dead one
/// left behind and remove it.
struct Workplace: ~Copyable {
  /// Its path.
  let path: String
  private let lock: Descriptor

  private init(path: String, lock: consuming Descriptor) {
    self.path = path
    self.lock = lock
  }

  /// Makes a fresh one for a result of a name in a folder.
  static func make(in folder: String, for name: String) throws(LocalFileError) -> Workplace {
    for attempt in 0..<1000 {
      let path = LocalFiles.join(folder, "\(prefix(name))\(getpid())-\(attempt)")
      if unsafe mkdir(path, 0o777) != 0 {
        if errno == EEXIST { continue }
        throw .system(folder, doing: "make a folder in")
      }
      let lock = try Descriptor.open(path, O_RDONLY | O_DIRECTORY, doing: "open")
      // A run that cleans up may have taken the folder for an abandoned one before it was locked: then take another.
      guard lock.lock(), Status.of(path)?.number == (try lock.status(path)).number else { continue }
      return Workplace(path: path, lock: lock)
    }
    throw LocalFileError(path: folder, reason: "no name for a temporary folder is free")
  }

  /// Removes what interrupted runs left behind, and puts back a former result that one of them had moved aside.
  static func cleanUp(in folder: String, for name: String) {
    let place = LocalFiles.join(folder, name)
    for entry in (try? LocalFiles.list(folder)) ?? [] {
      let path = LocalFiles.join(folder, entry)
      if entry == formerName(name), !LocalFiles.exists(place) {
        try? FileOperations.rename(path, place)
      } else if entry == formerName(name) || entry.hasPrefix(prefix(name)) {
        guard let lock = try? Descriptor.open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW, doing: "open") else {
          continue
        }
        if lock.lock() { FileOperations.remove(path) }
      }
    }
  }

  /// The name a former result has while the new one takes its place, where the system cannot exchange names.
  static func formerName(_ name: String) -> String { ".\(name).kayo-former" }

  private static func prefix(_ name: String) -> String { ".\(name).kayo-new-" }
}
