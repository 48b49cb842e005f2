extension LinearProgram {
  /// The same program with every column continuous. Its optimum bounds that of the program.
  public func relaxed() -> LinearProgram {
    var relaxed = self
    for column in integerColumns { relaxed.setKind(.continuous, of: column) }
    return relaxed
  }

  /// The same program with each integer column fixed where a point has it, and continuous.
  ///
  /// - Parameter columnValues: the point, one value per column.
  public func fixingIntegers(at columnValues: [Double]) -> LinearProgram {
    var fixed = self
    for column in integerColumns {
      fixed.setBounds(.fixed(columnValues[column.position]), of: column)
      fixed.setKind(.continuous, of: column)
    }
    return fixed
  }
}
