internal import CGMP

extension ExactCheck {
  /// The version of the library that does the arithmetic: `6.2.1`.
  public static var libraryVersion: String {
    "\(__GNU_MP_VERSION).\(__GNU_MP_VERSION_MINOR).\(__GNU_MP_VERSION_PATCHLEVEL)"
  }
}
