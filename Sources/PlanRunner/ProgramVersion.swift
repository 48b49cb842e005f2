/// The version of the program, as it stands in every manifest.
public enum ProgramVersion {
  /// The version in force: major.minor.patch of semantic versioning.
  public static let current = "0.1.0"
}
