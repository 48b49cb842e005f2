extension Basis {
  /// The nearest basis that is one: as many basics as rows, none depending on others.
  ///
  /// The basis matrix is factorized; columns that have no pivot leave, and the rows without one become basic. Statuses out
  /// of the basis are made to fit the bounds. A basis that is one already is given back as it is.
  ///
  /// - Precondition: it ``fits(_:)`` the program.
  public func repaired(for program: LinearProgram) -> Basis {
    var repaired = self
    for column in columnStatuses.indices {
      repaired.columnStatuses[column] = columnStatuses[column].fitting(program.columnBounds[column])
    }
    for row in rowStatuses.indices {
      repaired.rowStatuses[row] = rowStatuses[row].fitting(program.rowBounds[row])
    }
    let factors = BasisFactors(BasisColumns(of: repaired, columns: program.rows().transposed()))
    let columnCount = columnStatuses.count
    for owner in factors.dependent {
      if owner < columnCount {
        repaired.columnStatuses[owner] = .resting(within: program.columnBounds[owner])
      } else {
        repaired.rowStatuses[owner - columnCount] = .resting(within: program.rowBounds[owner - columnCount])
      }
    }
    for row in rowStatuses.indices where factors.steps[row] < 0 { repaired.rowStatuses[row] = .basic }
    return repaired
  }
}
