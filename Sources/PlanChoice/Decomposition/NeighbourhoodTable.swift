/// What the neighbourhoods of a component are worth for every start of theirs, at some prices of what lies between.
struct NeighbourhoodTable {
  /// What is earned whatever is taken.
  var constant = 0.0
  /// What each start adds.
  var gains: [Int: Double] = [:]
  /// What the neighbourhood came to under each start, and under none.
  var solutions: [Int?: SubSolution] = [:]
  /// Starts that no decision can take.
  var impossible = Set<Int>()
  /// Choices that no decision can leave out.
  var needed = Set<Int>()

  /// The bound on every decision.
  var cut: AdditiveCut {
    AdditiveCut(constant: constant, gains: gains.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
  }
}
