/// Which way the objective is driven.
public enum ObjectiveSense: Hashable, Sendable {
  /// The least objective is wanted.
  case minimise
  /// The greatest objective is wanted.
  case maximise
}

/// What values a column may take between its bounds.
public enum ColumnKind: Hashable, Sendable {
  /// Any number.
  case continuous
  /// Whole numbers only.
  case integer
}
