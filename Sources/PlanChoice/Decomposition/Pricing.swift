internal import LinearProgramming
internal import PlanFormulation

/// The components of the program under some prices of the money that ties them together.
///
/// With any prices on rows the best of what is left bounds the best of all (Geoffrion 1974). At price nothing the money
/// that components share is no object; where it is, the prices of the plan at hand come next.
final class Pricing {
  /// The components with choices.
  let components: [Component]
  /// What is earned apart from components with choices and master columns; without what the moving limit adds.
  private(set) var constant: Double
  /// What one more unit of the moving limit is worth.
  let limitPrice: Double
  /// What each column of the whole program is worth under the prices.
  let costs: [Double]

  /// - Parameters:
  ///   - prices: What one more unit of each priced row is worth, by row.
  ///   - programs: Those of all components, in their order.
  init(_ whole: WholeProgram, prices: [Int: Double], programs: [ComponentPrograms]) throws(SearchStop) {
    var constant = whole.sign * whole.problem.program.objectiveConstant
    var costs = (0..<whole.matrix.columnCount).map(whole.cost)
    var limitPrice = 0.0
    for row in whole.division.pricedRows {
      var price = prices[row] ?? 0
      if row == whole.movingRow {
        limitPrice = whole.problem.movingLimit?.admitted(price) ?? 0
        price = limitPrice
      } else {
        constant += whole.worth(ofRow: row, at: &price)
      }
      guard price != 0 else { continue }
      for place in whole.matrix.places(of: row) {
        costs[Int(whole.matrix.columns[place])] -= price * whole.matrix.values[place]
      }
    }
    for column in whole.division.looseColumns {
      let limits = whole.bounds(ofColumn: column)
      let limit = costs[column] > 0 ? limits.upper : limits.lower
      if limit.isFinite {
        constant += costs[column] * limit
      } else if abs(costs[column]) > 1e-6 * (1 + abs(whole.cost(column))) {
        throw .unbounded
      }
    }
    var components: [Component] = []
    for programs in programs {
      let component = Component(programs, whole, costs: costs)
      if component.shape.choices.isEmpty {
        guard let value = try component.look(at: [], isOpen: []).value else {
          throw .trouble("no plan obeys the rules")
        }
        constant += value
      } else {
        components.append(component)
      }
    }
    self.components = components
    self.constant = constant
    self.limitPrice = limitPrice
    self.costs = costs
  }
}
