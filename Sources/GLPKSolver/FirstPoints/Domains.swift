internal import LinearProgramming

/// The values that columns can still take: what follows, without a solve, from fixing columns one after the other.
///
/// Each row bounds every one of its columns by what the others can reach at least and at most (constraint propagation; Savelsbergh,
/// "Preprocessing and probing techniques for mixed integer programming problems", 1994). Of columns that exclude each other
/// only one counts, so that an order of two choices limits both. A heuristic's tool: the sums are updated and rounded, so
/// nothing is proven here. What it leads to is checked afterwards.
struct Domains {
  private let rows: GroupedRows
  private let columns: SparseMatrix
  private let kinds: [ColumnKind]
  private(set) var bounds: [Bounds]
  /// Whether some row cannot obey its limits, whatever is fixed.
  private(set) var isEmpty = false
  private var ranges: [ActivityRange]
  /// How many columns of each row were narrowed since it was last looked at.
  private var touches: [Int]
  /// What the columns' bounds were before the fixing that is under way.
  private var trail: [(column: Int, bounds: Bounds)] = []
  private var queue: [Int] = []
  private var isQueued: [Bool]

  /// How many entries of rows one fixing may look at; what is not propagated then shows later.
  private static let workLimit = 300_000
  /// By what part of its width an interval of a column that need not be whole must shrink to be worth telling the rows.
  private static let leastGain = 0.1

  init(_ program: LinearProgram, rows: SparseMatrix, columns: SparseMatrix) {
    self.rows = GroupedRows(program, rows: rows)
    self.columns = columns
    kinds = program.kinds
    bounds = program.columnBounds
    ranges = Array(repeating: ActivityRange(), count: program.rowCount)
    // Every row deserves one look.
    touches = (0..<program.rowCount).map { rows.places(of: $0).count }
    isQueued = Array(repeating: true, count: program.rowCount)
    for column in bounds.indices {
      for place in columns.places(of: column) {
        ranges[Int(columns.columns[place])].add(columns.values[place], bounds[column])
      }
    }
    queue = Array(0..<program.rowCount)
    isEmpty = !propagate(workLimit: 20 * (rows.coefficientCount + rows.rowCount))
    trail = []
  }

  /// Fixes a column and what follows from that; nothing changes where some row could then no longer obey its limits.
  mutating func fix(_ column: Int, at value: Double) -> Bool {
    let former = bounds[column]
    guard former.violation(of: value) <= 1e-9 * max(1, abs(value)) else { return false }
    trail.removeAll(keepingCapacity: true)
    narrow(column, to: .fixed(value))
    if propagate(workLimit: Self.workLimit) { return true }
    while let (column, bounds) = trail.popLast() { replace(column, by: bounds) }
    return false
  }

  /// Tells the rows until nothing follows any more; whether every row can still obey its limits.
  private mutating func propagate(workLimit: Int) -> Bool {
    var work = 0
    var isPossible = true
    var next = 0
    while next < queue.count {
      let row = queue[next]
      next += 1
      isQueued[row] = false
      guard isPossible, work <= workLimit else { continue }
      let limits = rows.bounds[row]
      isPossible = ranges[row].mayMeet(limits)
      guard isPossible, isWorthALook(row) else { continue }
      touches[row] = 0
      work += rows.places(of: row).count
      isPossible = tighten(row)
    }
    queue.removeAll(keepingCapacity: true)
    return isPossible
  }

  /// Whether a row can say anything about its columns, as far as can be told without going through it.
  private func isWorthALook(_ row: Int) -> Bool {
    if ranges[row].isWithin(rows.bounds[row]) { return false }
    if ranges[row].leavesLess(than: rows.largestWholeTerms[row], to: rows.bounds[row]) { return true }
    return touches[row] * 20 >= rows.places(of: row).count
  }

  /// Narrows the columns of a row; false where one is left without a value.
  private mutating func tighten(_ row: Int) -> Bool {
    let limits = rows.bounds[row]
    let (range, groups) = rows.range(of: row, within: bounds)
    guard range.mayMeet(limits) else { return false }
    if range.isWithin(limits) { return true }
    let isHeldAbove = limits.upper.isFinite && range.least.infinite <= 1
    let isHeldBelow = limits.lower.isFinite && range.greatest.infinite <= 1
    guard isHeldAbove || isHeldBelow else { return true }
    var group = groups.startIndex
    for place in rows.places(of: row) {
      let (column, coefficient) = (Int(rows.columns[place]), rows.values[place])
      while group < groups.endIndex, place >= groups[group].end { group += 1 }
      let former = bounds[column]
      guard !former.isFixed else { continue }
      let isInGroup = group < groups.endIndex && place >= groups[group].start
      let own = isInGroup ? groups[group].ends : ActivityRange.ends(coefficient, former)
      let above = isHeldAbove ? range.least.rest(without: own.least).map { limits.upper - $0 } : nil
      let below = isHeldBelow ? range.greatest.rest(without: own.greatest).map { limits.lower - $0 } : nil
      let term = Bounds(lower: below ?? -.infinity, upper: above ?? .infinity)
      let result: Bounds?
      if isInGroup {
        let room = 1e-7 * max(1, abs(coefficient))
        result = term.violation(of: coefficient) > room ? .fixed(0) : former
      } else {
        let (low, high) = (term.lower / coefficient, term.upper / coefficient)
        let implied = coefficient > 0 ? Bounds(lower: low, upper: high) : Bounds(lower: high, upper: low)
        result = narrowed(former, by: implied, kinds[column])
      }
      guard let result, former.violation(of: result.lower) == 0 else { return false }
      if result != former { narrow(column, to: result) }
    }
    return true
  }

  /// The values of a column that a row leaves; nothing where it leaves none.
  private func narrowed(_ former: Bounds, by implied: Bounds, _ kind: ColumnKind) -> Bounds? {
    var result = former
    if kind == .integer {
      result.lower = max(former.lower, (implied.lower - 1e-6).rounded(.up))
      result.upper = min(former.upper, (implied.upper + 1e-6).rounded(.down))
      return result.lower <= result.upper ? result : nil
    }
    let width = former.upper - former.lower
    let gain = width.isFinite ? Self.leastGain * width : 0
    if implied.lower > former.lower + gain { result.lower = implied.lower }
    if implied.upper < former.upper - gain { result.upper = implied.upper }
    guard result.lower > result.upper else { return result }
    let middle = 0.5 * (result.lower + result.upper)
    guard result.lower - result.upper <= 1e-6 * max(1, abs(middle)) else { return nil }
    return .fixed(min(max(middle, former.lower), former.upper))
  }

  private mutating func narrow(_ column: Int, to new: Bounds) {
    trail.append((column, bounds[column]))
    replace(column, by: new)
    for place in columns.places(of: column) {
      let row = Int(columns.columns[place])
      touches[row] += 1
      if !isQueued[row] {
        isQueued[row] = true
        queue.append(row)
      }
    }
  }

  private mutating func replace(_ column: Int, by new: Bounds) {
    let former = bounds[column]
    bounds[column] = new
    for place in columns.places(of: column) {
      let row = Int(columns.columns[place])
      ranges[row].remove(columns.values[place], former)
      ranges[row].add(columns.values[place], new)
    }
  }
}
