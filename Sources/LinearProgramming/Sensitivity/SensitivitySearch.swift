/// The ratio tests behind ``Sensitivity``.
struct SensitivitySearch {
  let vertex: Vertex
  var pivotsLeft: Int
  private static let pivotsPerQuestion = 100

  init(vertex: Vertex, pivotsLeft: Int) {
    self.vertex = vertex
    self.pivotsLeft = pivotsLeft
  }

  mutating func mayPivot(_ count: inout Int) -> Bool {
    guard pivotsLeft > 0, count < Self.pivotsPerQuestion else { return false }
    pivotsLeft -= 1
    count += 1
    return true
  }

  /// What holds when a limit of a row moves up (1) or down (-1).
  mutating func limit(_ limit: LimitSensitivity.Limit, of row: Int, direction: Double) -> SensitivitySide {
    let variable = vertex.columnCount + row
    let bounds = vertex.program.rowBounds[row]
    let isUpper = limit == .upper
    let value = isUpper ? bounds.upper : bounds.lower
    let loosens = limit != .equal && (direction > 0) == isUpper
    let slack = Vertex.smallestStep * (1 + abs(value))
    var vertex = vertex
    var pivots = 0
    // A basic row, or one that stands at its other limit, does not feel this one until the limit comes to it.
    if vertex.steps[variable] >= 0 || (limit != .equal && (vertex.status(of: variable) == .atUpper) != isUpper) {
      if loosens { return .holds(marginal: 0, until: direction * .infinity) }
      let activity = vertex.values[variable]
      if limit != .equal, abs(activity - value) > slack { return .holds(marginal: 0, until: activity) }
      // The limit pushes the row before it, up as a lower one, down as an upper one.
      let isPushedUp = direction > 0
      guard vertex.steps[variable] >= 0 else { return .ends }
      guard mayPivot(&pivots) else { return .unknown }
      guard let entering = vertex.entering(forLeaving: variable, atUpper: !isPushedUp) else { return .ends }
      guard vertex.exchange(leaving: variable, atUpper: isUpper, entering: entering) else { return .unknown }
    }
    while true {
      let response = vertex.response(to: variable).map { direction * $0 }
      let stopped = vertex.firstStopped(moving: response)
      // A lower limit cannot pass the upper one.
      let ownRoom = limit == .equal || loosens ? Double.infinity : bounds.upper - bounds.lower
      let step = min(stopped?.step ?? .infinity, ownRoom)
      if step > slack {
        return .holds(marginal: vertex.sign * vertex.reducedCosts[variable] + 0, until: value + direction * step)
      }
      if ownRoom <= slack { return .ends }
      guard let stopped, mayPivot(&pivots) else { return .unknown }
      guard let entering = vertex.entering(forLeaving: stopped.variable, atUpper: stopped.isUp) else { return .ends }
      guard vertex.exchange(leaving: stopped.variable, atUpper: stopped.isUp, entering: entering) else {
        return .unknown
      }
      // The row has come off its limit, which only a loosened one lets it do.
      if entering == variable { return .holds(marginal: 0, until: direction * .infinity) }
    }
  }

  /// What holds when a cost moves up (1) or down (-1).
  mutating func cost(of column: Int, direction: Double) -> SensitivitySide {
    let cost = vertex.program.costs[column]
    let slack = Vertex.smallestStep * (1 + abs(cost))
    // Turned, as all costs are, so that the program minimises.
    let turned = vertex.sign * direction
    var vertex = vertex
    var pivots = 0
    while true {
      if vertex.steps[column] < 0 {
        let status = vertex.status(of: column)
        let staysPut = status == .fixed || (status == .atLower && turned > 0) || (status == .atUpper && turned < 0)
        if staysPut { return holds(vertex, column, until: direction * .infinity) }
        let step = abs(vertex.reducedCosts[column])
        if step > slack && status != .free { return holds(vertex, column, until: cost + direction * step) }
        // Dearer it is wanted less, cheaper more.
        guard mayPivot(&pivots) else { return .unknown }
        if let end = bring(column, isUp: turned < 0, into: &vertex) { return end }
        continue
      }
      guard let (entering, step) = firstWorthwhile(vertex, column, turned) else {
        return holds(vertex, column, until: direction * .infinity)
      }
      if step > slack { return holds(vertex, column, until: cost + direction * step) }
      guard mayPivot(&pivots) else { return .unknown }
      let isUp: Bool
      switch vertex.status(of: entering.variable) {
      case .atLower: isUp = true
      case .atUpper: isUp = false
      default: isUp = turned * entering.entry > 0
      }
      if let end = bring(entering.variable, isUp: isUp, into: &vertex) { return end }
    }
  }

  private func holds(_ vertex: Vertex, _ column: Int, until: Double) -> SensitivitySide {
    .holds(marginal: vertex.values[column] + 0, until: until)
  }

  /// Moves a variable from where it rests until something is stopped.
  ///
  /// - Returns: the answer, where there is nothing that stops it or the basis is lost; else `nil`.
  private func bring(_ variable: Int, isUp: Bool, into vertex: inout Vertex) -> SensitivitySide? {
    let response = vertex.response(to: variable).map { isUp ? $0 : -$0 }
    let stopped = vertex.firstStopped(moving: response)
    let bounds = vertex.bounds(of: variable)
    let ownRoom = bounds.upper - bounds.lower
    if let stopped, stopped.step <= ownRoom {
      let isBasis = vertex.exchange(leaving: stopped.variable, atUpper: stopped.isUp, entering: variable)
      return isBasis ? nil : .unknown
    }
    if ownRoom.isInfinite || ownRoom.isNaN { return .ends }
    vertex.flip(variable, toUpper: isUp)
    return nil
  }

  /// The variable out of the basis that is the first to become worth moving as a basic column's cost changes, and the change
  /// at which it does.
  private func firstWorthwhile(
    _ vertex: Vertex, _ column: Int, _ turned: Double
  ) -> (entering: (variable: Int, entry: Double), step: Double)? {
    var best: (entering: (variable: Int, entry: Double), step: Double)?
    for (variable, entry) in vertex.tableauRow(of: vertex.steps[column]) {
      let falls = turned * entry
      let step: Double
      switch vertex.status(of: variable) {
      case .atLower where falls > 0, .atUpper where falls < 0: step = abs(vertex.reducedCosts[variable] / entry)
      case .free: step = 0
      default: continue
      }
      let slack = Vertex.smallestStep * (1 + step)
      if let known = best,
        step > known.step + slack || (step > known.step - slack && abs(entry) <= abs(known.entering.entry))
      {
        continue
      }
      best = ((variable, entry), step)
    }
    return best
  }
}
