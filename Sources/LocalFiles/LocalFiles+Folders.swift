extension LocalFiles {
  /// Makes a folder, and those above it that do not exist; does nothing where it exists.
  public static func makeFolder(_ path: String) throws(LocalFileError) {
    try FileOperations.makeFolders(path)
  }
}
