public import Testing

/// Compares a text with the baseline of that name in the folder `Snapshots` beside the calling test file.
///
/// A missing baseline is recorded and the test fails, so that a person looks at it once; a difference is shown line by
/// line. To accept a new text, delete the baseline and run the test twice.
public func expectSnapshot(
  _ text: String, named name: String, filePath: String = #filePath, sourceLocation: SourceLocation = #_sourceLocation
) {
  let folder = TestFiles.parent(of: filePath) + "/Snapshots"
  let path = "\(folder)/\(name)"
  guard let baseline = TestFiles.read(path) else {
    TestFiles.write(Array(text.utf8), to: path)
    Issue.record("there was no baseline; recorded Snapshots/\(name), look at it", sourceLocation: sourceLocation)
    return
  }
  let expected = String(decoding: baseline, as: UTF8.self)
  if expected != text || baseline.count != text.utf8.count {
    let difference = lineDifference(expected: expected, found: text)
    Issue.record("differs from Snapshots/\(name):\n\(difference)", sourceLocation: sourceLocation)
  }
}
