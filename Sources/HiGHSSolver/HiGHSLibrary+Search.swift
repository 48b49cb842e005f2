internal import Glibc

extension HiGHSLibrary {
  /// What came of looking for the library.
  enum Found: Sendable {
    case library(HiGHSLibrary)
    /// Why there is none.
    case nothing(String)
  }

  /// The variable of the environment that names the library.
  static let variable = "KAYO_HIGHS"

  /// The library, looked for once in the life of the process.
  static let shared: Found = find()

  /// Where the library is looked for by itself, in this order: what the system's loader knows, then the usual folders.
  private static let places = [
    "libhighs.so.1", "libhighs.so", "/usr/local/lib/libhighs.so", "/usr/lib/x86_64-linux-gnu/libhighs.so.1",
    "/usr/lib/aarch64-linux-gnu/libhighs.so.1",
  ]

  private static func find() -> Found {
    // Nothing in the process changes its environment.
    if let named = unsafe getenv(variable) {
      let path = unsafe String(cString: named)
      return open(path)
    }
    for place in places {
      if case .library(let library) = open(place) { return .library(library) }
    }
    return .nothing("no libhighs.so in the usual places; set \(variable) to the path of the library")
  }

  private static func open(_ path: String) -> Found {
    guard let handle = unsafe dlopen(path, RTLD_NOW | RTLD_LOCAL) else {
      let reason = unsafe dlerror().map { unsafe String(cString: $0) } ?? "it cannot be opened"
      return .nothing("\(path): \(reason)")
    }
    do throws(MissingFunction) {
      let library = unsafe try HiGHSLibrary(handle, path: path)
      return library.hasShortIntegers ? .library(library) : .nothing("\(path) was built with whole numbers of 64 bits")
    } catch {
      return .nothing("\(path) has no function Highs_\(error.name)")
    }
  }

  private var hasShortIntegers: Bool {
    guard let model = unsafe create() else { return false }
    defer { unsafe destroy(model) }
    return unsafe sizeOfInteger(model) == 4
  }

  /// The version of the library.
  var versionText: String {
    // A constant text, ended by zero, that lives as long as the library.
    unsafe version().map { unsafe String(cString: $0) } ?? "unknown"
  }
}
