internal import LinearProgramming
internal import PlanFormulation

/// Divides a component among its choices: every row goes to the choice whose lines are nearest.
///
/// Distance is counted in steps from row to column to row over topics, from the rows that a choice's starts touch. Rows
/// that several choices touch, or reach in the same number of steps, lie between them.
enum Neighbourhoods {
  static func shape(
    rows: [Int], columns: [Int], startOf: [Int?], problem: ChoiceProblem, matrix: SparseMatrix,
    transposed: SparseMatrix
  ) -> ComponentShape {
    let topics = problem.topics
    let inside = Set(rows)
    var touching: [Int: Set<Int>] = [:]
    var columnsOf: [Int: Set<Int>] = [:]
    var rowsOf: [Int: Set<Int>] = [:]
    var starts = Set<Int>()
    for row in rows {
      for place in matrix.places(of: row) {
        let column = Int(matrix.columns[place])
        if let start = startOf[column] {
          starts.insert(start)
          touching[topics.rows[row], default: []].insert(problem.starts[start].choice)
        } else {
          columnsOf[topics.rows[row], default: []].insert(topics.columns[column])
          rowsOf[topics.columns[column], default: []].insert(topics.rows[row])
        }
      }
    }
    var labels: [Int: Int] = [:]
    var between = Set<Int>()
    for (topic, choices) in touching {
      if choices.count == 1, let choice = choices.first { labels[topic] = choice } else { between.insert(topic) }
    }
    spread(&labels, &between, columnsOf, rowsOf)

    let choices = Set(starts.map { problem.starts[$0].choice }).sorted()
    let places = Dictionary(uniqueKeysWithValues: choices.enumerated().map { ($1, $0) })
    var piece = [Int: Int]()
    for row in rows where !between.contains(topics.rows[row]) {
      piece[row] = labels[topics.rows[row]].flatMap { places[$0] } ?? choices.count
    }
    var pieceRows = [[Int]](repeating: [], count: choices.count + 1)
    for row in rows { if let place = piece[row] { pieceRows[place].append(row) } }
    var pieceColumns = [[Int]](repeating: [], count: choices.count + 1)
    for column in columns {
      let met = Set(transposed.places(of: column).compactMap { piece[Int(transposed.columns[$0])] })
      for place in met { pieceColumns[place].append(column) }
    }
    var pieceStarts = [Set<Int>](repeating: [], count: choices.count + 1)
    for start in starts.sorted() {
      for place in transposed.places(of: problem.starts[start].column.position) {
        let row = Int(transposed.columns[place])
        if inside.contains(row), let place = piece[row] { pieceStarts[place].insert(start) }
      }
    }
    return ComponentShape(
      rows: rows, columns: columns, starts: starts.sorted(), choices: choices,
      pieces: pieceRows.indices.map { place in
        PieceShape(
          choice: place < choices.count ? choices[place] : nil, rows: pieceRows[place], columns: pieceColumns[place],
          starts: pieceStarts[place].sorted())
      }.filter { !$0.rows.isEmpty },
      coupling: rows.filter { between.contains(topics.rows[$0]) })
  }

  /// Labels step by step what touches labelled topics. What a step reaches from two sides lies between.
  private static func spread(
    _ labels: inout [Int: Int], _ between: inout Set<Int>, _ columnsOf: [Int: Set<Int>], _ rowsOf: [Int: Set<Int>]
  ) {
    var columnLabels: [Int: Int] = [:]
    var front = labels.keys.sorted()
    while !front.isEmpty {
      var reached: [Int: Int] = [:]
      for topic in front {
        guard let label = labels[topic] else { continue }
        for column in columnsOf[topic] ?? [] where columnLabels[column] == nil {
          reached[column] = min(reached[column] ?? label, label)
        }
      }
      columnLabels.merge(reached) { known, _ in known }
      var claims: [Int: Set<Int>] = [:]
      for (column, label) in reached {
        for topic in rowsOf[column] ?? [] where labels[topic] == nil && !between.contains(topic) {
          claims[topic, default: []].insert(label)
        }
      }
      front = []
      for (topic, claimants) in claims {
        if claimants.count == 1, let label = claimants.first {
          labels[topic] = label
          front.append(topic)
        } else {
          between.insert(topic)
        }
      }
      front.sort()
    }
  }
}
