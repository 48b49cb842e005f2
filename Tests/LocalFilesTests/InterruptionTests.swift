import Glibc
import LocalFiles
import TestSupport
import Testing

/// A run that is killed at any moment leaves a whole result: the former one or the new one.
@Suite(.serialized) struct InterruptionTests {
  @Test func aKilledRunLeavesAWholeResult() async throws {
    let folder = TemporaryFolder()
    let path = folder.file("plan")
    try publish(generation: 0, at: path)
    for round in 1...12 {
      await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String, round = round as Int] in
        killSoon(afterMicroseconds: UInt32(300 * round * round))
        for generation in 1... { try publish(generation: generation, at: path) }
      }
      try expectWhole(path)
    }
    try publish(generation: 7, at: path)
    #expect(TestFiles.list(folder.path) == ["plan"])
  }
}

private let fileCount = 40

private func publish(generation: Int, at path: String) throws {
  var output = OutputFolder(replacing: path)
  output.add(name: "manifest.json", bytes: Array(#"{"program": "kayo"}"#.utf8))
  for number in 0..<fileCount {
    output.add(name: "tables/\(number).csv", bytes: Array(String(repeating: "\(generation),", count: 2000).utf8))
  }
  try output.publish()
}

private func expectWhole(_ path: String) throws {
  #expect(TestFiles.list(path) == ["manifest.json", "tables"])
  let texts = (0..<fileCount).map { TestFiles.text("\(path)/tables/\($0).csv") }
  #expect(Set(texts).count == 1)
  let text = try #require(texts[0])
  #expect(text.split(separator: ",").count == 2000)
}

private func killSoon(afterMicroseconds delay: UInt32) {
  Task.detached {
    usleep(delay)
    kill(getpid(), SIGKILL)
  }
}
