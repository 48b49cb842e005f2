public import LinearProgramming
public import PlantModel

extension Formulation {
  /// What one unit of each column of a period's runs makes of a scope, in the scope's unit: what a period's output is the sum
  /// of. Columns that make nothing of it are left out.
  public func output(of scope: OutputScope, in period: Int) -> [(column: ColumnID, quantity: Double)] {
    model.processes.elements.enumerated().compactMap { row, process in
      let output = scope.output(ofOneRun: process)
      guard output != 0, let column = layout.position(.runs, row, period) else { return nil }
      return (ColumnID(column), output * layout.columns[column].group.scale)
    }
  }
}
