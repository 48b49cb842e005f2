internal import CZlib

extension Gzip {
  /// The version of the library that packs and unpacks: `1.2.13`.
  public static var libraryVersion: String {
    // The library returns a text of its own that lives as long as the process.
    unsafe String(cString: zlibVersion())
  }
}
