import Glibc
import LocalFiles

/// The reason with which something fails; nothing where it does not.
func reason(_ action: () throws -> Void) -> String? {
  do {
    try action()
    return nil
  } catch {
    return (error as? LocalFileError)?.reason ?? "\(error)"
  }
}

func makeLink(to target: String, at path: String) {
  _ = unsafe symlink(target, path)
}
