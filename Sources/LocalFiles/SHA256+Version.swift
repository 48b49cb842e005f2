internal import CNettle

extension SHA256 {
  /// The version of the library that hashes: `3.8`.
  public static var libraryVersion: String { "\(nettle_version_major()).\(nettle_version_minor())" }
}
