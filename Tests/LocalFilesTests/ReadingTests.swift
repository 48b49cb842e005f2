import LocalFiles
import TestSupport
import Testing

@Suite struct ReadingTests {
  let folder = TemporaryFolder()

  @Test func bytesComeBackAsTheyAre() throws {
    let bytes: [UInt8] = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    TestFiles.write(bytes, to: folder.file("data"))
    #expect(try LocalFiles.read(folder.file("data"), limit: 200_000) == bytes)
    TestFiles.write([], to: folder.file("nothing"))
    #expect(try LocalFiles.read(folder.file("nothing"), limit: 0) == [])
  }

  @Test func oneByteTooManyIsRefused() {
    let path = folder.write("12345", to: "five")
    #expect(reason { _ = try LocalFiles.read(path, limit: 4) } == "it is larger than 4 bytes, the most that is read")
  }

  @Test func onlyRegularFilesAreRead() {
    #expect(reason { _ = try LocalFiles.read(folder.path, limit: 9) } == "it is a folder, not a file")
    #expect(reason { _ = try LocalFiles.read("/dev/zero", limit: 9) } == "it is no regular file")
    #expect(reason { _ = try LocalFiles.read(folder.file("x"), limit: 9) } == "there is no such file or folder")
    #expect(reason { _ = try LocalFiles.read("a\0b", limit: 9) } == "the path holds a zero byte")
    #expect(reason { _ = try LocalFiles.read("", limit: 9) } == "the path is empty")
  }

  @Test func aFolderIsListedInByteOrder() throws {
    for name in ["b", "a", "B", "é", ".hidden", "z/inner"] { folder.write("", to: name) }
    #expect(try LocalFiles.list(folder.path) == [".hidden", "B", "a", "b", "z", "é"])
    #expect(reason { _ = try LocalFiles.list(folder.file("none")) } == "there is no such file or folder")
  }

  @Test func kindsAreToldApart() {
    let file = folder.write("", to: "file")
    makeLink(to: folder.file("nowhere"), at: folder.file("dangling"))
    makeLink(to: folder.path, at: folder.file("folder"))
    #expect(LocalFiles.exists(file) && LocalFiles.isRegularFile(file) && !LocalFiles.isDirectory(file))
    #expect(LocalFiles.exists(folder.file("dangling")) && !LocalFiles.isRegularFile(folder.file("dangling")))
    #expect(LocalFiles.isDirectory(folder.file("folder")))
    #expect(!LocalFiles.exists(folder.file("none")) && !LocalFiles.exists("a\0b"))
  }

  @Test func containmentLooksThroughLinks() throws {
    folder.write("", to: "inner/file")
    folder.write("", to: "outer/secret")
    folder.write("", to: "inner-too/file")
    makeLink(to: folder.file("outer"), at: folder.file("inner/way-out"))
    let inner = folder.file("inner")
    #expect(LocalFiles.is("\(inner)/file", inside: inner))
    #expect(LocalFiles.is(inner, inside: inner))
    #expect(LocalFiles.is("\(inner)/file", inside: "/"))
    #expect(!LocalFiles.is("\(inner)/way-out/secret", inside: inner))
    #expect(!LocalFiles.is("\(inner)/../outer/secret", inside: inner))
    #expect(!LocalFiles.is(folder.file("inner-too/file"), inside: inner))
    #expect(!LocalFiles.is("\(inner)/none", inside: inner))
    #expect(
      try LocalFiles.canonicalPath("\(inner)/way-out/secret")
        == LocalFiles.canonicalPath(folder.path) + "/outer/secret")
  }

  @Test(arguments: [
    ("a/b/c", "a/b", "c"), ("a", ".", "a"), ("/a", "/", "a"), ("a/b/", "a", "b"), ("a//b", "a", "b"), ("/", "/", "/"),
  ])
  func pathsAreTakenApart(path: String, parent: String, name: String) {
    #expect(LocalFiles.parent(of: path) == parent)
    #expect(LocalFiles.name(of: path) == name)
  }

  @Test func pathsAreJoined() {
    #expect(LocalFiles.join("a", "b") == "a/b")
    #expect(LocalFiles.join("a/", "b") == "a/b")
    #expect(LocalFiles.join(".", "b") == "b")
    #expect(LocalFiles.join("a", "/b") == "/b")
  }
}
