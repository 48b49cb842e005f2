internal import LinearProgramming

/// A part of the search that waits.
struct WaitingNode {
  /// No decision in it is better.
  let bound: Double
  let domain: Domain
  let basis: Basis?
  /// The order of making, to settle ties always the same way.
  let number: Int
}

/// Waiting nodes, the one with the best bound first: a binary heap.
struct NodeQueue {
  private var heap: [WaitingNode] = []

  /// The best bound of all.
  var bound: Double? { heap.first?.bound }

  /// Adds a node.
  mutating func push(_ node: WaitingNode) {
    heap.append(node)
    var child = heap.count - 1
    while child > 0, precedes(child, (child - 1) / 2) {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  /// Takes the node with the best bound out.
  mutating func pop() -> WaitingNode? {
    guard let last = heap.popLast() else { return nil }
    if heap.isEmpty { return last }
    let first = heap[0]
    heap[0] = last
    var parent = 0
    while true {
      var best = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count && precedes(child, best) { best = child }
      if best == parent { return first }
      heap.swapAt(parent, best)
      parent = best
    }
  }

  private func precedes(_ left: Int, _ right: Int) -> Bool {
    (heap[right].bound, heap[left].number) < (heap[left].bound, heap[right].number)
  }
}
