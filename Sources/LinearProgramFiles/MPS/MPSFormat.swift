/// How the fields of an MPS text are told apart.
public enum MPSFormat: Hashable, Sendable, CaseIterable {
  /// By blanks, and where that fails by columns.
  case automatic
  /// By blanks; names have none.
  case free
  /// By columns 2–3, 5–12, 15–22, 25–36, 40–47 and 50–61; names may have blanks.
  case fixed
}
