import Glibc
import LocalFiles
import TestSupport
import Testing

@Suite struct WriteWholeTests {
  let folder = TemporaryFolder()

  @Test func aFileIsWrittenAndReplaced() throws {
    try writeWhole(file: folder.file("a.csv"), bytes: Array("1".utf8))
    try writeWhole(file: folder.file("a.csv"), bytes: Array("22".utf8))
    #expect(TestFiles.text(folder.file("a.csv")) == "22")
    #expect(TestFiles.list(folder.path) == ["a.csv"])
  }

  @Test func aLinkAndThePermissionsStay() throws {
    let real = folder.write("1", to: "real")
    #expect(unsafe chmod(real, 0o640) == 0)
    makeLink(to: real, at: folder.file("link"))
    try writeWhole(file: folder.file("link"), bytes: Array("2".utf8))
    var status = stat()
    #expect(unsafe lstat(folder.file("link"), &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
    #expect(unsafe stat(real, &status) == 0 && status.st_mode & 0o777 == 0o640)
    #expect(TestFiles.text(real) == "2")
  }

  @Test func otherThingsAreLeftAlone() {
    #expect(
      reason { try writeWhole(file: folder.path, bytes: []) } == "something other than a regular file stands there")
    #expect(
      reason { try writeWhole(file: folder.file("none/a"), bytes: []) } == "there is no such file or folder")
    #expect(reason { try writeWhole(file: folder.file("a/"), bytes: []) } == "the name of a file is missing")
    #expect(TestFiles.list(folder.path) == [])
  }
}
