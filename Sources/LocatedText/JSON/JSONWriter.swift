/// Writes JSON values as text that is the same every time.
public enum JSONWriter {
  /// The text of a value, indented by two spaces for each level, with a line break at the end.
  public static func bytes(of value: JSONValue) -> [UInt8] { [] }
}
