internal import LinearProgramming
internal import PlantModel

/// What every plan with whole set-ups obeys, and a plan with fractions of set-ups may not.
///
/// Where customers must have an item in time and only processes with set-ups make it, what they take from a period to a
/// later one was in stock before, or is made after a set-up in time for it:
/// `stock[k-1] + Σ t in k…l: due[t…l] · set-ups[t] ≥ due[k…l]`. For if the first set-up from `k` on comes in `t`, what falls
/// due before it is in stock, and what falls due from `t` to `l` is the set-up's coefficient. These are the (l, S)
/// inequalities of Barany, Van Roy and Wolsey (1984) in the form of Pochet and Wolsey (1994). They are no rules, and are
/// added to the search alone.
struct LotInequalities {
  /// An item at a site whose customers must be served, and that is made with set-ups alone.
  private struct Place {
    /// The rows of its stock.
    let stocks: [Int]
    let opening: Double
    let processes: [Int]
    /// What falls due of it in each period.
    let due: [Double]
  }

  /// An inequality: terms that sum to no less than a limit.
  struct Inequality {
    let terms: [(column: Int, coefficient: Double)]
    let limit: Double
  }

  /// By how much of its limit an inequality must be missed to be worth a row.
  private static let worth = 1e-4

  private let formulation: Formulation
  private let places: [Place]

  init(_ formulation: Formulation) {
    self.formulation = formulation
    let model = formulation.model
    var places: [Place] = []
    if model.integrality == .whole, model.processes.elements.contains(where: { $0.setUp != nil }) {
      for (position, place) in formulation.context.shape.balancePlaces.enumerated() {
        if let found = Self.place(of: place, position, formulation.context) { places.append(found) }
      }
    }
    self.places = places
  }

  /// Whether no item has any.
  var isEmpty: Bool { places.isEmpty }

  /// For each item and first period the inequality that a point misses by most; none that it misses by next to nothing.
  func violated(at point: [Double]) -> [Inequality] {
    places.flatMap { place in
      formulation.context.intervals.indices.compactMap { first in mostViolated(place, from: first, at: point) }
    }
  }

  private func mostViolated(_ place: Place, from first: Int, at point: [Double]) -> Inequality? {
    let layout = formulation.layout
    let stock = first == 0 ? [] : place.stocks.compactMap { layout.position(.stock, $0, first - 1) }
    let held = stock.reduce(first == 0 ? place.opening : 0) { $0 + point[$1] }
    let setUps = (first..<formulation.context.periodCount).map { period in
      place.processes.compactMap { layout.position(.setUps, $0, period) }
    }
    let counts = setUps.map { columns in columns.reduce(0) { $0 + point[$1] } }
    var worst: (last: Int, miss: Double) = (0, Self.worth)
    for last in first..<formulation.context.periodCount {
      var (total, covered) = (0.0, held)
      for period in stride(from: last, through: first, by: -1) {
        total += place.due[period]
        covered += total * counts[period - first]
      }
      let miss = (total - covered) / (1 + total)
      if miss > worst.miss { worst = (last, miss) }
    }
    guard worst.miss > Self.worth else { return nil }
    var terms = stock.map { (column: $0, coefficient: 1.0) }
    var total = 0.0
    for period in stride(from: worst.last, through: first, by: -1) {
      total += place.due[period]
      if total > 0 { terms += setUps[period - first].map { (column: $0, coefficient: total) } }
    }
    return Inequality(terms: terms, limit: total - (first == 0 ? place.opening : 0))
  }

  private static func place(of place: BalancePlace, _ position: Int, _ context: PlanningContext) -> Place? {
    let model = context.model
    let makers = model.processes.elements.enumerated().filter { _, process in
      process.site == place.site && process.outputs.contains { $0.item == place.item }
    }
    let comesOtherwise =
      model.offers.elements.contains { $0.item == place.item && $0.site == place.site }
      || model.receipts.elements.contains { $0.item == place.item && $0.site == place.site }
      || model.items.elements.contains { $0.ageing?.item == place.item }
      || model.routes.elements.contains { route in
        route.destination == place.site && route.cargoes.contains { $0.item == place.item }
      }
    guard !makers.isEmpty, makers.allSatisfy({ $0.element.setUp != nil }), !comesOtherwise else { return nil }
    var due = Array(repeating: 0.0, count: context.periodCount)
    for (row, contract) in model.contracts.elements.enumerated()
    where contract.item == place.item && contract.sites == [place.site] && contract.lateness == nil
      && contract.shortfall == nil && contract.early.isNone && contract.cancellation == nil
      && contract.openingAhead == 0
    {
      for period in due.indices { due[period] += context.due[row, period] }
    }
    guard due.contains(where: { $0 > 0 }) else { return nil }
    let stocks = context.stockRows[position]
    return Place(
      stocks: stocks, opening: stocks.reduce(0) { $0 + context.openingUnits[$1] }, processes: makers.map(\.offset),
      due: due)
  }
}
