internal import LinearProgramming
internal import SeededRandom

/// Looks for a point with whole numbers without any linear program: one column at a time jumps to where the rows it stands in are
/// broken least, and rows that stay broken weigh more and more (feasibility jump: Luteberget and Sartor 2023).
///
/// It finds what dives do not where relaxations say little: many things that each choose one of many times, in an order that
/// rows of times demand, with little room at each time. Costs do not count.
struct FeasibilityJump {
  private let rows: SparseMatrix
  private let columns: SparseMatrix
  private let rowBounds: [Bounds]
  private let columnBounds: [Bounds]
  private let isWhole: [Bool]
  /// Whether a column has two values alone, so that there is only one way to jump.
  private let isTwofold: [Bool]
  private var random = SplitMix64(seed: 1)

  /// What a row's limits are missed by counts in terms of its largest coefficient.
  private let scales: [Double]

  private var values: [Double]
  private var activities: [Double]
  private var weights: [Double]
  /// Where each column would jump, and by how much less the rows would weigh then.
  private var targets: [Double]
  private var gains: [Double]
  private var broken: IndexSet
  private var promising: IndexSet
  /// How many entries of rows were looked at.
  private var work = 0

  /// Of how many promising columns the best one jumps.
  private static let sampleCount = 25
  /// By how much a row may miss its limits, relative to its size; less than what is asked of a point afterwards.
  private static let tolerance = 1e-10

  /// - Parameter start: where to begin, within the bounds of the columns; whole where it must be.
  init(_ program: LinearProgram, rows: SparseMatrix, columns: SparseMatrix, from start: [Double]) {
    self.rows = rows
    self.columns = columns
    rowBounds = program.rowBounds
    columnBounds = program.columnBounds
    let isWhole = program.kinds.map { $0 == .integer }
    self.isWhole = isWhole
    isTwofold = zip(program.columnBounds, isWhole).map { $1 && $0.upper - $0.lower == 1 }
    scales = (0..<rows.rowCount).map { row in
      let largest = rows.places(of: row).reduce(0) { max($0, abs(rows.values[$1])) }
      return largest > 0 ? 1 / largest : 1
    }
    values = start
    activities = Array(repeating: 0, count: rows.rowCount)
    weights = Array(repeating: 1, count: rows.rowCount)
    targets = values
    gains = Array(repeating: 0, count: values.count)
    broken = IndexSet(count: rows.rowCount)
    promising = IndexSet(count: values.count)
    for row in 0..<rows.rowCount {
      activities[row] = rows.places(of: row).reduce(0) { $0 + rows.values[$1] * values[Int(rows.columns[$1])] }
      broken.set(row, isBroken(row))
    }
    for column in values.indices { aim(column) }
  }

  /// A point within all limits, up to rounding; nothing where none is found.
  ///
  /// - Parameters:
  ///   - workLimit: how many entries of rows may be looked at.
  ///   - mayGoOn: asked now and then.
  mutating func point(workLimit: Int, mayGoOn: () -> Bool) -> [Double]? {
    var jumps = 0
    while work < workLimit {
      if broken.members.isEmpty { return values }
      jumps += 1
      if jumps.isMultiple(of: 1000), !mayGoOn() { return nil }
      if let column = bestPromising() {
        jump(column)
      } else {
        weighBrokenRows()
        if let column = bestOfBrokenRow() { jump(column) }
      }
    }
    return nil
  }

  private mutating func bestPromising() -> Int? {
    let members = promising.members
    guard !members.isEmpty else { return nil }
    var best = members[Int.random(in: 0..<members.count, using: &random)]
    for _ in 1..<Self.sampleCount {
      let other = members[Int.random(in: 0..<members.count, using: &random)]
      if gains[other] > gains[best] { best = other }
    }
    return best
  }

  /// Some column of a broken row has to go, even if other rows break over it.
  private mutating func bestOfBrokenRow() -> Int? {
    let row = broken.members[Int.random(in: 0..<broken.members.count, using: &random)]
    var best: Int?
    for place in rows.places(of: row) {
      let column = Int(rows.columns[place])
      guard targets[column] != values[column] else { continue }
      if best.map({ gains[column] > gains[$0] }) ?? true { best = column }
    }
    work += rows.places(of: row).count
    return best
  }

  private mutating func weighBrokenRows() {
    for row in broken.members {
      weights[row] += 1
      let now = violation(row, activities[row])
      for place in rows.places(of: row) {
        let column = Int(rows.columns[place])
        let step = targets[column] - values[column]
        guard step != 0 else { continue }
        add(now - violation(row, activities[row] + rows.values[place] * step), toGainOf: column)
      }
      work += rows.places(of: row).count
    }
  }

  private mutating func jump(_ column: Int) {
    let step = targets[column] - values[column]
    values[column] = targets[column]
    for place in columns.places(of: column) {
      let row = Int(columns.columns[place])
      let former = activities[row]
      let new = former + columns.values[place] * step
      activities[row] = new
      broken.set(row, isBroken(row))
      let (before, after) = (violation(row, former), violation(row, new))
      work += rows.places(of: row).count
      for place in rows.places(of: row) {
        let other = Int(rows.columns[place])
        guard other != column else { continue }
        if isTwofold[other] {
          let moved = rows.values[place] * (targets[other] - values[other])
          let gained = after - violation(row, new + moved)
          let lost = before - violation(row, former + moved)
          if gained != lost { add(weights[row] * (gained - lost), toGainOf: other) }
        } else {
          aim(other)
        }
      }
    }
    aim(column)
  }

  private mutating func add(_ change: Double, toGainOf column: Int) {
    gains[column] += change
    promising.set(column, gains[column] > 1e-9)
  }

  /// Decides anew where a column would jump and what that would give.
  private mutating func aim(_ column: Int) {
    targets[column] = isTwofold[column] ? other(column) : best(column)
    let step = targets[column] - values[column]
    var gain = 0.0
    if step != 0 {
      for place in columns.places(of: column) {
        let row = Int(columns.columns[place])
        let activity = activities[row]
        gain +=
          weights[row] * (violation(row, activity) - violation(row, activity + columns.values[place] * step))
      }
    }
    work += columns.places(of: column).count
    gains[column] = gain
    promising.set(column, gain > 1e-9)
  }

  private func other(_ column: Int) -> Double {
    values[column] == columnBounds[column].lower ? columnBounds[column].upper : columnBounds[column].lower
  }

  /// Where a column's rows are broken least, the other columns being as they are: what they weigh is convex in its value, and
  /// bends where a row begins or ends to be broken.
  private func best(_ column: Int) -> Double {
    let (value, bounds) = (values[column], columnBounds[column])
    if bounds.isFixed { return value }
    var slope = 0.0
    var bends: [(value: Double, slope: Double)] = []
    for place in columns.places(of: column) {
      let (row, coefficient) = (Int(columns.columns[place]), columns.values[place])
      let rest = activities[row] - coefficient * value
      let weight = weights[row] * abs(coefficient) * scales[row]
      let first = coefficient > 0 ? rowBounds[row].lower : rowBounds[row].upper
      let last = coefficient > 0 ? rowBounds[row].upper : rowBounds[row].lower
      if first.isFinite {
        let bend = (first - rest) / coefficient
        slope -= weight
        bends.append((isWhole[column] ? (bend - 1e-9).rounded(.up) : bend, weight))
      }
      if last.isFinite {
        let bend = (last - rest) / coefficient
        bends.append((isWhole[column] ? (bend + 1e-9).rounded(.down) : bend, weight))
      }
    }
    bends.sort { $0.value < $1.value }
    var best = slope >= 0 ? bounds.lower : bounds.upper
    var passed = slope
    for bend in bends where passed < 0 {
      passed += bend.slope
      best = bend.value
    }
    best = min(max(best, bounds.lower), bounds.upper)
    guard best.isFinite else { return value }
    if best != value || !isWhole[column] { return best }
    // Already where it is best: the next whole number is all that is left.
    return value + 1 <= bounds.upper ? value + 1 : value - 1
  }

  private func violation(_ row: Int, _ activity: Double) -> Double {
    let bounds = rowBounds[row]
    return max(0, bounds.lower - activity, activity - bounds.upper) * scales[row]
  }

  private func isBroken(_ row: Int) -> Bool {
    let activity = activities[row]
    return violation(row, activity) > Self.tolerance * max(1, abs(activity))
  }
}

/// Some of the numbers from zero on, of which any can be drawn.
private struct IndexSet {
  private(set) var members: [Int] = []
  private var places: [Int]

  init(count: Int) { places = Array(repeating: -1, count: count) }

  /// Takes a number in, or out.
  mutating func set(_ index: Int, _ isMember: Bool) {
    let place = places[index]
    if isMember == (place >= 0) { return }
    if isMember {
      places[index] = members.count
      members.append(index)
    } else {
      let last = members.removeLast()
      if last != index {
        members[place] = last
        places[last] = place
      }
      places[index] = -1
    }
  }
}
