internal import CYAML

extension YAMLText {
  /// The version of the library that reads: `0.2.5`.
  public static var libraryVersion: String {
    var major: Int32 = 0
    var minor: Int32 = 0
    var patch: Int32 = 0
    // The call writes three numbers and keeps no pointer.
    unsafe yaml_get_version(&major, &minor, &patch)
    return "\(major).\(minor).\(patch)"
  }
}
