internal import LinearProgramming
internal import PlanFormulation

/// A part of the program that nothing but money and the choices themselves ties to the rest.
struct ComponentShape {
  /// Its rows, by increasing position.
  let rows: [Int]
  /// Its columns that are no starts, by increasing position.
  let columns: [Int]
  /// The start columns that touch it, by their place in the problem.
  let starts: [Int]
  /// The choices these belong to.
  let choices: [Int]
  /// The neighbourhood of each choice, and last what is near none.
  let pieces: [PieceShape]
  /// Rows between the neighbourhoods.
  let coupling: [Int]
}

/// The neighbourhood of one choice within a component: what is nearer to the lines it opens than to those of any other.
struct PieceShape {
  /// The choice; nothing for what is near none.
  let choice: Int?
  let rows: [Int]
  /// Columns with a coefficient in the rows.
  let columns: [Int]
  /// The start columns that touch the rows.
  let starts: [Int]
}

/// How a program falls apart: components without money, and in each the neighbourhoods of the choices.
struct Division {
  let components: [ComponentShape]
  /// Rows that hold no column of any component: rules among choices, and money that pays for nothing else.
  let masterRows: [Int]
  /// Columns in no row of any component, and in some master row.
  let masterColumns: [Int]
  /// Money rows that tie components together.
  let pricedRows: [Int]
  /// Columns in priced rows alone, or in none.
  let looseColumns: [Int]

  init(_ problem: ChoiceProblem, _ matrix: SparseMatrix, _ transposed: SparseMatrix) {
    var startOf = [Int?](repeating: nil, count: matrix.columnCount)
    for (position, start) in problem.starts.enumerated() { startOf[start.column.position] = position }
    let topics = problem.topics
    let holdsOthers = (0..<matrix.rowCount).map { row in
      matrix.places(of: row).contains { startOf[Int(matrix.columns[$0])] == nil }
    }
    // Topics whose rows join what they touch.
    var joins = [Bool](repeating: true, count: topics.rowTopicCount)
    for row in 0..<matrix.rowCount where topics.isMoney[row] { joins[topics.rows[row]] = false }
    var hasActivities = [Bool](repeating: false, count: topics.rowTopicCount)
    for row in 0..<matrix.rowCount where holdsOthers[row] { hasActivities[topics.rows[row]] = true }
    for topic in joins.indices where !hasActivities[topic] { joins[topic] = false }

    var sets = DisjointSets(count: topics.rowTopicCount)
    var component = [Int](repeating: -1, count: matrix.columnCount)
    for column in 0..<matrix.columnCount where startOf[column] == nil {
      var first: Int?
      for place in transposed.places(of: column) {
        let topic = topics.rows[Int(transposed.columns[place])]
        guard joins[topic] else { continue }
        if let first { sets.join(first, topic) } else { first = topic }
      }
      component[column] = first ?? -1
    }
    var numbers: [Int: Int] = [:]
    var rows: [[Int]] = []
    for row in 0..<matrix.rowCount where joins[topics.rows[row]] {
      let root = sets.root(topics.rows[row])
      let number = numbers[root] ?? rows.count
      if number == rows.count {
        numbers[root] = number
        rows.append([])
      }
      rows[number].append(row)
    }
    var columns = [[Int]](repeating: [], count: rows.count)
    for column in component.indices where component[column] >= 0 {
      if let number = numbers[sets.root(component[column])] { columns[number].append(column) }
    }
    components = rows.indices.map { number in
      Neighbourhoods.shape(
        rows: rows[number], columns: columns[number], startOf: startOf, problem: problem, matrix: matrix,
        transposed: transposed)
    }
    var masterRows: [Int] = []
    var pricedRows: [Int] = []
    for row in 0..<matrix.rowCount where !joins[topics.rows[row]] {
      let tiesComponents = matrix.places(of: row).contains { component[Int(matrix.columns[$0])] >= 0 }
      if tiesComponents { pricedRows.append(row) } else { masterRows.append(row) }
    }
    let isMaster = Set(masterRows)
    var masterColumns: [Int] = []
    var looseColumns: [Int] = []
    for column in component.indices where component[column] < 0 && startOf[column] == nil {
      let isInMaster = transposed.places(of: column).contains { isMaster.contains(Int(transposed.columns[$0])) }
      if isInMaster { masterColumns.append(column) } else { looseColumns.append(column) }
    }
    self.masterRows = masterRows
    self.pricedRows = pricedRows
    self.masterColumns = masterColumns
    self.looseColumns = looseColumns
  }
}

/// Sets that grow together: union-find with path halving; the smaller number is the root.
struct DisjointSets {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  mutating func root(_ element: Int) -> Int {
    var element = element
    while parents[element] != element {
      parents[element] = parents[parents[element]]
      element = parents[element]
    }
    return element
  }

  mutating func join(_ left: Int, _ right: Int) {
    let (left, right) = (root(left), root(right))
    parents[max(left, right)] = min(left, right)
  }
}
