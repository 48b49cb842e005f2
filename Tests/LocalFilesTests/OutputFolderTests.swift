import Glibc
import LocalFiles
import TestSupport
import Testing

@Suite struct OutputFolderTests {
  let folder = TemporaryFolder()
  let manifest = #"{"program": "kayo"}"#

  private func result(_ files: [String: String], at name: String = "plan") -> OutputFolder {
    var output = OutputFolder(replacing: folder.file(name))
    for (file, text) in files.sorted(by: { $0.key < $1.key }) { output.add(name: file, bytes: Array(text.utf8)) }
    return output
  }

  @Test func aResultAppearsWithItsFolders() throws {
    try result(["manifest.json": manifest, "a/b/c.csv": "1", "a/d.csv": "2"], at: "new/plans/plan").publish()
    #expect(TestFiles.list(folder.file("new/plans")) == ["plan"])
    #expect(TestFiles.text(folder.file("new/plans/plan/a/b/c.csv")) == "1")
    #expect(TestFiles.text(folder.file("new/plans/plan/a/d.csv")) == "2")
  }

  @Test func aFormerResultIsReplacedWhole() throws {
    try result(["manifest.json": manifest, "old.csv": "1"]).publish()
    try result(["manifest.json": manifest, "new.csv": "2"]).publish()
    #expect(TestFiles.list(folder.file("plan")) == ["manifest.json", "new.csv"])
    #expect(TestFiles.list(folder.path) == ["plan"])
  }

  @Test func anEmptyFolderIsTaken() throws {
    TestFiles.makeFolder(folder.file("plan"))
    try result(["x": "1"]).publish()
    #expect(TestFiles.list(folder.path) == ["plan"] && TestFiles.list(folder.file("plan")) == ["x"])
  }

  @Test func aLinkStaysALink() throws {
    TestFiles.makeFolder(folder.file("real"))
    makeLink(to: folder.file("real"), at: folder.file("plan"))
    try result(["manifest.json": manifest]).publish()
    #expect(TestFiles.list(folder.file("real")) == ["manifest.json"])
    #expect(TestFiles.list(folder.path) == ["plan", "real"])
  }

  @Test func foreignThingsAreLeftAlone() {
    folder.write("letter", to: "plan/letter.txt")
    let foreign = "the folder holds other files and no former result; name another, or empty it"
    #expect(reason { try result(["x": "1"]).publish() } == foreign)
    folder.write(#"{"name": "a web page"}"#, to: "plan/manifest.json")
    #expect(reason { try result(["x": "1"]).publish() } == foreign)
    #expect(TestFiles.list(folder.file("plan")) == ["letter.txt", "manifest.json"])
    folder.write("a file", to: "other")
    #expect(
      reason { try result(["x": "1"], at: "other").publish() } == "something other than a folder stands there")
    #expect(reason { try OutputFolder(replacing: "/").publish() } == "a folder of its own is needed for the result")
    #expect(reason { try OutputFolder(replacing: "..").publish() } != nil)
    #expect(TestFiles.list(folder.path) == ["other", "plan"])
  }

  @Test(arguments: ["../x", "/x", "a//b", "a/../../x", ".", ""])
  func noFileLeavesTheFolder(name: String) {
    #expect(reason { try result([name: "1"]).publish() } == "a file of a result must lie inside its folder")
    #expect(TestFiles.list(folder.path) == [])
  }

  @Test func aFailureLeavesTheFormerResult() throws {
    try result(["manifest.json": manifest, "old.csv": "1"]).publish()
    // The same name as a file and as a folder cannot be written.
    #expect(reason { try result(["manifest.json": manifest, "a": "1", "a/b": "2"]).publish() } != nil)
    #expect(TestFiles.list(folder.file("plan")) == ["manifest.json", "old.csv"])
    #expect(TestFiles.list(folder.path) == ["plan"])
  }

  @Test func whatADeadRunLeftIsRemoved() throws {
    folder.write("half", to: ".plan.kayo-new-1-0/schedule.csv")
    folder.write("half", to: ".plan2.kayo-new-1-0/schedule.csv")
    folder.write("note", to: ".plan.note")
    try result(["manifest.json": manifest]).publish()
    #expect(TestFiles.list(folder.path) == [".plan.note", ".plan2.kayo-new-1-0", "plan"])
  }

  @Test func whatALivingRunPreparesIsKept() throws {
    folder.write("half", to: ".plan.kayo-new-1-0/schedule.csv")
    let descriptor = unsafe open(folder.file(".plan.kayo-new-1-0"), O_RDONLY | O_DIRECTORY)
    defer { close(descriptor) }
    #expect(flock(descriptor, LOCK_EX) == 0)
    try result(["manifest.json": manifest]).publish()
    #expect(TestFiles.list(folder.path) == [".plan.kayo-new-1-0", "plan"])
  }

  @Test func aFormerResultMovedAsideComesBack() throws {
    folder.write(manifest, to: ".plan.kayo-former/manifest.json")
    folder.write("1", to: ".plan.kayo-former/old.csv")
    let broken = result(["manifest.json": manifest, "a": "1", "a/b": "2"])
    #expect(reason { try broken.publish() } != nil)
    #expect(TestFiles.list(folder.file("plan")) == ["manifest.json", "old.csv"])
  }
}
