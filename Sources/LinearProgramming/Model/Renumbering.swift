/// Where positions go when some are removed.
struct Renumbering: Sendable {
  /// The former positions that are kept, in order.
  let kept: [Int]
  /// The new position of each former one; -1 where it is removed.
  let new: [Int32]

  init(count: Int, removed: [Int]) {
    var new = [Int32](repeating: 0, count: count)
    for position in removed { new[position] = -1 }
    var kept: [Int] = []
    for position in 0..<count where new[position] == 0 {
      new[position] = Int32(kept.count)
      kept.append(position)
    }
    self.kept = kept
    self.new = new
  }

  /// The former position; what is added later counts on from where the removed ones ended, so that no name comes twice.
  func old(_ position: Int) -> Int {
    position < kept.count ? kept[position] : position + new.count - kept.count
  }
}

extension Array {
  /// What is left without some positions.
  func removing(_ positions: [Int]) -> [Element] {
    let removed = Set(positions)
    return indices.filter { !removed.contains($0) }.map { self[$0] }
  }
}
