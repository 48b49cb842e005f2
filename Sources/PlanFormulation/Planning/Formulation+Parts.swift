public import LinearProgramming
public import PlantModel

extension Formulation {
  /// The rows a family of rules wrote, in order.
  public func rows(of family: RuleFamily) -> [RowID] {
    rows.indices.filter { rows[$0].family == family }.map(RowID.init)
  }

  /// The vertex the planner starts from: nothing is done; stock lies, people stay, orders are lost, money is kept.
  public var idleBasis: Basis { IdleStart.basis(of: self) }
}
