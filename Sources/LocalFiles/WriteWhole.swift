internal import Glibc

/// Writes a file whole or not at all: beside its place first, then moved there in one step.
///
/// A symbolic link stays a link, and the file it leads to keeps its permissions. Only a regular file is replaced.
public func writeWhole(file path: String, bytes: [UInt8]) throws(LocalFileError) {
  try LocalFiles.checkText(of: path)
  let former = Status.of(path)
  if let former, !former.isRegular {
    throw LocalFileError(path: path, reason: "something other than a regular file stands there")
  }
  let place = former == nil ? path : try LocalFiles.canonicalPath(path)
  let folder = LocalFiles.parent(of: place)
  let name = LocalFiles.name(of: place)
  guard !path.hasSuffix("/") else { throw LocalFileError(path: path, reason: "the name of a file is missing") }
  Workplace.cleanUp(in: folder, for: name)
  let workplace = try Workplace.make(in: folder, for: name)
  defer { FileOperations.remove(workplace.path) }
  let prepared = LocalFiles.join(workplace.path, name)
  try FileOperations.writeNewFile(prepared, bytes)
  if let former { _ = unsafe chmod(prepared, former.permissions) }
  try FileOperations.rename(prepared, place)
  try FileOperations.synchroniseFolder(folder)
}
