internal import LocalFiles
internal import LocatedText

extension Console {
  /// Writes a result as JSON.
  func print(json: JSONValue) { print(String(decoding: JSONWriter.bytes(of: json), as: UTF8.self)) }

  /// Writes a table to the file that was asked for, if any, or complains.
  ///
  /// - Returns: Whether all is well.
  func write(_ table: [UInt8], to path: String?) -> Bool {
    guard let path else { return true }
    do throws(LocalFileError) {
      try writeWhole(file: path, bytes: table)
      return true
    } catch {
      complain("error: \(error)")
      return false
    }
  }
}
